import { inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { summariseBundle } from "@/lib/gateways/bundle/bundleInWorker";
import { articleHere, bundleBytes, keyHere, refusal } from "./bundleAtHand";

/** What an audit bundle holds and whether it is what was signed; writes nothing. */
export async function readBundle(actor: Actor, input: { bundle: File }) {
  if (!may(actor.role, "article.import")) return problem("not-allowed");
  const bytes = await bundleBytes(input.bundle);
  if (!bytes) return problem("bundle-too-large");
  const summary = await summariseBundle(bytes);
  if (!summary.ok) return refusal(summary);
  const { ok: _, originalSha256, ...told } = summary;
  const here = await inWorkspace(actor.workspaceId, async (tx) => ({
    key: await keyHere(tx, summary),
    existing: await articleHere(tx, { manifestSha256: summary.manifestSha256, originalSha256 }),
  }));
  return done({ ...told, notes: [...told.notes], leftOut: [...told.leftOut], ...here });
}
