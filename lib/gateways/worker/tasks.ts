import type { Split } from "@/lib/domain/attribution/types";
import type { BundleSummary, TakenBundle } from "@/lib/gateways/bundle/takeBundle";
import type { ClaimReviewsResult } from "@/lib/gateways/reading/claimReviews";
import type { ArticleFile, ReadingResult } from "@/lib/gateways/reading/types";

/** The worker's tasks: what each takes and gives. */
export interface WorkerTasks {
  readonly read: { readonly input: { readonly file: ArticleFile }; readonly output: ReadingResult };
  readonly claimReviews: { readonly input: { readonly file: ArticleFile }; readonly output: ClaimReviewsResult };
  readonly readBundle: { readonly input: { readonly bytes: Uint8Array }; readonly output: BundleSummary };
  readonly takeBundle: {
    readonly input: { readonly bytes: Uint8Array; readonly vkey: string };
    readonly output: TakenBundle;
  };
  readonly split: { readonly input: { readonly text: string }; readonly output: Split };
}

export type WorkerTaskName = keyof WorkerTasks;

export type WorkerTask = {
  [Name in WorkerTaskName]: { readonly name: Name } & WorkerTasks[Name]["input"];
}[WorkerTaskName];
