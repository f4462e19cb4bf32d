import { runInWorker } from "@/lib/gateways/worker/pool";
import type { BundleSummary, RefusedBundle, TakenBundle } from "./takeBundle";

/** Wall time, also on a machine that is busy; what takes longer is no work of people. */
const bundleTime = 240_000;

const stopped: RefusedBundle = {
  ok: false,
  verdict: "too-large",
  sentence: "This bundle takes more time or memory to verify than it may.",
  findings: [],
};

/** Reads and verifies a bundle in a thread of its own, with its time and memory bounded. Nothing in it is trusted. */
export async function summariseBundle(bytes: Uint8Array): Promise<BundleSummary> {
  const outcome = await runInWorker<"readBundle">({ name: "readBundle", bytes }, bundleTime);
  return "stopped" in outcome ? stopped : outcome;
}

/** The same, with all that is imported, under the key that a person has confirmed. */
export async function openVerifiedBundle(bytes: Uint8Array, vkey: string): Promise<TakenBundle> {
  const outcome = await runInWorker<"takeBundle">({ name: "takeBundle", bytes, vkey }, bundleTime);
  return "stopped" in outcome ? stopped : outcome;
}
