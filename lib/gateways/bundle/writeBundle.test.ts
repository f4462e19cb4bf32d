import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { keyName, ownKey, ownVkey, sampleBundle } from "@/lib/domain/audit/bundle/fixtures/sampleBundle";
import { type Manifest, manifestNotePath, manifestPath } from "@/lib/domain/audit/bundle/manifest";
import { signNote } from "@/lib/domain/audit/note";
import { readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import { verdictOver } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import { nodeMeans } from "../verifying/nodeMeans";
import { openBundleBytes } from "../verifying/openBundle";
import { writeBundle } from "./writeBundle";

const sign = (text: string) => signNote(text, keyName, ownKey);

async function zipped(): Promise<Buffer> {
  const { files } = await sampleBundle();
  const { files: _, ...manifest } = JSON.parse(Buffer.from(files.get(manifestPath) ?? "").toString()) as Manifest;
  const contents = [...files].filter(([path]) => path !== manifestPath && path !== manifestNotePath);
  const written = writeBundle(
    contents.map(([path, bytes]) => ({ path, content: path === "events.jsonl" ? piecesOf(bytes) : bytes })),
    manifest,
    { sign },
  );
  const bytes = await buffer(written.zip);
  expect(await written.manifestSha256).toMatch(/^[0-9a-f]{64}$/);
  return bytes;
}

async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

async function verify(bytes: Uint8Array) {
  const opened = await openBundleBytes(bytes);
  if (!opened.ok) return verdictOver([opened.finding], [], false);
  const pinned = (await readPinnedKeys(nodeMeans, ownVkey)) ?? [];
  return verifyBundle({ container: opened.container, means: nodeMeans, pinned, published: null });
}

describe("a bundle's zip", () => {
  test("is intact as written, and the same bytes each time", async () => {
    const bytes = await zipped();
    expect(await verify(bytes)).toMatchObject({ verdict: "intact", findings: [] });
    expect(
      createHash("sha256")
        .update(await zipped())
        .digest("hex"),
    ).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("brings kept copies one after the other, as fast as the zip is taken and no faster", async () => {
    const { files } = await sampleBundle();
    const manifest = JSON.parse(Buffer.from(files.get(manifestPath) ?? "").toString()) as Manifest;
    const size = 1 << 18;
    let [brought, taken, most] = [0, 0, 0];
    async function* copy() {
      for (let piece = 0; piece < 4; piece += 1) {
        brought += size / 4;
        most = Math.max(most, brought - taken);
        yield Buffer.alloc(size / 4, piece);
      }
    }
    const copies = Array.from({ length: 12 }, (_, at) => ({ path: `snapshots/${at}`, content: copy() }));
    const { zip } = writeBundle(copies, manifest, { sign });
    for await (const piece of zip) {
      taken += (piece as Buffer).length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(brought).toBe(12 * size);
    expect(most).toBeLessThan(2.5 * size);
  });

  test("that was cut off anywhere is truncated, and never intact", async () => {
    const bytes = await zipped();
    for (let length = 4; length < bytes.length; length += Math.ceil(bytes.length / 60)) {
      expect((await verify(bytes.subarray(0, length))).verdict).toBe("truncated");
    }
  });

  test("with any byte changed is never intact unless nothing is read from it", async () => {
    const bytes = await zipped();
    let seen = 0;
    for (let at = 0; at < bytes.length; at += 97) {
      const { verdict } = await verify(bytes.with(at, (bytes[at] as number) ^ 0x10));
      if (verdict === "intact") seen += 1;
    }
    // Versions, dates and checksums of the zip itself say nothing of the content.
    expect(seen).toBeLessThan((bytes.length / 97) * 0.1);
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("Just a text that is long enough to be looked at twice.")],
    ["a page", Buffer.from("<!doctype html>")],
  ])("is not %s", async (_what, bytes) => {
    expect((await verify(bytes)).verdict).toBe("unverifiable");
  });
});
