import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from "../../lib/domain/audit/merkle";

/** Checks our proofs against all vectors of transparency-dev, mostly refusals: `tsx scripts/shared/merkle.ts`. */
const vectors = fileURLToPath(new URL("../../../shared/vectors/merkle", import.meta.url));

interface Vector {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly size1: number;
  readonly size2: number;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly root: string;
  readonly root1: string;
  readonly root2: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const checks: Readonly<Record<string, (vector: Vector) => boolean>> = {
  inclusion: (of) => verifyInclusion(bytes(of.leafHash), of.leafIdx, of.treeSize, proof(of), bytes(of.root)),
  consistency: (of) => verifyConsistency(of.size1, of.size2, proof(of), bytes(of.root1), bytes(of.root2)),
  subtreeinclusion: (of) =>
    verifySubtreeInclusion(bytes(of.leafHash), of.leafIdx, { start: of.start, end: of.end }, proof(of), bytes(of.root)),
  subtreeconsistency: (of) =>
    verifySubtreeConsistency({ start: of.start, end: of.end }, of.size, proof(of), bytes(of.root1), bytes(of.root2)),
};

if (existsSync(vectors)) {
  const folders = readdirSync(vectors);
  const unknown = folders.filter((folder) => !checks[folder]);
  const names = folders.flatMap((folder) => jsonFiles(folder));
  const wrong = names.filter((name) => !agrees(name));
  const said = wrong.length + unknown.length > 0 ? `; wrong: ${[...unknown, ...wrong].join(", ")}` : "";
  console.log(`merkle proofs: ${names.length - wrong.length} of ${names.length} shared vectors agree${said}`);
  if (said !== "" || names.length === 0) process.exitCode = 1;
} else {
  console.log("merkle proofs: skipped, ../shared/vectors/merkle is not here");
}

function jsonFiles(folder: string): string[] {
  const files = readdirSync(`${vectors}/${folder}`, { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
}

function agrees(name: string): boolean {
  const vector = JSON.parse(readFileSync(`${vectors}/${name}`, "utf8")) as Vector;
  const check = checks[name.split("/")[0] as string];
  return check !== undefined && check(vector) === !vector.wantErr;
}

function proof(vector: Vector): Uint8Array[] {
  return (vector.proof ?? []).map(bytes);
}

function bytes(base64: string): Uint8Array {
  return Buffer.from(base64, "base64");
}
