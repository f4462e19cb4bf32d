import type { NoCommentKind, NotClaimReason } from "@/lib/domain/attribution/types";
import type { NoCommentMark } from "./marks";

const reasons = {
  boilerplate: "boilerplate",
  headline: "a headline",
  byline: "a byline",
  dateline: "a dateline",
  question: "a question",
  call: "a call to the reader",
  opinion: "an opinion",
  greeting: "a greeting",
  "no-comment": "no comment",
  fragment: "a fragment",
  "attribution-only": "only who says it",
  repetition: "said before",
} as const satisfies Record<NotClaimReason, string>;

/** Why a run of copy makes no claim, in words that follow "not a claim:". */
export function reasonWord(reason: NotClaimReason): string {
  return reasons[reason];
}

/** The reasons that a person would give; the others follow from where the words stand. */
export const givenReasons = [
  "opinion",
  "question",
  "call",
  "attribution-only",
  "repetition",
  "fragment",
  "greeting",
  "no-comment",
  "boilerplate",
] as const satisfies readonly NotClaimReason[];

const noComments = {
  declined: "declined to comment",
  "no-response": "did not respond",
} as const satisfies Record<NoCommentKind, string>;

/** Who gave no comment, and how. */
export function noCommentWords(mark: NoCommentMark): string {
  return `${mark.partyName} ${noComments[mark.kind]}`;
}
