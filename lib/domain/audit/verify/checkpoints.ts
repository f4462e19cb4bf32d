import { manifestNotePath, manifestNoteText, manifestPath } from "../bundle/manifest";
import { base64Of, hexOf, sameBytes, textOfUtf8 } from "../bytes";
import { type Checkpoint, parseCheckpoint } from "../checkpoint";
import { openNote } from "../noteText";
import { bytesOf } from "./container";
import { altered, type Inspection, unverifiable } from "./inspection";
import { hashOf } from "./means";
import { type SignedBy, whoSigned } from "./trust";

/** A checkpoint and where it was found. */
export interface FoundCheckpoint extends Checkpoint {
  readonly where: string;
}

/** How much the signatures of a bundle are worth: the least of them counts. */
export type Signatures = Set<SignedBy>;

/** That manifest.note signs this very manifest. */
export async function checkManifestNote(inspection: Inspection, manifestBytes: Uint8Array): Promise<SignedBy | null> {
  const { container, manifest, means } = inspection;
  if (!container.paths.includes(manifestNotePath)) {
    unverifiable(inspection, manifestNotePath, "There is no manifest.note: nobody has signed this bundle.");
    return null;
  }
  const note = openNote(textOfUtf8(await bytesOf(container, manifestNotePath)) ?? "");
  if (!note) {
    altered(inspection, manifestNotePath, "manifest.note is not a signed note any more.");
    return null;
  }
  const { time, log } = manifest;
  const said = manifestNoteText({ origin: log.origin, sha256: hexOf(await hashOf(means, manifestBytes)), time });
  if (said !== note.text) {
    altered(
      inspection,
      manifestPath,
      "manifest.json is not the one that manifest.note signs: it was changed or swapped.",
    );
  }
  return judged(inspection, manifestNotePath, await whoSigned(means, note, time, inspection.trust));
}

/** The checkpoints of the bundle whose signatures somebody named stands behind, smallest first. */
export async function readCheckpoints(
  inspection: Inspection,
): Promise<{ checkpoints: FoundCheckpoint[]; signedBy: Signatures }> {
  const signedBy: Signatures = new Set();
  const checkpoints: FoundCheckpoint[] = [];
  for (const path of inspection.container.paths.filter((one) => one.startsWith("checkpoints/"))) {
    const text = textOfUtf8(await bytesOf(inspection.container, path)) ?? "";
    const checkpoint = await checkCheckpoint(inspection, path, text, signedBy);
    if (checkpoint && `checkpoints/${checkpoint.size}.txt` !== path) {
      altered(inspection, path, `${path} is a checkpoint of ${checkpoint.size} events: it was swapped for another.`);
    } else if (checkpoint) checkpoints.push(checkpoint);
  }
  checkpoints.sort((a, b) => a.size - b.size);
  checkNewest(inspection, checkpoints.at(-1));
  return { checkpoints, signedBy };
}

/** Reads one checkpoint of this log and notes whose signature it bears; null where it is worth nothing. */
export async function checkCheckpoint(
  inspection: Inspection,
  where: string,
  text: string,
  signedBy: Signatures,
): Promise<FoundCheckpoint | null> {
  const note = openNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!checkpoint) {
    altered(inspection, where, `${where} is not a checkpoint any more.`);
    return null;
  }
  if (checkpoint.origin !== inspection.manifest.log.origin) {
    altered(inspection, where, `${where} is a checkpoint of another log, ${checkpoint.origin}.`);
    return null;
  }
  const by = await whoSigned(inspection.means, note, checkpoint.time, inspection.trust);
  const worth = judged(inspection, where, by);
  if (worth) signedBy.add(worth);
  return { ...checkpoint, where };
}

function checkNewest(inspection: Inspection, newest: FoundCheckpoint | undefined): void {
  const { log } = inspection.manifest;
  if (!newest) {
    unverifiable(inspection, "checkpoints", "There is no checkpoint: nobody has signed the state of the log.");
  } else if (newest.size !== log.size || base64Of(newest.root) !== log.root) {
    altered(
      inspection,
      newest.where,
      `The newest checkpoint is of ${newest.size} events, the manifest says ${log.size}.`,
    );
  }
}

function judged(inspection: Inspection, where: string, by: SignedBy): SignedBy | null {
  switch (by) {
    case "pinned":
    case "named":
      return by;
    case "forged":
      altered(inspection, where, `The signature of ${where} does not fit what it signs.`);
      return null;
    case "stranger":
      altered(inspection, where, `${where} is signed neither by a key that you pinned nor by the one that it names.`);
      return null;
    case "expired":
      unverifiable(inspection, where, `${where} is signed by a key outside the time in which you trust it.`);
      return null;
    case "cannot-tell":
      unverifiable(inspection, where, "Ed25519 signatures cannot be checked here: use a newer browser, or verify.mjs.");
      return null;
  }
}

/** Whether a recomputed root is the one that was signed. */
export function isRootOf(checkpoint: Checkpoint, root: Uint8Array): boolean {
  return sameBytes(checkpoint.root, root);
}
