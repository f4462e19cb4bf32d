import type { ChildProcess } from "node:child_process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissClaim } from "@/lib/services/claims/dismissClaim";
import { openExport, requestExport } from "@/lib/services/exports/requestExport";
import { must, seen } from "@/lib/testing/claimSteps";
import { kill, startJobRunner } from "@/lib/testing/jobRunner";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { buildVerifier } from "@/scripts/build-verifier.mjs";

let database: OpenDatabase;
let newsroom: Newsroom;
let articleId: string;
const runners: ChildProcess[] = [];
beforeEach(async () => {
  await buildVerifier();
  database = await openDatabase();
  newsroom = await foundNewsroom();
  const article = await writeArticle(newsroom, ["The tide rose by 12 metres on Monday.", "Nobody slept."]);
  articleId = article.articleId;
  const [claimId = ""] = article.claimIds;
  // An entry that nobody seals: a bundle waits for it, in the midst of its work.
  must(await dismissClaim(newsroom.editor, { ...(await seen(newsroom.editor, claimId)), reason: "opinion" }));
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map(kill));
  await database.close();
});

function start(): ChildProcess {
  const runner = startJobRunner();
  runners.push(runner);
  return runner;
}

async function state(exportId: string) {
  return must(await openExport(newsroom.auditor, { exportId }));
}

async function until(exportId: string, holds: (one: Awaited<ReturnType<typeof state>>) => boolean) {
  await vi.waitUntil(async () => holds(await state(exportId)), { timeout: 100_000, interval: 100 });
}

/** Waits until it writes, and kills it. */
async function killWhileWriting(exportId: string): Promise<void> {
  const runner = start();
  await until(exportId, ({ stage }) => stage === "Waiting for the log to be sealed");
  await kill(runner);
  // As if some seconds had passed: a job that was just taken up is left alone.
  await database.owner.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'");
  await database.owner.query("UPDATE export SET stage = 'Writing when it was killed' WHERE id = $1", [exportId]);
}

test("an export whose process is killed is written by the next one", async () => {
  const { id } = must(await requestExport(newsroom.auditor, { articleId, format: "bundle" }));
  await killWhileWriting(id);
  expect(await state(id)).toMatchObject({ status: "running" });
  await sealEverything();
  start();
  await until(id, ({ finishedAt }) => finishedAt !== null);
  expect(await state(id)).toMatchObject({ status: "done", progress: 100, problem: null });
});

test("one whose process is killed each time ends as failed, with a sentence", async () => {
  const { id } = must(await requestExport(newsroom.auditor, { articleId, format: "bundle" }));
  await killWhileWriting(id);
  await killWhileWriting(id);
  start();
  await until(id, ({ finishedAt }) => finishedAt !== null);
  expect(await state(id)).toMatchObject({ status: "failed", problem: expect.stringContaining("Ask for it again") });
});

test("an export that another process is writing is left to it", async () => {
  const { id } = must(await requestExport(newsroom.auditor, { articleId, format: "bundle" }));
  start();
  await until(id, ({ stage }) => stage === "Waiting for the log to be sealed");
  await database.owner.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'");
  // Others may wait or run in the queue: this one stays as it is.
  const job = "SELECT locked_by, attempts FROM graphile_worker._private_jobs WHERE payload::text LIKE $1";
  const { rows: before } = await database.owner.query(job, [`%${id}%`]);
  expect(before).toEqual([{ locked_by: expect.any(String), attempts: 1 }]);
  start();
  // The second one has started when it takes the next job.
  const { id: next } = must(await requestExport(newsroom.auditor, { articleId, format: "csv" }));
  await until(next, ({ status }) => status === "done");
  const { rows: after } = await database.owner.query(job, [`%${id}%`]);
  expect(after).toEqual(before);
});
