import type { Split } from "@/lib/domain/attribution/types";
import { runInWorker } from "@/lib/gateways/worker/pool";

const splittingTime = 60_000;

/**
 * The engine's reading of one text, made in a worker thread, so that a long article never holds up other requests.
 * Offsets are UTF-16 units of `text`. The engine has a linear cost and the text a bounded length, so running out of
 * time or memory is a fault of ours, and throws.
 */
export async function splitArticle(text: string): Promise<Split> {
  const outcome = await runInWorker<"split">({ name: "split", text }, splittingTime);
  if ("stopped" in outcome) throw new Error(`Splitting a text of ${text.length} units stopped: ${outcome.stopped}`);
  return outcome;
}
