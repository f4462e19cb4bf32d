import type { Attribution, Evidence } from "@/lib/api/contract/shapes";
import type { Form, PartyKind, Terms } from "@/lib/domain/attribution/types";
import { ruleInWords, type Sureness, surenessOf } from "@/lib/domain/attribution/why";
import type { Directness, EvidenceKind, Stance } from "@/lib/domain/claims/evidence";
import type { DismissReason } from "@/lib/domain/claims/status";

const formWords = {
  direct: "direct quotation",
  indirect: "indirect speech",
  mixed: "part quotation",
  narration: "article’s own voice",
} as const satisfies Record<Form, string>;

export function formWord(form: Form): string {
  return formWords[form];
}

const termsWords = {
  "on-the-record": "on the record",
  background: "on background",
  "deep-background": "on deep background",
  "off-the-record": "off the record",
} as const satisfies Record<Terms, string>;

export function termsWord(terms: Terms): string {
  return termsWords[terms];
}

const kindWords = {
  person: "person",
  organization: "organisation",
  group: "group",
  document: "document",
  outlet: "outlet",
  unnamed: "unnamed source",
} as const satisfies Record<PartyKind, string>;

export function partyKindWord(kind: PartyKind): string {
  return kindWords[kind];
}

const evidenceWords = {
  link: "web page",
  document: "document",
  interview: "interview",
  dataset: "dataset",
  image: "image",
  recording: "recording",
  other: "other",
} as const satisfies Record<EvidenceKind, string>;

export function evidenceKindWord(kind: EvidenceKind): string {
  return evidenceWords[kind];
}

export function stanceWord(stance: Stance): string {
  return stance;
}

export function directnessWord(directness: Directness): string {
  return directness;
}

/** "document · primary · independent of “ledger”": what an evidence is, in a line. */
export function evidenceLine(evidence: Evidence): string {
  const group = evidence.independenceGroup ? `leans on “${evidence.independenceGroup}”` : null;
  const interests = evidence.interests ? `interests: ${evidence.interests}` : null;
  return [evidenceKindWord(evidence.kind), directnessWord(evidence.directness), group, interests]
    .filter(Boolean)
    .join(" · ");
}

const dismissWords = {
  "not-checkable": "not checkable",
  opinion: "opinion",
  duplicate: "duplicate",
} as const satisfies Record<DismissReason, string>;

export function dismissWord(reason: DismissReason): string {
  return dismissWords[reason];
}

/** How sure the engine was: a word, and the figure beside it. */
export function sureness(confidence: number): { word: Sureness; figure: string } {
  return { word: surenessOf(confidence), figure: confidence.toFixed(2).replace(/^0/, "") };
}

/** Why the engine linked these words to this speaker, or who settled it. */
export function whyWords(attribution: Attribution): string {
  if (attribution.settledBy) return `Settled by ${attribution.settledBy.name}.`;
  if (!attribution.rule) return "Nobody has settled this yet.";
  return ruleInWords(attribution.rule);
}
