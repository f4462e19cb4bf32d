import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { Outcome } from "@/lib/domain/problems";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { must } from "@/lib/testing/claimSteps";
import { foundNewsroom, hire } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { importArticle } from "./articles/importArticle";
import { changeMember, listMembers } from "./members/manageMembers";
import { addParty, changeParty } from "./parties/changeParty";
import { setUpCode, setUpInstallation } from "./setUp";
import { changePolicy, publishScale } from "./workspace/changePolicy";

let database: OpenDatabase;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());
afterAll(closeWorkerPool);

const problemsOf = (outcomes: readonly Outcome<unknown>[]) => outcomes.flatMap((one) => (one.ok ? [] : [one.problem]));

async function count(what: string): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${what}`);
  return rows[0].n;
}

test("of eight who set up an empty installation at once, one does", async () => {
  const setUp = (index: number) =>
    setUpInstallation({
      code: setUpCode(),
      workspaceName: `Newsroom ${index}`,
      name: "Ada Quist",
      email: `ada${index}@courier.example`,
      password: "quiet harbour lamp",
    });
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => setUp(index)));
  expect(problemsOf(outcomes)).toEqual(Array.from({ length: 7 }, () => "set-up-done"));
  expect([await count("workspace"), await count("member"), await count("rating_scale")]).toEqual([1, 1, 1]);
  expect(await setUp(9)).toMatchObject({ problem: "set-up-done" });
});

test("without the code of the console nobody sets anything up", async () => {
  for (const code of ["", "0".repeat(20), `${setUpCode()}0`]) {
    const first = { workspaceName: "N", name: "A", email: "a@courier.example", password: "quiet harbour lamp" };
    expect(await setUpInstallation({ code, ...first })).toMatchObject({ problem: "not-allowed" });
  }
  expect(await count("workspace")).toBe(0);
});

test("of several imports of the same bytes at once one makes the article, and the others lead to it", async () => {
  const { checker, editor } = await foundNewsroom();
  const text = 'The pier will close in May, mayor Ona Brandt said. "We have no choice," she told the council.';
  const source = { from: "paste", text } as const;
  const outcomes = await Promise.all([checker, editor, checker, editor].map((one) => importArticle(one, { source })));
  const imported = outcomes.map(must);
  expect(imported.filter((one) => !one.existed)).toHaveLength(1);
  expect(new Set(imported.map((one) => one.articleId)).size).toBe(1);
  expect([await count("article"), await count("article_version")]).toEqual([1, 1]);
  expect(await count("audit_event WHERE type = 'article.imported'")).toBe(1);
  const elsewhere = await foundNewsroom();
  expect(must(await importArticle(elsewhere.checker, { source })).existed).toBe(false);
});

test("imports that bring the same parties at once share them", async () => {
  const { checker } = await foundNewsroom();
  const copy = (index: number) =>
    `Report ${index}. "The pier is safe," mayor Ona Brandt said. "It is not," said Karl Oster, an engineer.`;
  const texts = Array.from({ length: 4 }, (_, index) => copy(index));
  const outcomes = await Promise.all(texts.map((text) => importArticle(checker, { source: { from: "paste", text } })));
  expect(problemsOf(outcomes)).toEqual([]);
  expect(await count("party WHERE name ILIKE '%Brandt%'")).toBe(1);
});

test("when the last two administrators demote each other at once, one remains", async () => {
  for (let round = 0; round < 4; round++) {
    const { admin, workspaceId } = await foundNewsroom();
    const other = await hire(workspaceId, { role: "admin", name: "Olu Stein" });
    const demote = (actor: typeof admin, memberId: string) =>
      changeMember(actor, { memberId, version: 1, ...(round % 2 ? { disabled: true } : { role: "checker" }) });
    const outcomes = await Promise.all([demote(admin, other.id), demote(other, admin.id)]);
    expect(problemsOf(outcomes)).toEqual(["last-admin"]);
    const { items } = must(await listMembers(admin));
    expect(items.filter((one) => one.role === "admin" && !one.disabled)).toHaveLength(1);
  }
});

test("of several scales published over the same version at once, one is", async () => {
  const { admin, workspaceId } = await foundNewsroom();
  const rating = { value: null, definition: "As it says.", tone: "neutral" as const };
  const publish = (name: string) =>
    publishScale(admin, {
      basedOn: 1,
      ratings: [
        { ...rating, label: `${name} yes` },
        { ...rating, label: "No" },
      ],
    });
  const outcomes = await Promise.all(["A", "B", "C", "D"].map(publish));
  expect(problemsOf(outcomes)).toEqual(["changed-meanwhile", "changed-meanwhile", "changed-meanwhile"]);
  expect(await count(`rating_scale WHERE workspace_id = '${workspaceId}'`)).toBe(2);
  expect(await count("audit_event WHERE type = 'scale.published'")).toBe(1);
});

test("of several changes of the policy or of a party's name at once, one is made", async () => {
  const { admin, checker } = await foundNewsroom();
  const policy = { sourcingRule: "one-source", secondCheck: "never" } as const;
  const policies = await Promise.all([1, 2, 3].map(() => changePolicy(admin, { version: 1, policy })));
  expect(problemsOf(policies)).toEqual(["changed-meanwhile", "changed-meanwhile"]);
  const fields = { name: "Harbour office", kind: "organization", unnamed: false, note: null } as const;
  const added = await Promise.all([1, 2, 3].map(() => addParty(checker, fields)));
  expect(new Set(added.map((one) => must(one).id)).size).toBe(1);
  expect(await count("audit_event WHERE type = 'party.added'")).toBe(1);
  const partyId = must(added[0] as (typeof added)[0]).id;
  const renamed = await Promise.all(
    ["Port office", "Quay office"].map((name) => changeParty(checker, { partyId, version: 1, fields: { name } })),
  );
  expect(problemsOf(renamed)).toEqual(["changed-meanwhile"]);
});
