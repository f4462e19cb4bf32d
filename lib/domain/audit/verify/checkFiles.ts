import { type BundleFile, manifestNotePath, manifestPath } from "../bundle/manifest";
import { hexOf } from "../bytes";
import type { LogReading } from "./checkLog";
import { UnreadableFile } from "./container";
import { altered, type Inspection, truncated } from "./inspection";

/** That the files of the bundle are those that its manifest names: none missing, none added. */
export function checkPaths(inspection: Inspection): void {
  const { container, manifest } = inspection;
  const named = new Set(manifest.files.map(({ path }) => path));
  if (named.size < manifest.files.length) altered(inspection, manifestPath, "The manifest names a file twice.");
  for (const path of named) {
    if (!container.paths.includes(path)) truncated(inspection, path, `${path} is missing: the manifest names it.`);
  }
  for (const path of container.paths) {
    if (named.has(path) || path === manifestPath || path === manifestNotePath) continue;
    altered(inspection, path, `${path} was added: the manifest does not name it.`);
  }
}

/** The SHA-256 of every file but events.jsonl, whose hash is taken while its events are read. */
export async function checkHashes(inspection: Inspection): Promise<void> {
  const present = new Set(inspection.container.paths);
  for (const file of inspection.manifest.files) {
    if (present.has(file.path) && file.path !== "events.jsonl") await checkHash(inspection, file);
  }
}

export function checkEventsFile(inspection: Inspection, { fileHash, fileBytes }: LogReading): void {
  const file = inspection.manifest.files.find(({ path }) => path === "events.jsonl");
  if (!file || !fileHash || (hexOf(fileHash) === file.sha256 && fileBytes === file.bytes)) return;
  altered(inspection, "events.jsonl", "events.jsonl is not the file that the manifest names.");
}

async function checkHash(inspection: Inspection, { path, sha256, bytes }: BundleFile): Promise<void> {
  const hashing = inspection.means.hashing();
  let length = 0;
  try {
    for await (const piece of inspection.container.open(path)) {
      hashing.update(piece);
      length += piece.length;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    altered(inspection, path, `${path} is damaged: ${error.message}`);
    return;
  }
  if (hexOf(await hashing.digest()) !== sha256 || length !== bytes) {
    altered(inspection, path, `${path} is not the file that the manifest names: its content was changed.`);
  }
}
