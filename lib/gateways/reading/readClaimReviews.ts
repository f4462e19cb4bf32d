import { runInWorker } from "@/lib/gateways/worker/pool";
import type { ClaimReviewsResult } from "./claimReviews";
import { type ArticleFile, maxFileBytes } from "./types";

const readingTime = 15_000;

/** The published fact-checks in a file, read in a worker thread; what exceeds time or memory is `unreadable-file`. */
export async function readClaimReviews(file: ArticleFile): Promise<ClaimReviewsResult> {
  if (file.bytes.byteLength > maxFileBytes) return { ok: false, problem: "too-large" };
  const outcome = await runInWorker<"claimReviews">({ name: "claimReviews", file }, readingTime);
  return "stopped" in outcome ? { ok: false, problem: "unreadable-file" } : outcome;
}
