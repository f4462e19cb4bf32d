import { afterEach, beforeEach, expect, test } from "vitest";
import { ownVkey, sampleBundle } from "@/lib/domain/audit/bundle/fixtures/sampleBundle";
import type { Outcome } from "@/lib/domain/problems";
import { runApart } from "@/lib/gateways/apart";
import type { Imported } from "@/lib/services/articles/importArticle";
import { openArticle } from "@/lib/services/articles/openArticle";
import { must } from "@/lib/testing/claimSteps";
import { foundNewsroom } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { zipOf } from "@/lib/testing/zipOf";
import { buildJobs, buildWorker } from "@/scripts/build-worker.mjs";

let database: OpenDatabase;
beforeEach(async () => {
  await buildWorker();
  await buildJobs();
  database = await openDatabase();
});
afterEach(() => database.close());

test("a bundle comes in through a process of its own, one after the other, and a refusal comes back in its words", async () => {
  const { checker } = await foundNewsroom();
  const { files } = await sampleBundle();
  const bytes = new Uint8Array(await zipOf(files));
  const bring = (vkey: string) =>
    runApart<Outcome<Imported>>("importing.mjs", { actor: checker, input: { bytes, vkey } });
  const [refused, first, second] = await Promise.all([
    bring("attest.example+00000000+AAAA"),
    bring(ownVkey),
    bring(ownVkey),
  ]);
  expect(refused).toMatchObject({ ok: false });
  const { articleId } = must(first);
  expect(must(second)).toEqual({ articleId, existed: true, claimCount: 0 });
  const { version } = must(await openArticle(checker, { articleId }));
  expect(version.text).toBe(Buffer.from(files.get("copy.txt") ?? "").toString("utf8"));
});

test("a process that ends without an answer is an error, and the next one answers", async () => {
  const { checker } = await foundNewsroom();
  await expect(runApart("importing.mjs", { actor: checker, input: null })).rejects.toThrow(
    /ended without an answer: 1/,
  );
  const bytes = new Uint8Array(4);
  const answer = await runApart<Outcome<Imported>>("importing.mjs", { actor: checker, input: { bytes, vkey: "k" } });
  expect(answer).toMatchObject({ ok: false, problem: "bundle-refused" });
});
