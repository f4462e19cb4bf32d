import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadClaim } from "@/lib/data/claims/load";
import { inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import type { Outcome } from "@/lib/domain/problems";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { addParty, changeParty } from "@/lib/services/parties/changeParty";
import { approvalSeen, bringToCheck, bringToReview, ledgerPage, must, seen, submit } from "@/lib/testing/claimSteps";
import { foundNewsroom, hire, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { acceptClaim } from "./acceptClaim";
import { addClaim } from "./addClaim";
import { approveVerdict } from "./approveVerdict";
import { sealOf } from "./present";
import { settleAttribution } from "./settleAttribution";
import { takeClaim } from "./takeClaim";
import { undoChange } from "./undoChange";

let database: OpenDatabase;
let newsroom: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
});
afterAll(() => database.close());

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `The tide rose by ${index + 10} centimetres.`);

const problemsOf = (outcomes: readonly Outcome<unknown>[]) => outcomes.flatMap((one) => (one.ok ? [] : [one.problem]));

async function count(sql: string, claimId: string): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${sql}`, [claimId]);
  return rows[0].n;
}

/** An approved claim is exactly what was approved: the hash over its rows is the standing approval's. */
async function expectSealToFit(claimId: string): Promise<string> {
  const claim = await inWorkspace(newsroom.workspaceId, (tx) => loadClaim(tx, claimId));
  if (!claim) throw new Error("the claim is gone");
  const standing = claim.approvals.filter((one) => one.voidedAt === null);
  expect(standing.length).toBe(claim.status === "approved" ? 1 : 0);
  for (const one of standing) expect(one.sealHash).toBe(sealOf(claim).hash);
  return claim.status;
}

test("of fifty approvals of one verdict by seven editors at once, exactly one wins", async () => {
  const { claimIds } = await writeArticle(newsroom, sentences(1));
  const claimId = claimIds[0] ?? "";
  await bringToReview(newsroom, claimId);
  const editors: Actor[] = [newsroom.editor, newsroom.secondEditor];
  for (const name of ["Eno", "Efa", "Eli", "Eva", "Ewa"]) {
    editors.push(await hire(newsroom.workspaceId, { role: "editor", name }));
  }
  const asked = await approvalSeen(newsroom.editor, claimId);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) => approveVerdict(editors[index % editors.length] as Actor, asked)),
  );
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(new Set(problemsOf(outcomes))).toEqual(new Set(["changed-meanwhile"]));
  expect(await count("approval WHERE claim_id = $1 AND voided_at IS NULL", claimId)).toBe(1);
  expect(await count("approval WHERE claim_id = $1", claimId)).toBe(1);
  expect(await count("audit_event WHERE claim_id = $1 AND type = 'claim.approved'", claimId)).toBe(1);
});

describe("a change racing an approval never leaves a seal over changed content", () => {
  test("evidence", async () => {
    const { claimIds } = await writeArticle(newsroom, sentences(12));
    const endings = new Set<string>();
    for (const [round, claimId] of claimIds.entries()) {
      await bringToReview(newsroom, claimId);
      const asked = await approvalSeen(newsroom.editor, claimId);
      const approve = () => approveVerdict(newsroom.editor, asked);
      const attach = () =>
        attachEvidence(newsroom.checker, { ...asked, evidence: { ...ledgerPage, title: "Another page" } });
      const outcomes = await Promise.all(round % 2 ? [approve(), attach()] : [attach(), approve()]);
      expect(problemsOf(outcomes)).toEqual(["changed-meanwhile"]);
      endings.add(await expectSealToFit(claimId));
    }
    expect([...endings].every((status) => status === "approved" || status === "in_check")).toBe(true);
  });

  test("the party's name", async () => {
    const { claimIds } = await writeArticle(newsroom, sentences(8));
    const fields = { kind: "person", unnamed: false, note: null } as const;
    for (const [round, claimId] of claimIds.entries()) {
      const party = must(await addParty(newsroom.checker, { ...fields, name: `Harbour master ${round}` }));
      await bringToCheck(newsroom, claimId);
      await settle(claimId, party.id);
      await submit(newsroom.checker, claimId, newsroom.ratings.True);
      const asked = await approvalSeen(newsroom.editor, claimId);
      const rename = { partyId: party.id, version: party.version, fields: { name: `Renamed ${round}` } };
      const work = [() => approveVerdict(newsroom.editor, asked), () => changeParty(newsroom.checker, rename)];
      await Promise.all((round % 2 ? work : work.reverse()).map((one) => one()));
      expect(await expectSealToFit(claimId)).toBe("in_check");
    }
  });

  test("the party's name, while verdict and approval follow one another", async () => {
    const { claimIds } = await writeArticle(newsroom, sentences(10));
    const fields = { kind: "person", unnamed: false, note: null } as const;
    for (const [round, claimId] of claimIds.entries()) {
      const party = must(await addParty(newsroom.checker, { ...fields, name: `Pilot ${round}` }));
      await bringToCheck(newsroom, claimId);
      await settle(claimId, party.id);
      const rename = { partyId: party.id, version: party.version, fields: { name: `Renamed pilot ${round}` } };
      await Promise.all([submitAndApprove(claimId), changeParty(newsroom.checker, rename).then(must)]);
      await expectSealToFit(claimId);
    }
  });

  async function settle(claimId: string, partyId: string) {
    const attribution = { form: "direct" as const, sourceSpans: [], cueSpans: [], partyId };
    const rest = { role: null, affiliation: null, via: [], terms: null };
    const at = await seen(newsroom.checker, claimId);
    must(await settleAttribution(newsroom.checker, { ...at, attribution: { ...attribution, ...rest } }));
  }

  async function submitAndApprove(claimId: string) {
    await submit(newsroom.checker, claimId, newsroom.ratings.True);
    return approveVerdict(newsroom.editor, await approvalSeen(newsroom.editor, claimId));
  }
});

test("of two who take a claim at once, one has it", async () => {
  const { claimIds } = await writeArticle(newsroom, sentences(6));
  for (const claimId of claimIds) {
    must(await acceptClaim(newsroom.editor, await seen(newsroom.editor, claimId)));
    const asked = await seen(newsroom.editor, claimId);
    const outcomes = await Promise.all([newsroom.checker, newsroom.secondChecker].map((one) => takeClaim(one, asked)));
    expect(problemsOf(outcomes)).toEqual(["changed-meanwhile"]);
    expect(await count("audit_event WHERE claim_id = $1 AND type = 'claim.taken'", claimId)).toBe(1);
  }
});

test("of two undos of one change at once, one undoes it", async () => {
  const { claimIds } = await writeArticle(newsroom, sentences(6));
  for (const claimId of claimIds) {
    const { changeId } = must(await acceptClaim(newsroom.checker, await seen(newsroom.checker, claimId)));
    const undo = () => undoChange(newsroom.checker, { changeId: changeId ?? "" });
    expect(problemsOf(await Promise.all([undo(), undo()]))).toEqual(["already-undone"]);
    expect(await count("audit_event WHERE claim_id = $1 AND type = 'claim.undone'", claimId)).toBe(1);
  }
});

test("of ten who make a claim of the same words at once, one does", async () => {
  const { articleId } = await writeArticle(newsroom, sentences(2), { unclaimed: [0] });
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => addClaim(newsroom.checker, { articleId, spans: [[index, index + 12]] })),
  );
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(new Set(problemsOf(outcomes))).toEqual(new Set(["span-overlaps"]));
});

test("claims that are added at once have numbers of their own", async () => {
  const copy = sentences(8);
  const { articleId } = await writeArticle(newsroom, copy, { unclaimed: copy.map((_, index) => index) });
  const length = (copy[0] ?? "").length;
  const outcomes = await Promise.all(
    copy.map((_, index) => {
      const start = index * (length + 1);
      return addClaim(newsroom.checker, { articleId, spans: [[start, start + length]] });
    }),
  );
  const numbers = outcomes.map((one) => must(one).claim.number);
  expect([...numbers].sort((a, b) => a - b)).toEqual(copy.map((_, index) => index + 1));
});
