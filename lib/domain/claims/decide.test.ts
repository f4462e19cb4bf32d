import { expect, test } from "vitest";
import { claimState, readyCommands, someone, strictPolicy } from "@/lib/testing/claimState";
import type { ProblemCode } from "../problems";
import type { Command } from "./commands";
import { decide, decideChange, decideWriting } from "./decide";
import type { Actor, ClaimState, Policy } from "./state";
import { type ClaimStatus, claimStatuses } from "./status";

const editor = someone("editor");
const author = someone("checker", "author");
const c = readyCommands;

const unsure = { id: "weak", stance: "supports", directness: "secondary", independenceGroup: null } as const;
const weak: Partial<ClaimState> = { evidence: [unsure] };
/** She once wrote part of the claim, whoever changed that since. */
const hers: Partial<ClaimState> = { authorIds: ["author", "editor"] };

type Refusal = [ProblemCode, string, Command, ClaimState, Actor, Policy?];

const elsewhere = { approval: { id: "approval", sealHolds: true, givenElsewhere: true } };

const refusals: Refusal[] = [
  ["not-allowed", "an auditor", c.accept, claimState("extracted"), someone("auditor")],
  ["already-retired", "a claim that was split", c.accept, claimState("extracted", { retired: true }), editor],
  ["wrong-status", "an accepted claim", c.accept, claimState("open"), editor],
  ["not-assignee", "somebody else's claim", c.submit, claimState("in_check"), someone("checker", "other")],
  ["own-work", "what she wrote part of", c.approve, claimState("in_review", hers), editor],
  ["own-work", "her own first verdict", c.secondVerdict, claimState("in_second_check"), author],
  ["own-work", "her own view", c.adjudicate, claimState("contested", hers), editor],
  ["reason-required", "restoring without one", { ...c.restore, reason: "" }, claimState("dismissed"), editor],
  ["reason-required", "returning without one", { ...c.return, reason: "" }, claimState("in_review"), editor],
  ["reason-required", "reopening without one", { ...c.reopen, reason: "" }, claimState("approved"), editor],
  ["reason-required", "withdrawing without one", { ...c.withdraw, note: "" }, claimState("published"), editor],
  ["reason-required", "correcting without one", { ...c.correct, note: "" }, claimState("published"), editor],
  ["duplicate-target", "of nothing", { ...c.dismiss, reason: "duplicate" }, claimState("open"), editor],
  [
    "duplicate-target",
    "of a claim elsewhere",
    { ...c.dismiss, reason: "duplicate", duplicateOfId: "x", duplicateFits: false },
    claimState("open"),
    editor,
  ],
  ["assignee-not-active", "a disabled member", { ...c.assign, assigneeActive: false }, claimState("open"), editor],
  ["rating-unknown", "submit", { ...c.submit, ratingKnown: false }, claimState("in_check"), author],
  [
    "rating-unknown",
    "second verdict",
    { ...c.secondVerdict, ratingKnown: false },
    claimState("in_second_check"),
    someone("checker", "other"),
  ],
  ["rating-unknown", "adjudication", { ...c.adjudicate, ratingKnown: false }, claimState("contested"), editor],
  ["rating-unknown", "correction", { ...c.correct, newRatingId: "old" }, claimState("published"), editor],
  ["rationale-required", "submit", { ...c.submit, rationale: "" }, claimState("in_check"), author],
  ["attribution-unresolved", "nobody says it", c.submit, claimState("in_check", { partyId: null }), author],
  ["sourcing-unmet", "one secondary source", c.submit, claimState("in_check", weak), author],
  ["verdict-missing", "none filed", c.approve, claimState("in_review", { verdicts: [] }), editor],
  ["verdict-missing", "filed on another state", c.approve, claimState("in_review", { stateHash: "new" }), editor],
  [
    "verdict-missing",
    "second on none",
    c.secondVerdict,
    claimState("in_second_check", { verdicts: [] }),
    someone("checker", "other"),
  ],
  ["changed-meanwhile", "another verdict", { ...c.approve, verdictId: "other" }, claimState("in_review"), editor],
  ["changed-meanwhile", "another state", { ...c.approve, stateHash: "seen" }, claimState("in_review"), editor],
  ["blocking-thread", "an open one", c.approve, claimState("in_review", { openBlockingThreads: 1 }), editor],
  ["reply-awaited", "an open request", c.approve, claimState("in_review", { openReplyRequests: 1 }), editor],
  [
    "seal-broken",
    "publishing",
    c.publish,
    claimState("approved", { approval: { id: "approval", sealHolds: false, givenElsewhere: false } }),
    editor,
  ],
  ["seal-broken", "publishing without approval", c.publish, claimState("approved", { approval: null }), editor],
  [
    "seal-broken",
    "confirming",
    c.confirmCorrection,
    claimState("published", { approval: { id: "approval", sealHolds: false, givenElsewhere: false } }),
    editor,
  ],
  ["approved-elsewhere", "publishing", c.publish, claimState("approved", elsewhere), editor],
  ["approved-elsewhere", "correcting", c.correct, claimState("published", elsewhere), editor],
  ["approved-elsewhere", "confirming", c.confirmCorrection, claimState("published", elsewhere), editor],
  ["approved-elsewhere", "withdrawing", c.withdraw, claimState("published", elsewhere), editor],
  ["not-found", "no such correction", { ...c.confirmCorrection, correctionId: "x" }, claimState("published"), editor],
  ["second-editor-required", "her own", c.confirmCorrection, claimState("published"), someone("editor", "corrector")],
  [
    "own-work",
    "confirming on her own verdict",
    c.confirmCorrection,
    claimState("published"),
    someone("editor", "author"),
  ],
];

test("what was approved elsewhere can be reopened here", () => {
  const decision = decide(claimState("approved", elsewhere), c.reopen, { actor: editor, policy: strictPolicy });
  expect(decision).toMatchObject({ ok: true, entries: [{ entry: "void", approvalId: "approval" }] });
});

test.each(refusals)("%s: %s", (problem, _, command, state, actor, policy = strictPolicy) => {
  expect(decide(state, command, { actor, policy })).toMatchObject({ ok: false, problem });
});

test("a stated exception stands in for sources and is kept; it is not kept where the rule is met", () => {
  const command = { ...c.submit, sourcingException: "Only one archive exists." };
  const filed = (state: ClaimState) => {
    const decision = decide(state, command, { actor: author, policy: strictPolicy });
    return decision.ok && decision.entries[0];
  };
  expect(filed(claimState("in_check", weak))).toMatchObject({ sourcingException: "Only one archive exists." });
  expect(filed(claimState("in_check"))).toMatchObject({ sourcingException: null });
});

test("the article's own voice needs no party", () => {
  const state = claimState("in_check", { form: "narration", partyId: null });
  expect(decide(state, c.submit, { actor: author, policy: strictPolicy }).ok).toBe(true);
});

test("a confirmed correction voids the old approval before a new one is written over the new rating", () => {
  const decision = decide(claimState("published"), c.confirmCorrection, { actor: editor, policy: strictPolicy });
  expect(decision).toMatchObject({ ok: true, patch: { ratingId: "false" } });
  expect(decision.ok && decision.entries.map((one) => one.entry)).toEqual(["void", "confirmation", "approval"]);
});

test("reopening voids the approval and begins a new round", () => {
  const decision = decide(claimState("published"), c.reopen, { actor: editor, policy: strictPolicy });
  expect(decision).toMatchObject({ patch: { status: "in_check", ratingId: null, newRound: true } });
  expect(decision.ok && decision.entries).toMatchObject([{ entry: "void", approvalId: "approval" }]);
});

const fates: Record<ClaimStatus, "nothing" | "back to check" | "seal broken" | "refused"> = {
  extracted: "nothing",
  open: "nothing",
  in_check: "nothing",
  in_second_check: "back to check",
  contested: "back to check",
  in_review: "back to check",
  approved: "seal broken",
  published: "seal broken",
  dismissed: "refused",
};

test.each(claimStatuses)("a change of a claim that is %s", (status) => {
  const decision = decideChange(claimState(status), author, "Evidence was added.");
  const fate = fates[status];
  if (fate === "refused") return expect(decision).toMatchObject({ ok: false, problem: "wrong-status" });
  const reopened = { status: "in_check", ratingId: null, newRound: true };
  if (fate === "nothing") expect(decision).toEqual({ ok: true, patch: {}, entries: [] });
  if (fate === "back to check") expect(decision).toEqual({ ok: true, patch: reopened, entries: [] });
  if (fate === "seal broken") {
    const entries = [{ entry: "void", approvalId: "approval", cause: "Evidence was added." }];
    expect(decision).toEqual({ ok: true, patch: { ...reopened, sealBroken: true }, entries });
  }
});

test("a change is refused on a retired claim and to who may not edit", () => {
  const retired = claimState("open", { retired: true });
  expect(decideChange(retired, author, "")).toMatchObject({ problem: "already-retired" });
  for (const role of ["auditor", "admin"] as const) {
    expect(decideChange(claimState("open"), someone(role), "")).toMatchObject({ problem: "not-allowed" });
  }
});

test("who files a verdict or writes words or evidence is an author from then on, beside those before her", () => {
  const policy = strictPolicy;
  const filing: [Command, ClaimState, Actor, string][] = [
    [c.submit, claimState("in_check", { assigneeId: "new" }), someone("checker", "new"), "new"],
    [c.secondVerdict, claimState("in_second_check"), someone("checker", "new"), "new"],
    [c.adjudicate, claimState("contested"), someone("editor", "new"), "new"],
    // The verdict that a confirmation files is that of the editor who made the correction.
    [c.confirmCorrection, claimState("published"), someone("editor", "new"), "corrector"],
  ];
  for (const [command, state, actor, writer] of filing) {
    expect(decide(state, command, { actor, policy })).toMatchObject({ patch: { authorIds: ["author", writer] } });
  }
  const written = decideWriting(claimState("in_review"), someone("editor", "new"), "Evidence was added.");
  expect(written).toMatchObject({ patch: { status: "in_check", authorIds: ["author", "new"] } });
  expect(decideWriting(claimState("dismissed"), editor, "")).toMatchObject({ ok: false, problem: "wrong-status" });
});
