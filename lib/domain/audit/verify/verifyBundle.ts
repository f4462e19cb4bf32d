import {
  type BundleProofs,
  type Manifest,
  manifestPath,
  manifestSchema,
  type Opening,
  openingsSchema,
  proofsSchema,
} from "../bundle/manifest";
import { checkEventsFile, checkHashes, checkPaths } from "./checkFiles";
import { checkLog, type LogReading } from "./checkLog";
import { checkOrigin } from "./checkOrigin";
import { checkPublished, readPublished } from "./checkPublished";
import { checkManifestNote, readCheckpoints, type Signatures } from "./checkpoints";
import { checkOpenings, checkRecord } from "./checkRecord";
import { checkRendering } from "./checkRendering";
import { checkCopy, checkSeals, checkSnapshots, readReport } from "./checkReport";
import { bytesOf, type Container, UnreadableFile } from "./container";
import { altered, type Inspection, unverifiable } from "./inspection";
import type { Means } from "./means";
import { readJson } from "./readJson";
import { type PinnedKey, readKey } from "./trust";
import { type Finding, type Verification, verdictOver } from "./verdict";

export interface Request {
  readonly container: Container;
  readonly means: Means;
  /** Keys that the person knows from elsewhere; without any, nothing can be better than unverifiable. */
  readonly pinned: readonly PinnedKey[];
  /** Checkpoints that were published before, one signed note after the other. */
  readonly published: string | null;
}

/**
 * Verifies an audit bundle, an article's or a whole log's, without the app and its database (docs/audit-bundle.md).
 * Everything that it holds is hostile: whatever it is, a verdict comes out, and nothing throws but what the container does.
 */
export async function verifyBundle({ container, means, pinned, published }: Request): Promise<Verification> {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const manifest = (await readJson({ container, findings }, manifestPath, manifestSchema)) as Manifest | null;
  if (!manifest) return verdictOver(findings, notes, false);
  const named = await readKey(means, manifest.log.vkey);
  const inspection: Inspection = { means, container, manifest, trust: { pinned, named }, findings, notes };
  try {
    await inspect(inspection, published);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    altered(inspection, "the bundle", `The bundle is damaged: ${error.message}`);
  }
  const { redactions } = manifest;
  const hides = redactions.events.length + redactions.report.length + redactions.seals.length > 0;
  if (hides || redactions.snapshots.length > 0) notes.push(...redactions.rules);
  return verdictOver(findings, notes, hides || redactions.snapshots.length > 0);
}

async function inspect(inspection: Inspection, published: string | null): Promise<void> {
  const { container, manifest } = inspection;
  const signature = await checkManifestNote(inspection, await bytesOf(container, manifestPath));
  checkPaths(inspection);
  await checkHashes(inspection);
  const { checkpoints, signedBy } = await readCheckpoints(inspection);
  if (signature) signedBy.add(signature);
  const outside = published === null ? [] : await readPublished(inspection, published);
  const proofs = await readProofs(inspection);
  if (proofs && container.paths.includes("events.jsonl")) {
    const reading = await checkLog(inspection, [...checkpoints, ...outside], proofs);
    checkEventsFile(inspection, reading);
    if (published !== null) checkPublished(inspection, outside, reading);
    inspection.notes.push(sentenceOfLog(manifest, reading, checkpoints.length));
    const openings = (await readJson(inspection, "personal.json", openingsSchema)) as readonly Opening[] | null;
    const values = await checkOpenings(inspection, openings ?? []);
    if (manifest.kind === "article") await checkArticle(inspection, reading, values);
  } else unverifiable(inspection, "events.jsonl", "The events or their proofs are not here.");
  judgeKeys(inspection, signedBy);
}

async function checkArticle(
  inspection: Inspection,
  reading: LogReading,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  const report = await readReport(inspection);
  if (!report) return;
  await checkCopy(inspection, report);
  const seals = await checkSeals(inspection, report);
  const snapshots = await checkSnapshots(inspection, report);
  checkRecord(inspection, report, reading, values);
  checkOrigin(inspection, report, reading);
  await checkRendering(inspection, report);
  const copies = snapshots === 1 ? "1 kept copy of a source" : `${snapshots} kept copies of sources`;
  inspection.notes.push(`Checked: ${seals === 1 ? "1 seal" : `${seals} seals`} of approvals and ${copies}.`);
}

/** A whole log needs no proofs: its tree is made of its own leaves. */
async function readProofs(inspection: Inspection): Promise<BundleProofs | null> {
  const { kind, log } = inspection.manifest;
  const none: BundleProofs = { format: "attest-proofs-1", size: log.size, subtrees: [] };
  if (kind === "log" && !inspection.container.paths.includes("proofs.json")) return none;
  const proofs = (await readJson(inspection, "proofs.json", proofsSchema)) as BundleProofs | null;
  if (proofs && proofs.size !== log.size) {
    altered(
      inspection,
      "proofs.json",
      `proofs.json is of a log of ${proofs.size} events, the manifest of ${log.size}.`,
    );
  }
  return proofs;
}

/** Whether somebody whose key the person knows has signed all of it. */
function judgeKeys(inspection: Inspection, signedBy: Signatures): void {
  const { pinned, named } = inspection.trust;
  if (!signedBy.has("named") || !named) return;
  const key = `${named.name}+${named.keyHash}`;
  if (pinned.length === 0) {
    const said = `Everything fits together, and is signed by the key ${key} that the bundle itself names. Pin that key, from a place that you trust, to know whose it is.`;
    unverifiable(inspection, "the key", said);
  } else if (pinned.some(({ name }) => name === named.name)) {
    altered(
      inspection,
      "the key",
      `This is signed in the name of ${named.name}, but not by the key of ${named.name} that you pinned.`,
    );
  } else
    unverifiable(inspection, "the key", `This is signed by ${key}, a key of another log than those that you pinned.`);
}

function sentenceOfLog({ log }: Manifest, { count, hidden }: LogReading, checkpoints: number): string {
  const texts = hidden > 0 ? `, the texts of ${hidden} hidden` : "";
  const events = count === 1 ? "1 event" : `${count} events`;
  const heads = checkpoints === 1 ? "1 checkpoint" : `${checkpoints} checkpoints, each a beginning of the next`;
  return `${events} of a log of ${log.size}${texts}; ${heads}.`;
}
