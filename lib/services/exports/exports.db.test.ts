import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { ReportFormat } from "@/lib/domain/audit/events";
import { sha256Hex } from "@/lib/domain/audit/hash";
import { bytesOf as contentOf } from "@/lib/domain/audit/verify/container";
import { parseSealLine } from "@/lib/domain/audit/verify/sealLines";
import { readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import { verdictOver } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import type { Report } from "@/lib/domain/reports/report";
import { reportFormats, writtenFormats } from "@/lib/domain/reports/reportFormats";
import { logKey } from "@/lib/gateways/logKey";
import { nodeMeans } from "@/lib/gateways/verifying/nodeMeans";
import { openBundleBytes } from "@/lib/gateways/verifying/openBundle";
import { must } from "@/lib/testing/claimSteps";
import { hashesOf } from "@/lib/testing/exportElsewhere";
import { type FullWorkspace, fillWorkspace } from "@/lib/testing/fullWorkspace";
import { houseArguments } from "@/lib/testing/jobRunner";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { buildVerifier } from "@/scripts/build-verifier.mjs";
import { hashPassword } from "../../gateways/passwords";
import { listRecord } from "../audit/listRecord";
import { exportReport } from "../reports/exportReport";
import { writeComment } from "../threads/writeComment";
import { downloadExport } from "./downloadExport";
import { cancelExport, listExportsOfArticle, openExport, requestExport } from "./requestExport";
import { writeExport } from "./writeExport";

let database: OpenDatabase;
let here: FullWorkspace;
beforeEach(async () => {
  await buildVerifier();
  database = await openDatabase();
  const plain = "quiet harbour lamp";
  here = await fillWorkspace({ plain, hash: await hashPassword(plain) });
  await sealEverything();
});
afterEach(() => database.close());

async function written(format: ReportFormat, profile?: BundleProfile) {
  const { auditor, workspaceId } = here.newsroom;
  const { articleId } = here.article;
  const asked = must(await requestExport(auditor, { articleId, format, ...(profile ? { profile } : {}) }));
  await writeExport({ workspaceId, exportId: asked.id });
  return must(await openExport(auditor, { exportId: asked.id }));
}

async function bytesOf(exportId: string): Promise<Buffer> {
  const file = must(await downloadExport(here.newsroom.auditor, { exportId }));
  const pieces: Uint8Array[] = [];
  for await (const piece of file.pieces) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(file.bytes);
  return bytes;
}

async function verify(bytes: Uint8Array, vkey = logKey()?.vkey ?? "") {
  const opened = await openBundleBytes(bytes);
  if (!opened.ok) return verdictOver([opened.finding], [], false);
  const pinned = (await readPinnedKeys(nodeMeans, vkey)) ?? [];
  return verifyBundle({ container: opened.container, means: nodeMeans, pinned, published: null });
}

test("an audit bundle of real work is intact under the installation's key", async () => {
  const state = await written("bundle");
  expect(state).toMatchObject({ status: "done", progress: 100, profile: "assessor", problem: null });
  const bytes = await bytesOf(state.id);
  expect(await verify(bytes)).toMatchObject({ verdict: "intact", findings: [] });
  const opened = await openBundleBytes(bytes);
  const paths = opened.ok ? opened.container.paths : [];
  for (const path of ["manifest.json", "manifest.note", "report.html", "report.json", "events.jsonl", "verify.mjs"]) {
    expect(paths).toContain(path);
  }
  const seals = opened.ok ? Buffer.from(await contentOf(opened.container, "seals.jsonl")).toString() : "";
  expect(seals.split("\n").filter((line) => parseSealLine(line)).length).toBeGreaterThan(1);
});

describe("kept copies of sources", () => {
  const content = "%PDF-1.7 the ledger";

  async function pathsOf(bytes: Uint8Array): Promise<readonly string[]> {
    const opened = await openBundleBytes(bytes);
    if (!opened.ok) throw new Error(opened.finding.sentence);
    return opened.container.paths.filter((path) => path.startsWith("snapshots/"));
  }

  test.each([
    ["assessor", "intact", [`snapshots/${sha256Hex(content)}`]],
    ["partner", "redacted", [`snapshots/${sha256Hex(content)}`]],
    ["public", "redacted", []],
  ] as const)("for the profile %s the bundle is %s, as declared, with %o", async (profile, verdict, paths) => {
    const bytes = await bytesOf((await written("bundle", profile)).id);
    expect(await verify(bytes)).toMatchObject({ verdict, findings: [] });
    expect(await pathsOf(bytes)).toEqual(paths);
  });

  test("one byte of a copy that was changed in the zip is found as altered", async () => {
    const bytes = await bytesOf((await written("bundle")).id);
    const at = bytes.indexOf(content);
    expect(at).toBeGreaterThan(0);
    for (let place = 0; place < content.length; place += 1) {
      const changed = bytes.with(at + place, (bytes[at + place] as number) ^ 1);
      const { verdict, findings } = await verify(changed);
      expect(verdict).toBe("altered");
      expect(findings.map(({ where }) => where).join()).toContain("snapshots/");
    }
  });

  test("the report shows what a standing approval sealed, copies among it", async () => {
    const { auditor } = here.newsroom;
    const file = must(await exportReport(auditor, { articleId: here.article.articleId, format: "json" }));
    const report = JSON.parse(await file.text()) as Report;
    const copies = report.claims.flatMap(({ evidence }) => evidence.flatMap(({ snapshots }) => snapshots));
    const by = { capturedBy: { name: "Cora Linde" }, mediaType: "application/pdf", bytes: content.length };
    expect(copies).toMatchObject([{ name: "ledger.pdf", sha256: sha256Hex(content), ...by }]);
  });
});

test("for the public it names nobody who did the work", async () => {
  const bytes = await bytesOf((await written("bundle", "public")).id);
  const opened = await openBundleBytes(bytes);
  if (!opened.ok) throw new Error(opened.finding.sentence);
  const { checker, editor, secondEditor } = here.newsroom;
  for (const path of opened.container.paths.filter((one) => !one.startsWith("verify."))) {
    const pieces: Uint8Array[] = [];
    for await (const piece of opened.container.open(path)) pieces.push(piece);
    const text = Buffer.concat(pieces).toString("utf8");
    for (const { name } of [checker, editor, secondEditor]) expect(text, path).not.toContain(name);
  }
});

test("what leaves is recorded when it is ready, with the manifest's hash", async () => {
  await written("bundle");
  const { items } = must(await listRecord(here.newsroom.auditor, { type: "report.exported" }));
  expect(items.map(({ sentence }) => sentence)).toEqual(["exported the report as an audit bundle for an assessor"]);
  const { rows } = await database.owner.query("SELECT text FROM audit_event WHERE type = 'report.exported'");
  expect(JSON.parse(rows[0].text).details.manifestSha256).toMatch(/^[0-9a-f]{64}$/);
});

test("every other format is what the direct export gives", async () => {
  const { auditor } = here.newsroom;
  const { articleId } = here.article;
  const file = await bytesOf((await written("csv")).id);
  const direct = must(await exportReport(auditor, { articleId, format: "csv" }));
  expect(file.toString("utf8")).toBe(Buffer.from(await direct.arrayBuffer()).toString("utf8"));
});

test("waits for nobody who has cancelled, and leaves no piece behind", async () => {
  const { auditor, workspaceId } = here.newsroom;
  const asked = must(await requestExport(auditor, { articleId: here.article.articleId, format: "html" }));
  must(await cancelExport(auditor, { exportId: asked.id }));
  await writeExport({ workspaceId, exportId: asked.id });
  expect(must(await openExport(auditor, { exportId: asked.id })).status).toBe("cancelled");
  expect(await downloadExport(auditor, { exportId: asked.id })).toMatchObject({ problem: "not-found" });
  const { rows } = await database.owner.query("SELECT count(*)::int AS n FROM export_chunk WHERE export_id = $1", [
    asked.id,
  ]);
  expect(rows[0].n).toBe(0);
});

test("is refused to whoever may not export, and to whoever no longer may when it is written", async () => {
  const { auditor, checker, workspaceId } = here.newsroom;
  const { articleId } = here.article;
  expect(await requestExport(checker, { articleId, format: "html" })).toMatchObject({ problem: "not-allowed" });
  const asked = must(await requestExport(auditor, { articleId, format: "html" }));
  await database.owner.query("UPDATE member SET role = 'checker' WHERE id = $1", [auditor.id]);
  await writeExport({ workspaceId, exportId: asked.id });
  expect(must(await openExport(auditor, { exportId: asked.id }))).toMatchObject({
    status: "failed",
    problem: expect.stringContaining("role"),
  });
});

test("is put into the queue of jobs with the request", async () => {
  const { auditor } = here.newsroom;
  const asked = must(await requestExport(auditor, { articleId: here.article.articleId, format: "json" }));
  const { rows } = await database.owner.query("SELECT task_identifier AS task, key FROM graphile_worker.jobs");
  expect(rows).toContainEqual({ task: "writeExport", key: asked.id });
  const { items } = must(await listExportsOfArticle(auditor, { articleId: here.article.articleId }));
  expect(items[0]).toMatchObject({ id: asked.id, status: "queued" });
});

describe("two exports of one state", () => {
  test("are the same bytes in every format, in another process, time zone and language", async () => {
    const { auditor: actor } = here.newsroom;
    const { articleId } = here.article;
    const order = { actor, articleId, formats: reportFormats, at: "2026-03-04T15:10:00.000Z" };
    const env = { ...process.env, EXPORT_ORDER: JSON.stringify(order), TZ: "Pacific/Kiritimati", LANG: "ar_EG.UTF-8" };
    const program = [...houseArguments, "lib/testing/exportElsewhere.ts"];
    const { stdout } = await promisify(execFile)(process.execPath, program, { env });
    const elsewhere = JSON.parse(stdout) as { zone: string; hashes: Record<string, string> };
    expect(elsewhere.zone).toBe("Pacific/Kiritimati");
    expect(Object.keys(elsewhere.hashes)).toEqual(reportFormats);
    expect(await hashesOf(order)).toEqual(elsewhere.hashes);
  });

  test("are the same bytes one after the other, though each is recorded", async () => {
    for (const format of writtenFormats) {
      const first = await bytesOf((await written(format)).id);
      const second = await bytesOf((await written(format)).id);
      expect(Buffer.compare(first, second), format).toBe(0);
    }
  });

  test("bear the time of the article's last change, and another one after the next", async () => {
    const report = async () => JSON.parse((await bytesOf((await written("json")).id)).toString("utf8"));
    const before = await report();
    const { rows } = await database.owner.query(
      "SELECT max(at) AS last FROM audit_event WHERE article_id = $1 AND type <> 'report.exported'",
      [here.article.articleId],
    );
    expect(before.generatedAt).toBe(rows[0].last.toISOString());
    const comment = { claimId: here.article.claimIds[2] ?? "", body: "Looked at once more.", blocking: false };
    must(await writeComment(here.newsroom.checker, comment));
    expect((await report()).generatedAt > before.generatedAt).toBe(true);
  });
});
