import type { Form, PartyKind, Terms } from "../attribution/types";
import type { Directness, EvidenceKind, Stance } from "../claims/evidence";
import type { Span } from "../text/spans";
import { canonicalJson, type Json } from "./canonical";
import { assertInstant } from "./instant";

export type SealedClaim = {
  readonly id: string;
  readonly number: number;
  readonly articleVersionTextSha256: string;
  readonly spans: readonly Span[];
  /** The exact words at the spans. */
  readonly text: string;
};

export type SealedParty = {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly unnamed: boolean;
};

export type SealedAttribution = {
  readonly form: Form;
  readonly sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  readonly contentSpans: readonly Span[];
  readonly party: SealedParty | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** The chain from the speaker towards the article: its order is part of what is sealed. */
  readonly via: readonly { readonly name: string; readonly kind: PartyKind }[];
  readonly terms: Terms | null;
};

/** One piece of evidence that has not been removed. */
export type SealedEvidence = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly locator: string;
  readonly quotation: string | null;
  readonly stance: Stance;
  readonly directness: Directness;
  readonly independenceGroup: string | null;
  readonly interests: string | null;
  readonly note: string | null;
  readonly addedById: string;
  /** SHA-256 (hex) of the kept copies of the source; left out where there is none. */
  readonly snapshots?: readonly { readonly sha256: string }[];
};

export const verdictKinds = ["first", "second", "adjudication"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** One verdict of the present round: filed since the claim last came into check. */
export type SealedVerdict = {
  readonly id: string;
  readonly kind: VerdictKind;
  readonly ratingId: string;
  readonly ratingLabel: string;
  readonly rationale: string;
  readonly sourcingException: string | null;
  readonly authorId: string;
  /** UTC with milliseconds, as `Date.toISOString` writes it. */
  readonly submittedAt: string;
};

/** What a verdict is filed on. */
export type ClaimContent = {
  readonly claim: SealedClaim;
  readonly attribution: SealedAttribution;
  readonly evidence: readonly SealedEvidence[];
};

/** What an approval binds. */
export type SealedState = ClaimContent & { readonly verdicts: readonly SealedVerdict[] };

/**
 * The canonical text of claim, attribution and evidence: what a verdict is filed on. Any change of them gives another
 * text, the order in which rows were read does not. Text enters as it stands, without normalisation.
 */
export function stateText(state: ClaimContent): string {
  return canonicalJson({ format: `attest-claim-state-${formOf(state)}`, ...sealedContent(state) });
}

/** The canonical text that an approval seals: claim, attribution, evidence and verdicts. Its SHA-256 is the seal. */
export function sealText(state: SealedState): string {
  const verdicts = [...state.verdicts].sort(byTimeThenId).map(sealedVerdict);
  return canonicalJson({ format: `attest-seal-${formOf(state)}`, ...sealedContent(state), verdicts });
}

/**
 * The form that says a state. Copies of sources came with the second form; a state without any is still said in the
 * first, so that every seal from before is what it would be today.
 */
function formOf({ evidence }: ClaimContent): 1 | 2 {
  return evidence.some((one) => snapshotsOf(one).length > 0) ? 2 : 1;
}

/** Every field is named, so that a row that carries more than the seal promises cannot change the hash. */
function sealedContent({ claim, attribution, evidence }: ClaimContent) {
  return {
    claim: {
      id: claim.id,
      number: claim.number,
      articleVersionTextSha256: claim.articleVersionTextSha256,
      spans: inTextOrder(claim.spans),
      text: claim.text,
    },
    attribution: sealedAttribution(attribution),
    evidence: [...evidence].sort(byId).map(sealedEvidence),
  } satisfies Json;
}

function sealedAttribution(attribution: SealedAttribution) {
  const { party } = attribution;
  return {
    form: attribution.form,
    sourceSpans: inTextOrder(attribution.sourceSpans),
    cueSpans: inTextOrder(attribution.cueSpans),
    contentSpans: inTextOrder(attribution.contentSpans),
    party: party && { id: party.id, name: party.name, kind: party.kind, unnamed: party.unnamed },
    role: attribution.role,
    affiliation: attribution.affiliation,
    via: attribution.via.map(({ name, kind }) => ({ name, kind })),
    terms: attribution.terms,
  } satisfies Json;
}

function sealedEvidence(one: SealedEvidence) {
  const snapshots = snapshotsOf(one);
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    locator: one.locator,
    quotation: one.quotation,
    stance: one.stance,
    directness: one.directness,
    independenceGroup: one.independenceGroup,
    interests: one.interests,
    note: one.note,
    addedById: one.addedById,
    ...(snapshots.length > 0 ? { snapshots } : {}),
  } satisfies Json;
}

function sealedVerdict(verdict: SealedVerdict) {
  assertInstant(verdict.submittedAt);
  return {
    id: verdict.id,
    kind: verdict.kind,
    ratingId: verdict.ratingId,
    ratingLabel: verdict.ratingLabel,
    rationale: verdict.rationale,
    sourcingException: verdict.sourcingException,
    authorId: verdict.authorId,
    submittedAt: verdict.submittedAt,
  } satisfies Json;
}

function snapshotsOf({ snapshots = [] }: SealedEvidence): string[] {
  return snapshots.map(({ sha256 }) => sha256).sort(compare);
}

function inTextOrder(spans: readonly Span[]): readonly Span[] {
  return spans.map(([start, end]) => [start, end] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Code units, never a locale: the order must be the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

function byTimeThenId(a: SealedVerdict, b: SealedVerdict): number {
  return compare(a.submittedAt, b.submittedAt) || compare(a.id, b.id);
}
