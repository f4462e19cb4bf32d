import type { Form, NoCommentKind, NotClaimReason, PartyKind, Terms } from "../attribution/types";
import type { CorrectionKind, ReplyOutcome } from "../audit/events";
import type { VerdictKind } from "../audit/sealText";
import type { Directness, EvidenceKind, SourcingRule, Stance } from "../claims/evidence";
import { type ClaimStatus, type DismissReason, isSealed } from "../claims/status";
import type { ReportClaim } from "./report";

/** The words that a report uses for our terms, for a reader who has never seen the product. */

export const statusWords = {
  extracted: "Extracted",
  open: "Open",
  in_check: "In check",
  in_second_check: "Second check",
  contested: "Contested",
  in_review: "In review",
  approved: "Approved",
  published: "Published",
  dismissed: "Dismissed",
} as const satisfies Record<ClaimStatus, string>;

export const statusMeanings = {
  extracted: "Found in the copy; nobody has looked at it yet.",
  open: "Accepted for checking; nobody has taken it yet.",
  in_check: "A checker is at work on it.",
  in_second_check: "A first verdict is filed; a second checker works without seeing it.",
  contested: "Two checkers came to different verdicts; an editor has to decide.",
  in_review: "A verdict is filed and waits for an editor who had no part in it.",
  approved: "An editor who had no part in the check approved the verdict and sealed it.",
  published: "Approved, sealed and released.",
  dismissed: "Set aside with a reason: not checkable, opinion, or a duplicate.",
} as const satisfies Record<ClaimStatus, string>;

export const formWords = {
  direct: "Direct quotation",
  indirect: "Indirect speech",
  mixed: "Partly quoted",
  narration: "The article’s own voice",
} as const satisfies Record<Form, string>;

export const partyKindWords = {
  person: "person",
  organization: "organisation",
  group: "group",
  document: "document",
  outlet: "outlet",
  unnamed: "not named",
} as const satisfies Record<PartyKind, string>;

export const termsWords = {
  "on-the-record": "On the record",
  background: "Background",
  "deep-background": "Deep background",
  "off-the-record": "Off the record",
} as const satisfies Record<Terms, string>;

export const evidenceKindWords = {
  link: "Link",
  document: "Document",
  interview: "Interview",
  dataset: "Dataset",
  image: "Image",
  recording: "Recording",
  other: "Other source",
} as const satisfies Record<EvidenceKind, string>;

export const stanceWords = {
  supports: "Supports",
  refutes: "Refutes",
  context: "Context",
} as const satisfies Record<Stance, string>;

export const directnessWords = {
  primary: "primary source",
  secondary: "secondary source",
} as const satisfies Record<Directness, string>;

export const verdictWords = {
  first: "Verdict",
  second: "Second verdict",
  adjudication: "Decision between two verdicts",
} as const satisfies Record<VerdictKind, string>;

export const dismissWords = {
  "not-checkable": "Not checkable",
  opinion: "Opinion",
  duplicate: "Duplicate",
} as const satisfies Record<DismissReason, string>;

export const notClaimWords = {
  boilerplate: "Boilerplate of the page",
  headline: "Headline",
  byline: "Byline",
  dateline: "Dateline",
  question: "A question",
  call: "A call to do something",
  opinion: "Opinion",
  greeting: "A greeting",
  "no-comment": "Somebody gave no comment",
  fragment: "A fragment that states nothing",
  "attribution-only": "Says only who spoke",
  repetition: "Repeats an earlier claim",
} as const satisfies Record<NotClaimReason, string>;

export const noCommentWords = {
  declined: "declined to comment",
  "no-response": "did not respond",
} as const satisfies Record<NoCommentKind, string>;

export const outcomeWords = {
  answered: "Answered",
  declined: "Declined to comment",
  silence: "No reply came",
} as const satisfies Record<ReplyOutcome, string>;

export const correctionWords = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  withdrawal: "Withdrawal",
} as const satisfies Record<CorrectionKind, string>;

export const sourcingWords = {
  none: "No rule on the number of sources applies.",
  "one-source": "A verdict needs one source that supports or refutes the claim, or a stated exception.",
  "primary-or-two":
    "A verdict needs one primary source, or two sources that are independent of each other, or a stated exception.",
} as const satisfies Record<SourcingRule, string>;

export const secondCheckWords = {
  never: "One checker files a verdict on each claim; an editor who had no part in it approves.",
  always:
    "Two checkers file verdicts on each claim, the second without seeing the first; an editor who had no part in either approves.",
} as const;

/** The verification status as people see it: where the work stands, and the rating's label once an approval stands. */
export function statusWord(claim: Pick<ReportClaim, "status" | "rating">): string {
  return isSealed(claim.status) && claim.rating ? claim.rating.label : statusWords[claim.status];
}

/** Who says it, in one line: the party, or the article's own voice, or that it is not settled. */
export function speakerWord({ form, party }: Pick<ReportClaim["attribution"], "form" | "party">): string {
  if (party) return party.name;
  return form === "narration" ? "The article’s own voice" : "Not settled";
}

/** "1 claim", "2 claims". The plural is the singular with an s unless given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figure(count)} ${count === 1 ? singular : plural}`;
}

/** A whole number with thin spaces between thousands from 10 000 on. */
export function figure(count: number): string {
  return count < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}

/** A share 0..1 as whole per cent; what is neither nothing nor all is never rounded to it. */
export function percent(share: number): string {
  if (share <= 0) return "0 %";
  if (share >= 1) return "100 %";
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}
