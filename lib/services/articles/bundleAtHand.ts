import { findByManifest, listKeysOfLog } from "@/lib/data/articleOrigins";
import { findByOriginal } from "@/lib/data/articles";
import type { Transaction } from "@/lib/data/connection";
import { problem } from "@/lib/domain/problems";
import { maxBundleBytes } from "@/lib/gateways/bundle/bundleLimits";
import type { RefusedBundle } from "@/lib/gateways/bundle/takeBundle";
import { logKey } from "@/lib/gateways/logKey";

/** What is known here of the key that signed a bundle. */
export type KeyState =
  /** This installation's own. */
  | "own"
  /** The one that somebody here confirmed for this log. */
  | "known"
  /** Nobody here has seen this log before. */
  | "new"
  /** This log signed with another key before. */
  | "changed";

export interface KeyHere {
  readonly state: KeyState;
  /** The key that was confirmed for this log before, if any. */
  readonly before: string | null;
}

/** Whether a key is the one that this log's bundles were signed with before. */
export async function keyHere(
  tx: Transaction,
  { logOrigin, vkey }: { logOrigin: string; vkey: string },
): Promise<KeyHere> {
  const [before = null] = await listKeysOfLog(tx, logOrigin);
  if (before !== null && before !== vkey) return { state: "changed", before };
  if (vkey === logKey()?.vkey) return { state: "own", before };
  return { state: before === null ? "new" : "known", before };
}

/** The article that is here already: from this very bundle, or from the same file. */
export async function articleHere(
  tx: Transaction,
  { manifestSha256, originalSha256 }: { manifestSha256: string; originalSha256: string },
): Promise<{ articleId: string; title: string } | null> {
  const found = (await findByManifest(tx, manifestSha256)) ?? (await findByOriginal(tx, originalSha256));
  return found && { articleId: found.id, title: found.title };
}

/** A bundle's bytes, or null where they are more than may be. */
export async function bundleBytes(bundle: File): Promise<Uint8Array<ArrayBuffer> | null> {
  return bundle.size > maxBundleBytes ? null : new Uint8Array(await bundle.arrayBuffer());
}

/** Why a bundle does not come in, in the verifier's own words. */
export function refusal({ sentence, findings }: RefusedBundle) {
  return problem("bundle-refused", { detail: [sentence, ...findings].join(" ") });
}
