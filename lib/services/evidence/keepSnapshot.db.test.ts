import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/claims/state";
import { roles } from "@/lib/domain/permissions";
import type { Outcome } from "@/lib/domain/problems";
import { snapshotRoom } from "@/lib/domain/snapshots/room";
import { approveVerdict } from "@/lib/services/claims/approveVerdict";
import { dismissClaim } from "@/lib/services/claims/dismissClaim";
import { mergeClaims } from "@/lib/services/claims/mergeClaims";
import { openClaim } from "@/lib/services/claims/openClaim";
import { splitClaim } from "@/lib/services/claims/splitClaim";
import { undoChange } from "@/lib/services/claims/undoChange";
import {
  approvalSeen,
  bringToApproved,
  bringToCheck,
  bringToReview,
  keepCopy,
  ledgerPage,
  must,
  seen,
  submit,
} from "@/lib/testing/claimSteps";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase, refusalOf } from "@/lib/testing/openDatabase";
import { listRecord } from "../audit/listRecord";
import { attachEvidence } from "./attachEvidence";
import { putBackEvidence, removeEvidence } from "./changeEvidence";
import { downloadSnapshot } from "./downloadSnapshot";
import { keepSnapshot } from "./keepSnapshot";

let database: OpenDatabase;
let newsroom: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
});
afterAll(() => database.close());

const ledger = { name: "ledger.pdf", content: "%PDF-1.7 the ledger, page 4" };
const sentences = ["The tide rose by 12 centimetres.", "Two mills flooded."];

async function claimInCheck(): Promise<string> {
  const { claimIds } = await writeArticle(newsroom, sentences);
  const claimId = claimIds[0] ?? "";
  await bringToCheck(newsroom, claimId);
  return claimId;
}

const detail = async (claimId: string) => must(await openClaim(newsroom.editor, { claimId }));
const copiesOf = async (claimId: string) => (await detail(claimId)).evidence.flatMap(({ snapshots }) => snapshots);
const problemOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.problem);

async function bytesOf(actor: Actor, snapshotId: string): Promise<Buffer> {
  const { pieces } = must(await downloadSnapshot(actor, { snapshotId }));
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test("a copy is kept with its hash, who kept it and when, and is given back byte for byte", async () => {
  const claimId = await claimInCheck();
  const { claim } = must(await keepCopy(newsroom.secondChecker, claimId, ledger));
  const [kept] = claim.evidence.flatMap(({ snapshots }) => snapshots);
  const { id, name } = newsroom.secondChecker;
  // printf '%s' '%PDF-1.7 the ledger, page 4' | sha256sum
  const sha256 = "82083ba2f62e2dad7c5ae08ff9ee93b0c39c6178c4b87c276b6198157bbf136f";
  const mediaType = "application/pdf";
  expect(kept).toMatchObject({ name: "ledger.pdf", mediaType, bytes: 27, sha256, capturedBy: { id, name } });
  for (const actor of [newsroom.checker, newsroom.editor, newsroom.auditor, newsroom.admin]) {
    expect((await bytesOf(actor, kept?.id ?? "")).toString()).toBe(ledger.content);
  }
  const { items } = must(await listRecord(newsroom.auditor, { claimId }));
  expect(items[0]?.sentence).toMatch(/^kept “ledger\.pdf” as a copy of “Harbour ledger, page 4” on claim 1 \(SHA-256 /);
  const { rows } = await database.owner.query(
    "SELECT text FROM audit_event WHERE claim_id = $1 AND type = 'snapshot.kept'",
    [claimId],
  );
  expect(JSON.parse(rows[0].text).details).toMatchObject({ sha256, bytes: 27 });
});

test("a copy larger than the pieces that it is read in comes back whole", async () => {
  const claimId = await claimInCheck();
  const content = Buffer.alloc(2_500_001, "The tide rose. ");
  const { claim } = must(await keepCopy(newsroom.checker, claimId, { name: "log.txt", content }));
  const kept = claim.evidence[0]?.snapshots[0];
  expect((await bytesOf(newsroom.editor, kept?.id ?? "")).equals(content)).toBe(true);
});

test.each(roles)("the %s: who may change evidence may keep a copy", async (role) => {
  const claimId = await claimInCheck();
  const outcome = await keepCopy(newsroom[role], claimId, ledger);
  expect(problemOf(outcome)).toBe(role === "checker" || role === "editor" ? null : "not-allowed");
});

test("another workspace neither keeps a copy here nor reads one", async () => {
  const claimId = await claimInCheck();
  must(await keepCopy(newsroom.checker, claimId, ledger));
  const { version, evidence } = await detail(claimId);
  const neighbour = await foundNewsroom();
  const place = { claimId, version, evidenceId: evidence[0]?.id ?? "", name: "x.txt", base64: "eA==" };
  expect(await keepSnapshot(neighbour.checker, place)).toMatchObject({ problem: "not-found" });
  const snapshotId = evidence[0]?.snapshots[0]?.id ?? "";
  expect(await downloadSnapshot(neighbour.editor, { snapshotId })).toMatchObject({ problem: "not-found" });
});

test("the same bytes again change nothing, whatever version was seen; other people's changes are not overrun", async () => {
  const claimId = await claimInCheck();
  const { version, evidence } = await detail(claimId);
  const place = { claimId, version, evidenceId: evidence[0]?.id ?? "" };
  const sent = { ...place, name: ledger.name, base64: btoa(ledger.content) };
  const first = must(await keepSnapshot(newsroom.checker, sent));
  const again = must(await keepSnapshot(newsroom.editor, { ...sent, name: "another name.pdf" }));
  expect(again.claim).toMatchObject({ version: first.claim.version });
  expect(again.claim.evidence[0]?.snapshots).toEqual(first.claim.evidence[0]?.snapshots);
  const stale = await keepSnapshot(newsroom.editor, { ...sent, base64: btoa("%PDF-1.7 another page") });
  expect(stale).toMatchObject({ problem: "changed-meanwhile", current: { version: first.claim.version } });
});

test("of ten people who keep the same bytes at once, one does and all are told so", async () => {
  const claimId = await claimInCheck();
  const { version, evidence } = await detail(claimId);
  const sent = { claimId, version, evidenceId: evidence[0]?.id ?? "", name: "a.pdf", base64: btoa(ledger.content) };
  const people = [newsroom.checker, newsroom.secondChecker, newsroom.editor, newsroom.secondEditor];
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => keepSnapshot(people[index % 4] as Actor, sent)),
  );
  expect(outcomes.filter((one) => one.ok)).toHaveLength(10);
  expect(await copiesOf(claimId)).toHaveLength(1);
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM audit_event WHERE claim_id = $1 AND type = 'snapshot.kept'",
    [claimId],
  );
  expect(rows[0].n).toBe(1);
});

describe("after a verdict", () => {
  test("a copy sends the claim back to check, and whoever kept it never approves it", async () => {
    const claimId = await claimInCheck();
    await submit(newsroom.checker, claimId, newsroom.ratings.True);
    const { claim } = must(await keepCopy(newsroom.editor, claimId, ledger));
    expect(claim.status).toBe("in_check");
    await submit(newsroom.checker, claimId, newsroom.ratings.True);
    const own = await approveVerdict(newsroom.editor, await approvalSeen(newsroom.editor, claimId));
    expect(own).toMatchObject({ problem: "own-work" });
    must(await approveVerdict(newsroom.secondEditor, await approvalSeen(newsroom.secondEditor, claimId)));
  });

  test("a copy added after approval breaks the seal, visibly; the same bytes again do not", async () => {
    const { claimIds } = await writeArticle(newsroom, sentences);
    const claimId = claimIds[0] ?? "";
    await bringToCheck(newsroom, claimId);
    must(await keepCopy(newsroom.checker, claimId, ledger));
    await submit(newsroom.checker, claimId, newsroom.ratings.True);
    must(await approveVerdict(newsroom.editor, await approvalSeen(newsroom.editor, claimId)));
    must(await keepCopy(newsroom.checker, claimId, ledger));
    expect(await detail(claimId)).toMatchObject({ status: "approved", approvals: [{ sealHolds: true }] });
    must(await keepCopy(newsroom.checker, claimId, { name: "b.pdf", content: "%PDF-1.7 page 5" }));
    const after = await detail(claimId);
    expect(after).toMatchObject({ status: "in_check", rating: null });
    expect(after.flags).toContain("seal-broken");
    expect(after.approvals[0]).toMatchObject({ sealHolds: false, voidCause: "A copy of a source was added." });
  });

  test("an approval seals the hashes of the copies", async () => {
    const claimId = await claimInCheck();
    const { claim } = must(await keepCopy(newsroom.checker, claimId, ledger));
    await submit(newsroom.checker, claimId, newsroom.ratings.True);
    must(await approveVerdict(newsroom.editor, await approvalSeen(newsroom.editor, claimId)));
    const { rows } = await database.owner.query("SELECT sealed_text FROM approval WHERE claim_id = $1", [claimId]);
    const sealed = JSON.parse(rows[0].sealed_text);
    expect(sealed).toMatchObject({ format: "attest-seal-2" });
    expect(sealed.evidence[0].snapshots).toEqual([claim.evidence[0]?.snapshots[0]?.sha256]);
  });

  test("an approval racing a copy never leaves a seal over a copy that it does not know", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { claimIds } = await writeArticle(newsroom, sentences);
      const claimId = claimIds[0] ?? "";
      await bringToReview(newsroom, claimId);
      const approval = await approvalSeen(newsroom.editor, claimId);
      await Promise.all([
        approveVerdict(newsroom.editor, approval),
        keepCopy(newsroom.checker, claimId, { name: "a.txt", content: `round ${round}` }),
      ]);
      const { approvals, status } = await detail(claimId);
      const standing = approvals.filter(({ voidedAt }) => voidedAt === null);
      expect(standing.every(({ sealHolds }) => sealHolds)).toBe(true);
      expect(standing).toHaveLength(status === "approved" ? 1 : 0);
    }
  });
});

test("evidence that is not there, removed or another claim's takes no copy, nor does a dismissed claim", async () => {
  const claimId = await claimInCheck();
  const other = await claimInCheck();
  const evidenceId = (await detail(claimId)).evidence[0]?.id ?? "";
  const sent = { name: "a.txt", base64: btoa("The tide rose.") };
  const foreign = { ...(await seen(newsroom.checker, other)), evidenceId, ...sent };
  expect(await keepSnapshot(newsroom.checker, foreign)).toMatchObject({ problem: "not-found" });
  must(await removeEvidence(newsroom.checker, { ...(await seen(newsroom.checker, claimId)), evidenceId }));
  const removed = { ...(await seen(newsroom.checker, claimId)), evidenceId, ...sent };
  expect(await keepSnapshot(newsroom.checker, removed)).toMatchObject({ problem: "not-found" });
  const { claimIds } = await writeArticle(newsroom, sentences);
  const dismissed = claimIds[0] ?? "";
  const { editor } = newsroom;
  must(await attachEvidence(editor, { ...(await seen(editor, dismissed)), evidence: ledgerPage }));
  must(await dismissClaim(editor, { ...(await seen(editor, dismissed)), reason: "opinion" }));
  expect(problemOf(await keepCopy(editor, dismissed, ledger))).toBe("wrong-status");
});

test("a copy goes with its evidence: taken off and put back, split, merged and undone", async () => {
  const { claimIds, text } = await writeArticle(newsroom, sentences);
  const [claimId = "", otherId = ""] = claimIds;
  await bringToCheck(newsroom, claimId);
  const { claim } = must(await keepCopy(newsroom.checker, claimId, ledger));
  const evidenceId = claim.evidence[0]?.id ?? "";
  must(await removeEvidence(newsroom.editor, { ...(await seen(newsroom.editor, claimId)), evidenceId }));
  must(await putBackEvidence(newsroom.editor, { ...(await seen(newsroom.editor, claimId)), evidenceId }));
  const [before] = await copiesOf(claimId);
  const at = text.indexOf("rose");
  const split = must(await splitClaim(newsroom.editor, { ...(await seen(newsroom.editor, claimId)), at }));
  for (const half of split.claims) {
    const [copy, ...more] = await copiesOf(half.id);
    expect(more).toEqual([]);
    expect(copy).toEqual({ ...before, id: copy?.id });
    expect((await bytesOf(newsroom.auditor, copy?.id ?? "")).toString()).toBe(ledger.content);
  }
  must(await undoChange(newsroom.editor, { changeId: split.changeId ?? "" }));
  expect(await copiesOf(claimId)).toEqual([before]);
  const both = await Promise.all([claimId, otherId].map((id) => seen(newsroom.editor, id)));
  const merging = { claims: both.map(({ claimId: id, version }) => ({ id, version })) };
  const merged = must(await mergeClaims(newsroom.editor, merging));
  expect(await copiesOf(merged.claims[0]?.id ?? "")).toMatchObject([{ sha256: before?.sha256 }]);
});

describe("what cannot be kept", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "x.txt", "snapshot-empty"],
    ["a program", Buffer.from("MZ\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "latin1"), "x.pdf", "snapshot-unsupported"],
    ["one byte too many", Buffer.alloc(snapshotRoom.bytesOfFile + 1, "a"), "x.txt", "snapshot-too-large"],
  ])("%s", async (_, content, name, refused) => {
    const claimId = await claimInCheck();
    expect(problemOf(await keepCopy(newsroom.checker, claimId, { name, content }))).toBe(refused);
    expect(await copiesOf(claimId)).toEqual([]);
  });

  test("a file of exactly 20 MB is kept", async () => {
    const claimId = await claimInCheck();
    const content = Buffer.alloc(snapshotRoom.bytesOfFile, "The tide rose. ");
    must(await keepCopy(newsroom.checker, claimId, { name: "x.txt", content }));
    expect(await copiesOf(claimId)).toMatchObject([{ bytes: content.length }]);
  });

  test("more copies than one piece of evidence holds", async () => {
    const claimId = await claimInCheck();
    for (let copy = 0; copy < snapshotRoom.copiesOfEvidence; copy += 1) {
      must(await keepCopy(newsroom.checker, claimId, { name: "x.txt", content: `copy ${copy}` }));
    }
    const more = await keepCopy(newsroom.checker, claimId, { name: "x.txt", content: "one more" });
    expect(problemOf(more)).toBe("evidence-full");
  });
});

test("whatever a file is called and holds, it is kept under a safe name and given back as it is", async () => {
  const names = naughtyStrings().slice(0, 60);
  let kept = 0;
  for (let start = 0; start < names.length; start += snapshotRoom.copiesOfEvidence) {
    const claimId = await claimInCheck();
    for (const [index, name] of names.slice(start, start + snapshotRoom.copiesOfEvidence).entries()) {
      const content = `<!doctype html><script>alert(${start + index})</script>${name}`;
      const { claim } = must(await keepCopy(newsroom.checker, claimId, { name: name.slice(0, 300), content }));
      const copy = claim.evidence[0]?.snapshots.at(-1);
      expect(copy?.mediaType).toBe("text/html");
      expect(copy?.name, name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.(?:x?html|htm)$/u);
      kept += 1;
    }
  }
  expect(kept).toBe(names.length);
});

test("the database holds it too: bytes, hash and keeper of a copy are what they say", async () => {
  const claimId = await claimInCheck();
  const { evidence } = await detail(claimId);
  const { workspaceId, checker, auditor } = newsroom;
  const insert = `INSERT INTO snapshot (id, workspace_id, evidence_id, sha256, content, bytes, media_type, name, captured_at, captured_by_id)
    VALUES (gen_random_uuid(), $1, $2, encode(sha256($3), 'hex'), $4, $5, 'text/plain', 'a.txt', now(), $6)`;
  const now = ["SET CONSTRAINTS ALL IMMEDIATE"];
  const refused = (bytes: string, content: string, length: number, keeper: string) =>
    refusalOf(database.application, insert, {
      values: [workspaceId, evidence[0]?.id, Buffer.from(bytes), Buffer.from(content), length, keeper],
      workspaceId,
      before: now,
    });
  const checkViolation = "23514";
  expect(await refused("tide", "tide", 4, checker.id)).toBeNull();
  expect(await refused("tide", "Tide", 4, checker.id)).toBe(checkViolation);
  expect(await refused("tide", "tide", 5, checker.id)).toBe(checkViolation);
  expect(await refused("tide", "tide", 4, auditor.id)).toBe(checkViolation);
});

test("an article that was approved before copies could be kept keeps its seals", async () => {
  const { claimIds } = await writeArticle(newsroom, sentences);
  const claimId = claimIds[0] ?? "";
  await bringToApproved(newsroom, claimId);
  const { rows } = await database.owner.query("SELECT sealed_text FROM approval WHERE claim_id = $1", [claimId]);
  expect(JSON.parse(rows[0].sealed_text).format).toBe("attest-seal-1");
  expect((await detail(claimId)).approvals[0]?.sealHolds).toBe(true);
});
