import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inOneState } from "@/lib/data/connection";
import {
  keyName,
  keyOf,
  ownVkey as ownVkeyOfSample,
  sampleBundle,
  wholeReport,
} from "@/lib/domain/audit/bundle/fixtures/sampleBundle";
import { bring } from "@/lib/domain/audit/bundle/import/bring";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import { profileRules } from "@/lib/domain/audit/bundle/redact";
import { vkeyOf } from "@/lib/domain/audit/note";
import { readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import type { Actor } from "@/lib/domain/claims/state";
import type { Report } from "@/lib/domain/reports/report";
import { differencesBetween } from "@/lib/domain/reports/sameReport";
import { logKey } from "@/lib/gateways/logKey";
import { hashPassword } from "@/lib/gateways/passwords";
import { nodeMeans } from "@/lib/gateways/verifying/nodeMeans";
import { openBundleBytes } from "@/lib/gateways/verifying/openBundle";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { must, seen } from "@/lib/testing/claimSteps";
import { bundleOf } from "@/lib/testing/exported";
import { type FullWorkspace, fillWorkspace } from "@/lib/testing/fullWorkspace";
import { foundNewsroom, type Newsroom } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { zipOf } from "@/lib/testing/zipOf";
import { buildVerifier } from "@/scripts/build-verifier.mjs";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { publishClaim } from "../claims/publishClaim";
import { reopenClaim } from "../claims/reopenClaim";
import { withdrawClaim } from "../claims/withdrawClaim";
import { erasePerson } from "../members/erasePerson";
import { changeMember, listMembers } from "../members/manageMembers";
import { composeReport } from "../reports/composeReport";
import { exportFeed } from "../reports/exportFeed";
import { importBundle } from "./importBundle";
import { readBundle } from "./readBundle";

let database: OpenDatabase;
let there: FullWorkspace;
beforeAll(async () => {
  await Promise.all([buildVerifier(), buildWorker()]);
  database = await openDatabase();
  const plain = "quiet harbour lamp";
  there = await fillWorkspace({ plain, hash: await hashPassword(plain) });
  await sealEverything();
});
afterAll(async () => {
  await closeWorkerPool();
  await database.close();
});

const exported = ({ auditor }: Newsroom, articleId: string, profile: BundleProfile) =>
  bundleOf(auditor, articleId, profile);

async function reportOf(actor: Actor, articleId: string): Promise<Report> {
  const at = new Date("2026-03-09T09:00:00.000Z");
  const report = await inOneState(actor.workspaceId, (tx) => composeReport(tx, actor, { articleId, moment: at }));
  if (!report) throw new Error("there is no such article");
  return report;
}

async function reportIn(zip: Uint8Array): Promise<Report> {
  const opened = await openBundleBytes(zip);
  if (!opened.ok) throw new Error(opened.finding.sentence);
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.container.open("report.json")) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString("utf8")) as Report;
}

const ownVkey = () => logKey()?.vkey ?? "";
const fileOf = (zip: Uint8Array) => new File([Buffer.from(zip)], "bundle.zip");

async function imported(actor: Actor, zip: Uint8Array, vkey = ownVkey()) {
  return must(await importBundle(actor, { bundle: fileOf(zip), vkey }));
}

describe("an assessor's bundle of real work, in another workspace", () => {
  let zip: Buffer;
  let here: Newsroom;
  let articleId: string;
  beforeAll(async () => {
    zip = await exported(there.newsroom, there.article.articleId, "assessor");
    here = await foundNewsroom();
    ({ articleId } = await imported(here.checker, zip));
    await sealEverything();
  });

  test("tells what it told there", async () => {
    const before = await reportIn(zip);
    expect(before.claims.some(({ approvals }) => approvals.some(({ holds }) => holds))).toBe(true);
    expect(differencesBetween(before, await reportOf(here.auditor, articleId))).toEqual([]);
  });

  test("says where it came from, and its record here begins with that", async () => {
    const { origin, events } = await reportOf(here.auditor, articleId);
    expect(origin).toMatchObject({ newsroom: "The Quay Courier", vkey: ownVkey(), profile: "assessor", leftOut: [] });
    expect(events.map(({ type }) => type)).toEqual(["article.importedFromBundle"]);
  });

  test("is here already when it is brought again", async () => {
    const again = await imported(here.editor, zip);
    expect(again).toEqual({ articleId, existed: true, claimCount: 0 });
    const found = must(await readBundle(here.checker, { bundle: fileOf(zip) }));
    expect(found.existing?.articleId).toBe(articleId);
  });

  test("leaves again as a bundle that is intact, and says who vouches for what", async () => {
    const onward = await exported(here, articleId, "assessor");
    const opened = await openBundleBytes(onward);
    if (!opened.ok) throw new Error(opened.finding.sentence);
    const pinned = (await readPinnedKeys(nodeMeans, ownVkey())) ?? [];
    const verified = await verifyBundle({ container: opened.container, means: nodeMeans, pinned, published: null });
    expect(verified).toMatchObject({ verdict: "intact", findings: [] });
    expect(verified.notes.join(" ")).toContain("came from The Quay Courier");
    const third = await foundNewsroom();
    const { articleId: further } = await imported(third.editor, onward);
    const before = await reportOf(here.auditor, articleId);
    const after = await reportOf(third.auditor, further);
    // The record of the first newsroom does not go on: who set a claim aside stands in its own bundle alone.
    const onwards = { ...before, origin: null, events: after.origin?.events ?? [] };
    expect(differencesBetween(onwards, after)).toEqual(["/claims/3/dismissal/by"]);
  });

  test("claims no approval of its own", async () => {
    const report = await reportOf(here.editor, articleId);
    const published = report.claims.find(({ status }) => status === "published");
    const approved = report.claims.find(({ status }) => status === "approved");
    expect(approved?.approvals.map(({ givenAt, holds }) => [givenAt, holds])).toEqual([["The Quay Courier", true]]);
    const claim = await seen(here.editor, approved?.id ?? "");
    expect(await publishClaim(here.editor, claim)).toMatchObject({ problem: "approved-elsewhere" });
    const withdrawn = { ...(await seen(here.editor, published?.id ?? "")), note: "A reader wrote." };
    expect(await withdrawClaim(here.editor, withdrawn)).toMatchObject({ problem: "approved-elsewhere" });
    const { rows } = await database.owner.query("SELECT claim_id FROM checked_claim WHERE workspace_id = $1", [
      here.workspaceId,
    ]);
    expect(rows).toEqual([]);
    const feed = JSON.parse(await must(await exportFeed(here.auditor, {})).text());
    expect(feed.dataFeedElement).toEqual([]);
  });

  test("can be checked here: reopened, its approval of there is voided like any other", async () => {
    const { claims } = await reportOf(here.editor, articleId);
    const approved = claims.find(({ status }) => status === "approved")?.id ?? "";
    must(await reopenClaim(here.editor, { ...(await seen(here.editor, approved)), reason: "Checked anew here." }));
    const after = (await reportOf(here.editor, articleId)).claims.find(({ id }) => id === approved);
    expect(after?.status).toBe("in_check");
    expect(after?.approvals.map(({ holds }) => holds)).toEqual([false]);
  });

  test("brings people without an account, whom nobody can enable", async () => {
    const { items } = must(await listMembers(here.admin));
    const brought = items.filter(({ importedFrom }) => importedFrom !== null);
    expect(brought.length).toBeGreaterThan(2);
    for (const { id, version, disabled } of brought) {
      expect(disabled).toBe(true);
      const enabled = await changeMember(here.admin, { memberId: id, version, disabled: false });
      expect(enabled).toMatchObject({ problem: "imported-member" });
    }
  });

  test("shows nothing of it to other workspaces", async () => {
    const stranger = await foundNewsroom();
    await expect(reportOf(stranger.auditor, articleId)).rejects.toThrow("no such article");
  });
});

describe("a bundle of another installation", () => {
  const files = async (profile: BundleProfile = "assessor") => (await sampleBundle({ profile })).files;

  test.each(["assessor", "partner", "public"] as const)("for the profile %s tells what it shows", async (profile) => {
    const zip = await zipOf(await files(profile));
    const shown = await reportIn(zip);
    const { checker, auditor } = await foundNewsroom();
    const found = must(await readBundle(checker, { bundle: fileOf(zip) }));
    expect(found).toMatchObject({ key: { state: "new", before: null }, newsroom: "The Tidewater Post", profile });
    const { articleId } = await imported(checker, zip, ownVkeyOfSample);
    const report = await reportOf(auditor, articleId);
    const copies = new Set(profile === "public" ? [] : shown.claims.flatMap(copiesOf));
    const brought = bring({ report: shown, original: new Uint8Array() }, copies).report;
    const differences = differencesBetween(inTheirOrder(brought), report);
    // The sample's shares are made up, and its record tells little.
    const madeUp =
      /^\/(?:coverage|unread|events)|^\/claims\/\d+\/(?:dismissal\/(?:note|by|at)|evidence\/\d+\/snapshots)/;
    const hidden = profile === "public" ? /^\/version\/originalSha256$/ : /^$/;
    expect(differences.filter((one) => !madeUp.test(one) && !hidden.test(one))).toEqual([]);
    expect(report.origin?.hides.length).toBe(profile === "assessor" ? 0 : profileRules[profile].length);
    expect(report.origin?.leftOut.join(" ")).toContain("claim");
    expect(report.claims.flatMap(({ approvals }) => approvals.filter(({ holds }) => holds)).length).toBe(2);
  });

  test("names somebody no more who is erased here, also in the record of there", async () => {
    const { checker, auditor, admin } = await foundNewsroom();
    const { articleId } = await imported(checker, await zipOf(await files()), ownVkeyOfSample);
    const named = '"Yusra Lund"';
    expect(JSON.stringify((await reportOf(auditor, articleId)).origin)).toContain(named);
    const { items } = must(await listMembers(admin));
    const yusra = items.find(({ name }) => name === "Yusra Lund");
    must(await erasePerson(admin, { kind: "member", id: yusra?.id ?? "", version: yusra?.version ?? 0 }));
    expect(JSON.stringify(await reportOf(auditor, articleId))).not.toContain(named);
  });

  test("is taken under the key that was confirmed alone", async () => {
    const zip = await zipOf(await files());
    const { checker } = await foundNewsroom();
    const other = vkeyOf(keyName, keyOf(9));
    const refused = await importBundle(checker, { bundle: fileOf(zip), vkey: other });
    expect(refused).toMatchObject({ problem: "bundle-refused", detail: expect.stringContaining("Unverifiable") });
  });

  test("signed by another key than this log's before, is a warning that has to be answered", async () => {
    const newsroom = await foundNewsroom();
    await imported(newsroom.checker, await zipOf(await files()), ownVkeyOfSample);
    const zip = await zipOf((await sampleBundle({ key: keyOf(9), time: "2026-03-06T15:00:00.000Z" })).files);
    const found = must(await readBundle(newsroom.checker, { bundle: fileOf(zip) }));
    expect(found.key).toEqual({ state: "changed", before: ownVkeyOfSample });
  });

  test("under a changed key is taken once somebody has said that it replaces the one before", async () => {
    const { checker, auditor } = await foundNewsroom();
    await imported(checker, await zipOf(await files()), ownVkeyOfSample);
    // Without its original: another article than the one that is here.
    const zip = await zipOf((await sampleBundle({ key: keyOf(9), profile: "public" })).files);
    const input = { bundle: fileOf(zip), vkey: vkeyOf(keyName, keyOf(9)) };
    const refused = { problem: "key-changed", current: { before: ownVkeyOfSample } };
    expect(await importBundle(checker, input)).toMatchObject(refused);
    expect(await importBundle(checker, { ...input, replaces: input.vkey })).toMatchObject(refused);
    const { articleId } = must(await importBundle(checker, { ...input, replaces: ownVkeyOfSample }));
    expect((await reportOf(auditor, articleId)).origin?.vkey).toBe(input.vkey);
    const found = must(await readBundle(checker, { bundle: fileOf(await zipOf(await files("partner"))) }));
    expect(found.key).toEqual({ state: "changed", before: input.vkey });
  });

  test("is refused to whoever may not import", async () => {
    const { auditor, admin } = await foundNewsroom();
    for (const actor of [auditor, admin]) {
      expect(await readBundle(actor, { bundle: fileOf(Buffer.from("no zip")) })).toMatchObject({
        problem: "not-allowed",
      });
      expect(await importBundle(actor, { bundle: fileOf(Buffer.from("no zip")), vkey: "k" })).toMatchObject({
        problem: "not-allowed",
      });
    }
  });

  test.each<[string, RegExp, (files: Map<string, Uint8Array>) => void]>([
    ["a word of the report", /Altered.*report\.json/, (all) => edit(all, "report.json", "Mara Quist", "Mara Quest")],
    ["a seal", /Altered/, (all) => edit(all, "seals.jsonl", '"', "'")],
    ["an event that is gone", /events\.jsonl|event \d+/, (all) => edit(all, "events.jsonl", /^.*\n/, "")],
    ["a file that is gone", /Truncated.*copy\.txt is missing/, (all) => void all.delete("copy.txt")],
    ["a file that was added", /Altered.*extra\.txt was added/, (all) => void all.set("extra.txt", Buffer.from("x"))],
    ["a signature that is gone", /Unverifiable/, (all) => void all.delete("manifest.note")],
    ["a manifest of another form", /manifest\.json is not in its form/, (all) => edit(all, "manifest.json", "{", "[")],
    ["a path that leads out", /table of contents was changed/, (all) => void all.set("a/../../b", Buffer.from("x"))],
  ])("is refused in the verifier's words: %s", async (_, words, change) => {
    const all = new Map(await files());
    change(all);
    const { checker } = await foundNewsroom();
    const zip = await zipOf(all).catch(() => Buffer.from("PK\u0003\u0004 no paths like that"));
    const refused = await readBundle(checker, { bundle: fileOf(zip) });
    expect(refused).toMatchObject({ problem: "bundle-refused" });
    if (!words.source.includes("contents")) expect(refused).toMatchObject({ detail: expect.stringMatching(words) });
    expect(await importBundle(checker, { bundle: fileOf(zip), vkey: ownVkeyOfSample })).toMatchObject({
      problem: "bundle-refused",
    });
  });

  test("is refused where what was signed contradicts itself or cannot be kept", async () => {
    const { checker } = await foundNewsroom();
    const report = wholeReport();
    const wrong: [Partial<Report>, RegExp][] = [
      [{ retired: report.retired.map((claim) => ({ ...claim, number: 1 })) }, /same number/],
      [{ article: { ...report.article, title: "x".repeat(501) } }, /longer than it may be/],
      [{ article: { ...report.article, byline: "a\0b" } }, /characters that no text can hold/],
      [{ article: { ...report.article, url: "javascript:alert(1)" } }, /no web address/],
      [{ claims: report.claims.map(approvedByNobody) }, /approval does not fit/],
    ];
    for (const [differing, words] of wrong) {
      const zip = await zipOf((await sampleBundle({ report: { ...report, ...differing } })).files);
      const refused = await importBundle(checker, { bundle: fileOf(zip), vkey: ownVkeyOfSample });
      expect(refused).toMatchObject({ problem: "bundle-refused", detail: expect.stringMatching(words) });
    }
  });
});

/** The sample's verdicts as reports have them: the oldest first. */
function inTheirOrder(report: Report): Report {
  const claims = report.claims.map((claim) => ({
    ...claim,
    verdicts: claim.verdicts.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1)),
  }));
  return { ...report, claims };
}

/** What nobody has worked on, as if it were approved. */
function approvedByNobody(claim: Report["claims"][number]): Report["claims"][number] {
  return claim.status === "extracted" ? { ...claim, status: "approved" } : claim;
}

const copiesOf = ({ evidence }: Report["claims"][number]) =>
  evidence.flatMap(({ snapshots }) => snapshots.map(({ sha256 }) => sha256));

function edit(all: Map<string, Uint8Array>, path: string, from: string | RegExp, to: string): void {
  all.set(
    path,
    Buffer.from(
      Buffer.from(all.get(path) ?? "")
        .toString("utf8")
        .replace(from, to),
    ),
  );
}
