// What a stranger waits for: a whole log of a million events, verified by the file that is shipped, in a process of its
// own, with its peak of resident memory.
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { logBundle } from "@/lib/domain/audit/bundle/logBundle";
import { checkpointText } from "@/lib/domain/audit/checkpoint";
import { leafHash } from "@/lib/domain/audit/hash";
import { append, rootOf } from "@/lib/domain/audit/merkle";
import { signNote, vkeyOf } from "@/lib/domain/audit/note";
import { emptyFrontier } from "@/lib/domain/audit/treeWalks";
import { writeBundle } from "@/lib/gateways/bundle/writeBundle";
import { tell } from "./figures";

const events = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const runLength = 2_000;
const checkpointEvery = 1_000;
const name = "attest.example";
const origin = `${name}/0a000000-0000-7000-8000-000000000001`;
const time = "2026-03-05T15:00:00.000Z";
const { privateKey } = generateKeyPairSync("ed25519");
const sign = (text: string) => signNote(text, name, privateKey);

const folder = mkdtempSync(path.join(os.tmpdir(), "attest-bench-"));
const file = path.join(folder, "log.zip");
try {
  await writeLog();
  tell(`a log of ${events.toLocaleString("en")} events as a bundle`, `${megabytes(statSync(file).size)} packed`);
  verify();
} finally {
  rmSync(folder, { recursive: true });
}

async function writeLog(): Promise<void> {
  let frontier = emptyFrontier;
  const checkpoints: { size: number; note: string }[] = [];
  for (let index = 0; index < events; index += 1) {
    frontier = append(frontier, Buffer.from(leafHash(recordAt(index)), "hex")).frontier;
    if (frontier.size % checkpointEvery !== 0 && frontier.size !== events) continue;
    const note = sign(checkpointText({ origin, size: frontier.size, root: rootOf(frontier), time }));
    checkpoints.push({ size: frontier.size, note });
  }
  const { files, manifest } = logBundle({
    ...{ time, profile: "assessor", checkpoints, openings: [] },
    log: { origin, size: events, root: rootOf(frontier), vkey: vkeyOf(name, privateKey) },
    events: runs(),
    verifier: { program: readFileSync("dist/verify.mjs"), page: readFileSync("dist/verify.html") },
  });
  const written = writeBundle(files, manifest, { sign });
  await pipeline(written.zip, createWriteStream(file));
}

async function* runs() {
  for (let start = 0; start < events; start += runLength) {
    const length = Math.min(runLength, events - start);
    yield Array.from({ length }, (_, at) => {
      const text = recordAt(start + at);
      return { index: start + at, leafHash: leafHash(text), text };
    });
  }
}

/** As long as a record of the product is, with a commitment in place of the name. */
function recordAt(index: number): string {
  const id = `0b000000-0000-7000-8000-${String(index).padStart(12, "0")}`;
  const commitment = String(index % 40).padStart(64, "0a1b2c3d4e5f6071");
  return `{"actor":{"id":"${id}","name":{"commitment":"${commitment}"},"role":"checker"},"articleId":"${id}","at":"${time}","claimId":"${id}","claimNumber":${index % 900},"details":{"stance":"supports","title":"Minutes of the council, page ${index}"},"format":"attest-event-2","type":"evidence.added","workspaceId":"0a000000-0000-7000-8000-000000000001"}`;
}

function verify(): void {
  const peak = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
  const begun = performance.now();
  const args = ["--import", peak, "dist/verify.mjs", file, "--key", vkeyOf(name, privateKey)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`The verifier ended with ${status}: ${stdout}${stderr}`);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  tell(
    "verify.mjs, process start to verdict",
    `${seconds} s, ${megabytes(Number(stderr.trim()) * 1_024)} resident at most`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
