import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listQueue } from "@/lib/data/claims/rows";
import { inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { newId } from "@/lib/gateways/ids";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { changeEvidence, putBackEvidence, removeEvidence } from "@/lib/services/evidence/changeEvidence";
import { changeMember, listMembers } from "@/lib/services/members/manageMembers";
import { changePolicy } from "@/lib/services/workspace/changePolicy";
import {
  approvalSeen,
  bringToCheck,
  bringToPublished,
  bringToReview,
  ledgerPage,
  must,
  seen,
  submit,
} from "@/lib/testing/claimSteps";
import { foundNewsroom, hire, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase, refusalOf } from "@/lib/testing/openDatabase";
import { addClaim } from "./addClaim";
import { adjudicateClaim } from "./adjudicateClaim";
import { approveVerdict } from "./approveVerdict";
import { assignClaim } from "./assignClaim";
import { confirmCorrection } from "./confirmCorrection";
import { correctClaim } from "./correctClaim";
import { fileSecondVerdict } from "./fileSecondVerdict";
import { mergeClaims } from "./mergeClaims";
import { openClaim } from "./openClaim";
import { reopenClaim } from "./reopenClaim";
import { respanClaim } from "./respanClaim";
import { returnClaim } from "./returnClaim";
import { settleAttribution } from "./settleAttribution";
import { splitClaim } from "./splitClaim";
import { undoChange } from "./undoChange";

let database: OpenDatabase;
let newsroom: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
});
afterAll(() => database.close());

async function oneClaim(): Promise<string> {
  const { claimIds } = await writeArticle(newsroom, ["The tide rose by 12 centimetres."]);
  return claimIds[0] ?? "";
}

async function expectRefused(actor: Actor, claimId: string): Promise<void> {
  const outcome = await approveVerdict(actor, await approvalSeen(actor, claimId));
  expect(outcome).toMatchObject({ ok: false, problem: "own-work" });
  expect(must(await openClaim(actor, { claimId })).may).not.toContain("approve");
  const standing = "SELECT FROM approval WHERE claim_id = $1 AND voided_at IS NULL";
  const { rows } = await database.owner.query(standing, [claimId]);
  expect(rows).toHaveLength(0);
}

test("a checker who becomes an editor does not approve the verdict that she filed before", async () => {
  const promoted = await hire(newsroom.workspaceId, { role: "checker", name: "Pia Sund" });
  const claimId = await oneClaim();
  await bringToCheck(newsroom, claimId);
  must(await assignClaim(newsroom.editor, { ...(await seen(promoted, claimId)), assigneeId: promoted.id }));
  await submit(promoted, claimId, newsroom.ratings.True);
  const { version = 0 } = must(await listMembers(newsroom.admin)).items.find(({ id }) => id === promoted.id) ?? {};
  must(await changeMember(newsroom.admin, { memberId: promoted.id, version, role: "editor" }));
  await expectRefused({ ...promoted, role: "editor" }, claimId);
});

test("an editor who checked it herself does not", async () => {
  const claimId = await oneClaim();
  await bringToCheck(newsroom, claimId);
  const { editor } = newsroom;
  must(await assignClaim(editor, { ...(await seen(editor, claimId)), assigneeId: editor.id }));
  await submit(editor, claimId, newsroom.ratings.True);
  await expectRefused(editor, claimId);
});

test("an editor who attached evidence does not", async () => {
  const { editor, checker, ratings } = newsroom;
  const claimId = await oneClaim();
  await bringToCheck(newsroom, claimId);
  must(await attachEvidence(editor, { ...(await seen(editor, claimId)), evidence: ledgerPage }));
  await submit(checker, claimId, ratings.True);
  await expectRefused(editor, claimId);
});

test("an editor who chose the words does not", async () => {
  const { editor, checker, ratings } = newsroom;
  const { articleId } = await writeArticle(newsroom, ["The tide rose.", "Nobody slept."], { unclaimed: [0] });
  const { claim } = must(await addClaim(editor, { articleId, spans: [[0, 14]] }));
  must(await assignClaim(editor, { ...(await seen(editor, claim.id)), assigneeId: checker.id }));
  await submit(checker, claim.id, ratings.True);
  await expectRefused(editor, claim.id);
});

test("with a second check: neither its second checker nor its adjudicator, both of them editors by then", async () => {
  const { admin, secondChecker, editor, secondEditor, ratings } = newsroom;
  const policy = { sourcingRule: "none", secondCheck: "always" } as const;
  must(await changePolicy(admin, { version: 1, policy }));
  const rationale = "The other ledger says less.";
  const agreed = await oneClaim();
  await bringToReview(newsroom, agreed);
  const second = { ratingId: ratings.True, rationale };
  const own = await fileSecondVerdict(newsroom.checker, { ...(await seen(newsroom.checker, agreed)), ...second });
  expect(own).toMatchObject({ ok: false, problem: "own-work" });
  must(await fileSecondVerdict(secondChecker, { ...(await seen(secondChecker, agreed)), ...second }));
  await expectRefused({ ...secondChecker, role: "editor" }, agreed);

  const contested = await oneClaim();
  await bringToReview(newsroom, contested);
  const differing = { ratingId: ratings.False, rationale };
  must(await fileSecondVerdict(secondChecker, { ...(await seen(secondChecker, contested)), ...differing }));
  const promoted: Actor = { ...secondChecker, role: "editor" };
  const settling = { ratingId: ratings.Mixed, rationale };
  const byParty = await adjudicateClaim(promoted, { ...(await seen(promoted, contested)), ...settling });
  expect(byParty).toMatchObject({ ok: false, problem: "own-work" });
  must(await adjudicateClaim(editor, { ...(await seen(editor, contested)), ...settling }));
  await expectRefused(editor, contested);
  must(await approveVerdict(secondEditor, await approvalSeen(secondEditor, contested)));
  must(await changePolicy(admin, { version: 2, policy: { ...policy, secondCheck: "never" } }));
});

test("the first rating is hidden from the second checker, also in what she may read of the record", async () => {
  const { admin, checker, secondChecker, editor, ratings } = newsroom;
  const policy = { sourcingRule: "none", secondCheck: "always" } as const;
  must(await changePolicy(admin, { version: 3, policy }));
  const claimId = await oneClaim();
  await bringToReview(newsroom, claimId);
  for (const viewer of [secondChecker, editor, newsroom.auditor]) {
    const detail = must(await openClaim(viewer, { claimId }));
    expect(detail.verdicts).toMatchObject([{ rating: null, rationale: null, sourcingException: null }]);
    expect(JSON.stringify(detail.history)).not.toMatch(/True|ledger says the same/);
  }
  expect(must(await openClaim(checker, { claimId })).verdicts[0]?.rating?.id).toBe(ratings.True);
  must(await changePolicy(admin, { version: 4, policy: { ...policy, secondCheck: "never" } }));
});

test("an editor who corrects a rating does not confirm it; another one does, and the seal then fits", async () => {
  const { editor, secondEditor, ratings } = newsroom;
  const claimId = await oneClaim();
  await bringToPublished(newsroom, claimId);
  const change = { kind: "correction", before: "True", after: "False", note: "The page was another year's." } as const;
  must(await correctClaim(editor, { ...(await seen(editor, claimId)), ...change, newRatingId: ratings.False }));
  const correctionId = must(await openClaim(editor, { claimId })).corrections[0]?.id ?? "";
  const own = await confirmCorrection(editor, { ...(await seen(editor, claimId)), correctionId });
  expect(own).toMatchObject({ ok: false, problem: "second-editor-required" });
  const bySql = "UPDATE correction SET confirmed_by_id = made_by_id, confirmed_at = now() WHERE id = $1";
  expect(await refusalOf(database.owner, bySql, { values: [correctionId] })).toBe("23514");
  const { claim } = must(
    await confirmCorrection(secondEditor, { ...(await seen(secondEditor, claimId)), correctionId }),
  );
  expect(claim.rating?.id).toBe(ratings.False);
  expect(claim.approvals.map((one) => one.sealHolds)).toEqual([false, true]);
});

test("a correction from before the claim was opened again is no longer there to confirm", async () => {
  const { editor, secondEditor, checker, ratings } = newsroom;
  const claimId = await oneClaim();
  await bringToPublished(newsroom, claimId);
  const change = { kind: "correction", before: "", after: "", note: "A slip." } as const;
  must(await correctClaim(editor, { ...(await seen(editor, claimId)), ...change, newRatingId: ratings.False }));
  const correctionId = must(await openClaim(editor, { claimId })).corrections[0]?.id ?? "";
  must(await reopenClaim(editor, { ...(await seen(editor, claimId)), reason: "A new ledger was found." }));
  await submit(checker, claimId, ratings.Mixed);
  must(await approveVerdict(editor, await approvalSeen(editor, claimId)));
  const { publishClaim } = await import("./publishClaim");
  must(await publishClaim(editor, await seen(editor, claimId)));
  const late = await confirmCorrection(secondEditor, { ...(await seen(secondEditor, claimId)), correctionId });
  expect(late).toMatchObject({ ok: false, problem: "not-found" });
  const detail = must(await openClaim(secondEditor, { claimId }));
  expect(detail.may).not.toContain("confirmCorrection");
  expect(detail.corrections).toMatchObject([{ awaitsSecondEditor: false }]);
});

test("the author of an earlier round's verdict does not approve the next one either, filed by somebody else", async () => {
  const { editor, secondEditor, checker, ratings } = newsroom;
  const claimId = await oneClaim();
  await bringToCheck(newsroom, claimId);
  must(await assignClaim(editor, { ...(await seen(editor, claimId)), assigneeId: editor.id }));
  await submit(editor, claimId, ratings.True);
  must(await returnClaim(secondEditor, { ...(await seen(secondEditor, claimId)), reason: "Ask somebody else." }));
  must(await assignClaim(editor, { ...(await seen(editor, claimId)), assigneeId: checker.id }));
  await submit(checker, claimId, ratings.False);
  await expectRefused(editor, claimId);
  must(await approveVerdict(secondEditor, await approvalSeen(secondEditor, claimId)));
});

describe("who once wrote part of a claim does not approve it", () => {
  test("after a checker changed the evidence that she had added", async () => {
    const { editor, secondEditor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    const { claim } = must(await attachEvidence(editor, { ...(await seen(editor, claimId)), evidence: ledgerPage }));
    const evidenceId = claim.evidence.at(-1)?.id ?? "";
    const evidence = { ...ledgerPage, title: "Harbour ledger, page 5" };
    const changed = must(await changeEvidence(checker, { ...(await seen(checker, claimId)), evidenceId, evidence }));
    expect(changed.claim.evidence.at(-1)).toMatchObject({ title: evidence.title, addedBy: { id: editor.id } });
    await submit(checker, claimId, ratings.True);
    await expectRefused(editor, claimId);
    must(await approveVerdict(secondEditor, await approvalSeen(secondEditor, claimId)));
  });

  test("when she changed evidence of somebody else's, or put it back, also where it was taken off then", async () => {
    const { editor, secondEditor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    const evidenceId = must(await openClaim(editor, { claimId })).evidence[0]?.id ?? "";
    const at = async (actor: Actor) => ({ ...(await seen(actor, claimId)), evidenceId });
    must(await changeEvidence(editor, { ...(await at(editor)), evidence: ledgerPage }));
    must(await removeEvidence(checker, await at(checker)));
    must(await putBackEvidence(secondEditor, await at(secondEditor)));
    must(await removeEvidence(checker, await at(checker)));
    await submit(checker, claimId, ratings.True);
    for (const author of [editor, secondEditor]) await expectRefused(author, claimId);
  });

  test("but who only took evidence off, or settled who says it, wrote nothing", async () => {
    const { editor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    const evidenceId = must(await openClaim(editor, { claimId })).evidence[0]?.id ?? "";
    must(await removeEvidence(editor, { ...(await seen(editor, claimId)), evidenceId }));
    const nobody = { partyId: null, role: null, affiliation: null, via: [], terms: null };
    const attribution = { form: "narration" as const, sourceSpans: [], cueSpans: [], ...nobody };
    must(await settleAttribution(editor, { ...(await seen(editor, claimId)), attribution }));
    await submit(checker, claimId, ratings.True);
    must(await approveVerdict(editor, await approvalSeen(editor, claimId)));
  });

  test("after a checker chose other words than hers", async () => {
    const { editor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    must(await respanClaim(editor, { ...(await seen(editor, claimId)), spans: [[0, 13]] }));
    must(await respanClaim(checker, { ...(await seen(checker, claimId)), spans: [[4, 13]] }));
    await submit(checker, claimId, ratings.True);
    await expectRefused(editor, claimId);
  });

  test("after she took her change of its words back", async () => {
    const { editor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    const { changeId } = must(await respanClaim(editor, { ...(await seen(editor, claimId)), spans: [[0, 13]] }));
    must(await undoChange(editor, { changeId: changeId ?? "" }));
    await submit(checker, claimId, ratings.True);
    await expectRefused(editor, claimId);
  });

  test("after a checker split it, took off her evidence or merged it: nor what came out of it", async () => {
    const { editor, secondEditor, checker, ratings } = newsroom;
    const { claimIds } = await writeArticle(newsroom, ["The tide rose and fell.", "Nobody slept."]);
    const [first = "", second = ""] = claimIds;
    await bringToCheck(newsroom, first);
    await bringToCheck(newsroom, second);
    must(await attachEvidence(editor, { ...(await seen(editor, first)), evidence: ledgerPage }));
    const split = must(await splitClaim(checker, { ...(await seen(checker, first)), at: 14 }));
    const [half, otherHalf] = split.claims;
    if (!half || !otherHalf) throw new Error("a split gives two claims");
    for (const { id: evidenceId } of must(await openClaim(checker, { claimId: half.id })).evidence) {
      must(await removeEvidence(checker, { ...(await seen(checker, half.id)), evidenceId }));
    }
    await submit(checker, half.id, ratings.True);
    await expectRefused(editor, half.id);
    must(await approveVerdict(secondEditor, await approvalSeen(secondEditor, half.id)));

    const { version } = await seen(checker, second);
    const merged = must(await mergeClaims(checker, { claims: [otherHalf, { id: second, version }] })).claims[0];
    await submit(checker, merged?.id ?? "", ratings.True);
    await expectRefused(editor, merged?.id ?? "");
  });

  test("after she cut or joined it herself", async () => {
    const { editor, checker, ratings } = newsroom;
    const { claimIds } = await writeArticle(newsroom, ["The tide rose and fell.", "Nobody slept."]);
    const [first = "", second = ""] = claimIds;
    await bringToCheck(newsroom, first);
    await bringToCheck(newsroom, second);
    const { claims } = must(await splitClaim(editor, { ...(await seen(editor, first)), at: 14 }));
    const [half, otherHalf] = claims;
    if (!half || !otherHalf) throw new Error("a split gives two claims");
    const { version } = await seen(checker, second);
    const merged = must(await mergeClaims(editor, { claims: [otherHalf, { id: second, version }] })).claims[0];
    for (const id of [half.id, merged?.id ?? ""]) {
      await submit(checker, id, ratings.True);
      await expectRefused(editor, id);
    }
  });

  test("once her correction was confirmed: the new rating is her verdict, also when the claim is opened again", async () => {
    const { editor, secondEditor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToPublished(newsroom, claimId);
    const change = { kind: "correction", before: "True", after: "False", note: "Another year's page." } as const;
    must(await correctClaim(editor, { ...(await seen(editor, claimId)), ...change, newRatingId: ratings.False }));
    const correctionId = must(await openClaim(editor, { claimId })).corrections[0]?.id ?? "";
    must(await confirmCorrection(secondEditor, { ...(await seen(secondEditor, claimId)), correctionId }));
    must(await reopenClaim(editor, { ...(await seen(editor, claimId)), reason: "A new ledger was found." }));
    await submit(checker, claimId, ratings.Mixed);
    await expectRefused(editor, claimId);
    must(await approveVerdict(secondEditor, await approvalSeen(secondEditor, claimId)));
  });

  test("and her queue of decisions does not show it, while another editor's does", async () => {
    const { editor, secondEditor, checker, ratings } = newsroom;
    const claimId = await oneClaim();
    await bringToCheck(newsroom, claimId);
    must(await respanClaim(editor, { ...(await seen(editor, claimId)), spans: [[0, 13]] }));
    must(await respanClaim(checker, { ...(await seen(checker, claimId)), spans: [[4, 13]] }));
    await submit(checker, claimId, ratings.True);
    const waits = async (actor: Actor) => {
      const page = { after: null, limit: 200 };
      const rows = await inWorkspace(actor.workspaceId, (tx) => listQueue(tx, { decidableBy: actor.id }, page));
      return rows.some((row) => row.id === claimId);
    };
    expect([await waits(editor), await waits(secondEditor)]).toEqual([false, true]);
  });
});

test("the database refuses an approval by the verdict's author, and one of another claim's verdict, from anybody", async () => {
  const claimId = await oneClaim();
  const otherId = await oneClaim();
  await bringToReview(newsroom, claimId);
  const { checker, editor, workspaceId } = newsroom;
  const { verdicts } = must(await openClaim(editor, { claimId }));
  const insert = `INSERT INTO approval (id, workspace_id, claim_id, verdict_id, approver_id, seal_hash, sealed_text, approved_at)
                  VALUES ($1, $2, $3, $4, $5, encode(sha256('x'), 'hex'), 'x', now())`;
  const approval = (claim: string, approver: string) => [newId(), workspaceId, claim, verdicts[0]?.id, approver];
  for (const role of [database.application, database.owner]) {
    expect(await refusalOf(role, insert, { values: approval(claimId, checker.id), workspaceId })).toBe("23514");
    expect(await refusalOf(role, insert, { values: approval(otherId, editor.id), workspaceId })).toBe("23514");
    expect(await refusalOf(role, insert, { values: approval(claimId, editor.id), workspaceId })).toBeNull();
  }
  must(await attachEvidence(editor, { ...(await seen(editor, claimId)), evidence: ledgerPage }));
  for (const role of [database.application, database.owner]) {
    expect(await refusalOf(role, insert, { values: approval(claimId, editor.id), workspaceId })).toBe("23514");
  }
});

test("the database keeps no verdict and no evidence of who is not among the claim's authors", async () => {
  const claimId = await oneClaim();
  await bringToReview(newsroom, claimId);
  const byStranger = (table: string, column: string) => `
    INSERT INTO ${table} SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), '${column}',
      '${newsroom.editor.id}'))).* FROM ${table} one WHERE claim_id = '${claimId}';
    SET CONSTRAINTS ALL IMMEDIATE`;
  expect(await refusalOf(database.owner, byStranger("verdict", "author_id"))).toBe("23514");
  expect(await refusalOf(database.owner, byStranger("evidence", "added_by_id"))).toBe("23514");
});
