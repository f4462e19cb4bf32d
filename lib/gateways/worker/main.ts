import { split } from "@/lib/domain/attribution/split";
import { readBundle, takeBundle } from "@/lib/gateways/bundle/takeBundle";
import { readClaimReviewBytes } from "@/lib/gateways/reading/claimReviews";
import { readBytes } from "@/lib/gateways/reading/readBytes";
import type { WorkerTask } from "./tasks";

/** What the worker thread runs: one task in, its value out. Bundled into dist/worker.mjs by scripts/build-worker.mjs. */
export default function run(task: WorkerTask) {
  switch (task.name) {
    case "read":
      return readBytes(task.file);
    case "claimReviews":
      return readClaimReviewBytes(task.file);
    case "readBundle":
      return readBundle(task.bytes);
    case "takeBundle":
      return takeBundle(task.bytes, task.vkey);
    case "split":
      return split(task.text);
  }
}
