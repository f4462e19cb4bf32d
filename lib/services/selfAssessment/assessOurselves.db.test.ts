import { afterAll, beforeAll, expect, test } from "vitest";
import { type Measure, measureNames } from "@/lib/domain/selfAssessment";
import { acceptClaim } from "@/lib/services/claims/acceptClaim";
import { approveVerdict } from "@/lib/services/claims/approveVerdict";
import { correctClaim } from "@/lib/services/claims/correctClaim";
import { listClaims } from "@/lib/services/claims/listClaims";
import { openClaim } from "@/lib/services/claims/openClaim";
import { publishClaim } from "@/lib/services/claims/publishClaim";
import { reopenClaim } from "@/lib/services/claims/reopenClaim";
import { settleAttribution } from "@/lib/services/claims/settleAttribution";
import { submitVerdict } from "@/lib/services/claims/submitVerdict";
import { takeClaim } from "@/lib/services/claims/takeClaim";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { addParty } from "@/lib/services/parties/changeParty";
import { requestReply } from "@/lib/services/replies/recordReply";
import { approvalSeen, ledgerPage, must, seen } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { assessOurselves } from "./assessOurselves";

let database: OpenDatabase;
let desk: Newsroom;
let claimIds: readonly string[];
beforeAll(async () => {
  database = await openDatabase();
  desk = await foundNewsroom({ policy: { sourcingRule: "primary-or-two", secondCheck: "never" } });
  ({ claimIds } = await writeArticle(desk, [
    "One mill flooded.",
    "Two mills flooded.",
    "Three did.",
    "Four did.",
    "Five did.",
  ]));
});
afterAll(() => database.close());

const source = (change: object) => ({ ...ledgerPage, ...change });

async function attach(claimId: string, ...changes: object[]): Promise<void> {
  for (const change of changes) {
    must(await attachEvidence(desk.checker, { ...(await seen(desk.checker, claimId)), evidence: source(change) }));
  }
}

async function take(claimId: string): Promise<void> {
  must(await acceptClaim(desk.checker, await seen(desk.checker, claimId)));
  must(await takeClaim(desk.checker, await seen(desk.checker, claimId)));
}

async function submit(claimId: string, ratingId: string, sourcingException: string | null = null): Promise<void> {
  const verdict = { ratingId, rationale: "The ledger says so.", sourcingException };
  must(await submitVerdict(desk.checker, { ...(await seen(desk.checker, claimId)), ...verdict }));
}

async function saidBy(claimId: string, name: string, unnamed: boolean): Promise<void> {
  const party = must(await addParty(desk.checker, { name, kind: "group", unnamed, note: null }));
  const spoken = {
    form: "indirect" as const,
    sourceSpans: [],
    cueSpans: [],
    role: null,
    affiliation: null,
    via: [],
    terms: null,
  };
  must(
    await settleAttribution(desk.checker, {
      ...(await seen(desk.checker, claimId)),
      attribution: { ...spoken, partyId: party.id },
    }),
  );
}

async function numbers(days: { from?: string; to?: string } = {}): Promise<Partial<Record<Measure, [number, number]>>> {
  const { items } = must(await assessOurselves(desk.auditor, days));
  return Object.fromEntries(items.map(({ measure, met, of }) => [measure, [met, of]]));
}

test("every number counts what it says", async () => {
  const [one = "", two = "", three = "", four = ""] = claimIds;
  const { True, False } = desk.ratings;
  for (const id of [one, two, three, four]) await take(id);
  // Two independent sources on both sides, a named party that is contradicted and was asked.
  await attach(one, { stance: "supports", directness: "primary" }, { stance: "refutes", directness: "secondary" });
  await saidBy(one, "The mill", false);
  must(
    await requestReply(desk.checker, {
      claimId: one,
      askedOf: "The mill",
      question: "Is it so?",
      channel: "letter",
      dueAt: null,
    }),
  );
  await database.owner.query("UPDATE reply_request SET outcome = 'silence', closed_at = now()");
  await submit(one, False);
  // Two that lean on one another, and context: one source; contradicted, and nobody asked.
  const leaning = { directness: "secondary", independenceGroup: "council", stance: "refutes" };
  await attach(two, leaning, leaning, { stance: "context", directness: "primary" });
  await saidBy(two, "The council", false);
  await submit(two, False, "The second archive is closed.");
  // Said by somebody unnamed, and true: nobody is criticised.
  await attach(three, { stance: "supports", directness: "primary" });
  await saidBy(three, "An official", true);
  await submit(three, True);
  await attach(four, { stance: "supports", directness: "primary" });
  await submit(four, True);
  for (const id of [one, two, three]) must(await approveVerdict(desk.editor, await approvalSeen(desk.editor, id)));
  expect(await numbers()).toEqual({
    checked: [3, 3],
    "two-sources": [1, 3],
    "primary-source": [2, 3],
    "both-sides": [1, 3],
    "reply-sought": [1, 2],
    "second-check": [0, 3],
    "unnamed-source": [1, 3],
    "exception-stated": [1, 3],
    corrected: [0, 3],
  });
});

test("each number leads to exactly its claims, and to those that it leaves out", async () => {
  const counted = await numbers();
  for (const measure of measureNames) {
    const [met = 0, of = 0] = counted[measure] ?? [];
    for (const [yesNo, count] of [
      ["yes", met],
      ["no", of - met],
    ] as const) {
      const { items } = must(await listClaims(desk.auditor, { measure, met: yesNo }));
      expect(items, `${measure} ${yesNo}`).toHaveLength(count);
    }
  }
  const { items } = must(await listClaims(desk.auditor, { measure: "reply-sought", met: "no" }));
  expect(items.map((one) => one.text)).toEqual(["Two mills flooded."]);
});

test("a period holds the approvals of its days, both included", async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect((await numbers({ from: today, to: today })).checked).toEqual([3, 3]);
  expect((await numbers({ to: "2020-01-01" })).checked).toEqual([0, 0]);
  expect((await numbers({ from: "2999-01-01" })).checked).toEqual([0, 0]);
  const { items } = must(await listClaims(desk.auditor, { measure: "checked", approvedTo: "2020-01-01" }));
  expect(items).toEqual([]);
  expect(await assessOurselves(desk.auditor, { from: "2026-03-04", to: "2026-03-03" })).toMatchObject({
    problem: "invalid-input",
  });
});

test("a correction counts, with the time it took; a claim that is opened again counts no more", async () => {
  const [one = "", , three = ""] = claimIds;
  must(await publishClaim(desk.editor, await seen(desk.editor, one)));
  const correction = { kind: "clarification", before: "One", after: "One of ten", note: "There are ten." } as const;
  must(await correctClaim(desk.editor, { ...(await seen(desk.editor, one)), ...correction }));
  const { corrections } = must(await assessOurselves(desk.editor, {}));
  expect(corrections.count).toBe(1);
  expect(corrections.medianHours).toBeGreaterThanOrEqual(0);
  expect((await numbers()).corrected).toEqual([1, 3]);
  must(await reopenClaim(desk.editor, { ...(await seen(desk.editor, three)), reason: "Another page was found." }));
  expect((await numbers()).checked).toEqual([2, 2]);
  expect(must(await openClaim(desk.editor, { claimId: three })).status).toBe("in_check");
});

test("a checker has no self-assessment to give", async () => {
  expect(await assessOurselves(desk.checker, {})).toMatchObject({ problem: "not-allowed" });
});
