import { afterAll, beforeAll, expect, test } from "vitest";
import { inOneState, inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import type { Report } from "@/lib/domain/reports/report";
import { differencesBetween } from "@/lib/domain/reports/sameReport";
import { logKey } from "@/lib/gateways/logKey";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { must } from "@/lib/testing/claimSteps";
import { bundleOf } from "@/lib/testing/exported";
import { foundNewsroom } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { type Cast, foundNewsroom as foundDemo } from "@/prisma/newsroom/people";
import { importSamples, type Samples } from "@/prisma/newsroom/samples";
import { workOnSamples } from "@/prisma/newsroom/work";
import { buildVerifier } from "@/scripts/build-verifier.mjs";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { composeReport } from "../reports/composeReport";
import { importBundle } from "./importBundle";

let database: OpenDatabase;
let cast: Cast;
let samples: Samples;
beforeAll(async () => {
  await Promise.all([buildVerifier(), buildWorker()]);
  database = await openDatabase();
  cast = await foundDemo();
  samples = await importSamples(cast);
  await workOnSamples(cast, samples);
  await sealEverything();
});
afterAll(async () => {
  await closeWorkerPool();
  await database.close();
});

async function reportOf(actor: Actor, articleId: string): Promise<Report> {
  const moment = new Date("2026-12-01T09:00:00.000Z");
  const report = await inOneState(actor.workspaceId, (tx) => composeReport(tx, actor, { articleId, moment }));
  if (!report) throw new Error("there is no such article");
  return report;
}

test("every article of the demo newsroom, exported and imported elsewhere, has the same report", async () => {
  const ids = await inWorkspace(cast.Ines.workspaceId, (tx) => tx.article.findMany({ select: { id: true } }));
  expect(ids.length).toBe(Object.keys(samples).length);
  const { checker, auditor } = await foundNewsroom();
  let [approvals, copies] = [0, 0];
  for (const { id } of ids) {
    const bundle = new File([await bundleOf(cast.Ines, id, "assessor")], "bundle.zip");
    const { articleId, existed } = must(await importBundle(checker, { bundle, vkey: logKey()?.vkey ?? "" }));
    expect(existed).toBe(false);
    const before = await reportOf(cast.Ines, id);
    const record = before.events.filter(({ type }) => type !== "report.exported");
    const after = await reportOf(auditor, articleId);
    expect.soft(differencesBetween({ ...before, events: record }, after), before.article.title).toEqual([]);
    approvals += before.claims.filter((claim) => claim.approvals.length > 0).length;
    copies += before.claims.flatMap(({ evidence }) => evidence.flatMap(({ snapshots }) => snapshots)).length;
  }
  // The demo newsroom has them, so they were compared.
  expect(Math.min(approvals, copies)).toBeGreaterThan(0);
});
