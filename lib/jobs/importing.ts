import type { Actor } from "@/lib/domain/claims/state";
import { type BundleAtHand, importBytes } from "@/lib/services/articles/importBundle";
import { noteFault } from "@/lib/services/logging";

// Whoever asked has ended: nobody waits for the answer, and what is not written yet is not wanted.
process.once("disconnect", () => process.exit());

/** What the process that imports one long bundle runs, bundled into dist/importing.mjs (lib/gateways/apart.ts). */
process.once("message", async (task) => {
  const { actor, input } = task as { actor: Actor; input: BundleAtHand };
  try {
    process.send?.(await importBytes(actor, input));
  } catch (error) {
    noteFault(error);
    process.exit(1);
  }
});
