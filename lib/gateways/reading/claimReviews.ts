import { checkClaimReview } from "@/lib/domain/reports/claimReview/checkClaimReview";
import { type Finding, finding } from "@/lib/domain/reports/claimReview/findings";
import type { LooseObject } from "@/lib/domain/reports/claimReview/looseValues";
import type { ReadReview } from "@/lib/domain/reports/claimReview/readReview";
import { readJsonLdBytes } from "./jsonLd";
import type { ArticleFile, ReadingProblem } from "./types";

/** One published fact-check of a file: what it says, what is wrong with it, and its data as JSON that a database takes. */
export interface FoundReview {
  readonly review: ReadReview;
  readonly findings: readonly Finding[];
  readonly raw: string;
}

export type ClaimReviewsResult =
  | { readonly ok: true; readonly reviews: readonly FoundReview[]; readonly cut: boolean }
  | { readonly ok: false; readonly problem: ReadingProblem };

const mostRaw = 64_000;

/** Every ClaimReview in a file. Meant for the worker; what leaves it is flat and bounded, whatever the file holds. */
export function readClaimReviewBytes(file: ArticleFile): ClaimReviewsResult {
  const read = readJsonLdBytes(file);
  if (!read.ok) return read;
  const { reviews, cut } = checkClaimReview(read.documents);
  return { ok: true, reviews: reviews.map(({ review, findings, raw }) => withRaw(review, findings, raw)), cut };
}

function withRaw(review: ReadReview, findings: readonly Finding[], raw: LooseObject): FoundReview {
  const text = storable(raw);
  const said = text === null ? [...findings, finding("raw-large")] : findings;
  return { review: cleaned(review), findings: said, raw: text ?? "{}" };
}

/** PostgreSQL takes neither NUL nor halves of surrogate pairs in text. */
function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");
}

function cleaned(review: ReadReview): ReadReview {
  const entries = Object.entries(review).map(([key, one]) => [key, typeof one === "string" ? clean(one) : one]);
  return Object.fromEntries(entries);
}

/** Null where the data is larger or deeper than is kept, or has keys that no database takes. */
function storable(raw: LooseObject): string | null {
  try {
    const text = JSON.stringify(raw, (_, value) => (typeof value === "string" ? clean(value) : value));
    return text.length <= mostRaw && !/\\u(?:0000|d[89a-f])/i.test(text) ? text : null;
  } catch {
    return null; // nested too deeply to be written
  }
}
