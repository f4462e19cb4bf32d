import type { ReadingSummary } from "@/lib/api/contract/articles";
import type { NotClaimReason } from "@/lib/domain/attribution/types";
import type { ReadingKind } from "@/lib/domain/attribution/why";

export const kindWords = {
  sure: "Sure",
  likely: "Likely",
  unsure: "Unsure",
  settled: "Settled by people",
  "own-voice": "Own voice",
} as const satisfies Record<ReadingKind, string>;

export const notClaimWords = {
  boilerplate: "boilerplate",
  headline: "headline",
  byline: "byline",
  dateline: "dateline",
  question: "question",
  call: "call to act",
  opinion: "opinion",
  greeting: "greeting",
  "no-comment": "no comment",
  fragment: "fragment",
  "attribution-only": "who says it",
  repetition: "repetition",
} as const satisfies Record<NotClaimReason, string>;

/** What the engine could do in the article's language. */
export function supportSentence({ language, support }: Pick<ReadingSummary, "language" | "support">): string {
  if (support === "full") return "Read in full: who says what was looked for in every sentence.";
  const named = language ? `The language (${language}) is one` : "The language is one";
  return `${named} that the engine does not know: it found quotations with their speakers where punctuation shows them, and left everything else to the article’s own voice.`;
}

/** "right about 94 times in 100" */
export function confidenceWords(confidence: number): string {
  return `like it, about ${Math.round(confidence * 100)} in 100 were right on held-aside news`;
}
