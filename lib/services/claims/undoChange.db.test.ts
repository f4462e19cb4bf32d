import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/claims/state";
import type { Outcome } from "@/lib/domain/problems";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { addParty } from "@/lib/services/parties/changeParty";
import { bringToReview, ledgerPage, must, seen } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom, type WrittenArticle, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { acceptClaim } from "./acceptClaim";
import { addClaim } from "./addClaim";
import { acceptClaims, assignClaims, takeClaims } from "./commandClaims";
import { dismissClaim } from "./dismissClaim";
import { listClaimsOfArticle } from "./listClaims";
import { mergeClaims } from "./mergeClaims";
import { respanClaim } from "./respanClaim";
import { settleAttribution } from "./settleAttribution";
import { splitClaim } from "./splitClaim";
import { takeClaim } from "./takeClaim";
import { undoChange } from "./undoChange";

let database: OpenDatabase;
let newsroom: Newsroom;
let partyId: string;
beforeAll(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
  const fields = { name: "Harbour office", kind: "organization", unnamed: false, note: null } as const;
  partyId = must(await addParty(newsroom.editor, fields)).id;
});
afterAll(() => database.close());

const sentences = ["The tide rose by 12 metres.", "Two mills flooded.", "Nobody slept.", "Rents fell by a third."];

/**
 * Every standing claim of the article with its attribution, without what tells when, how often and by whom it was ever
 * written: an undo puts the work back, not who once did some.
 */
async function standing(articleId: string): Promise<unknown[]> {
  const { rows } = await database.owner.query(
    `SELECT to_jsonb(c) - '{version,status_since,author_ids}'::text[] AS claim, to_jsonb(a) AS attribution
     FROM claim c JOIN attribution a ON a.claim_id = c.id
     WHERE c.article_id = $1 AND c.retired_at IS NULL ORDER BY c.id`,
    [articleId],
  );
  return rows;
}

type Step = (editor: Actor, article: WrittenArticle, pick: number) => Promise<Outcome<{ changeId: string | null }>>;

const rest = { role: null, affiliation: null, via: [], terms: null };
const direct = { form: "direct" as const, sourceSpans: [], cueSpans: [], ...rest };

/** The steps of the desk's own work on some claim that stands; a step may not fit and is then refused. */
const steps: Record<string, Step> = {
  accept: async (editor, article, pick) => acceptClaim(editor, await chosen(article, pick)),
  acceptMany: async (editor, article, pick) => acceptClaims(editor, await several(article, pick)),
  dismiss: async (editor, article, pick) =>
    dismissClaim(editor, { ...(await chosen(article, pick)), reason: "opinion" }),
  duplicate: async (editor, article, pick) => {
    const duplicateOfId = (await chosen(article, pick + 1)).claimId;
    return dismissClaim(editor, { ...(await chosen(article, pick)), reason: "duplicate", duplicateOfId });
  },
  take: async (editor, article, pick) => takeClaim(editor, await chosen(article, pick)),
  takeMany: async (editor, article, pick) => takeClaims(editor, await several(article, pick)),
  assignMany: async (editor, article, pick) => {
    return assignClaims(editor, { ...(await several(article, pick)), assigneeId: newsroom.checker.id });
  },
  add: async (editor, { articleId, text }) => {
    const start = text.indexOf("Nobody");
    return addClaim(editor, { articleId, spans: [[start, start + 13]], partyId });
  },
  respan: async (editor, article, pick) => {
    const claim = await chosen(article, pick);
    return respanClaim(editor, { ...claim, spans: [[claim.span[0], claim.span[1] - 2]] });
  },
  split: async (editor, article, pick) => {
    const claim = await chosen(article, pick);
    return splitClaim(editor, { ...claim, at: claim.span[0] + 5 });
  },
  merge: async (editor, article, pick) => mergeClaims(editor, await several(article, pick)),
  settle: async (editor, article, pick) => {
    return settleAttribution(editor, { ...(await chosen(article, pick)), attribution: { ...direct, partyId } });
  },
};

async function rowsOf({ articleId }: WrittenArticle) {
  return must(await listClaimsOfArticle(newsroom.editor, { articleId })).items;
}

async function chosen(article: WrittenArticle, pick: number) {
  const rows = await rowsOf(article);
  const row = rows[pick % rows.length];
  if (!row?.spans[0]) throw new Error("no claim stands");
  return { claimId: row.id, version: row.version, span: row.spans[0] };
}

async function several(article: WrittenArticle, pick: number) {
  const rows = await rowsOf(article);
  const from = pick % rows.length;
  return { claims: rows.slice(from, from + 2).map(({ id, version }) => ({ id, version })) };
}

const names = Object.keys(steps);

test.each(names)("undoing the step %s puts back the exact former state", async (name) => {
  const article = await writeArticle(newsroom, sentences, { unclaimed: [2] });
  const needsOpen = ["take", "takeMany", "assignMany"].includes(name);
  if (needsOpen) must(await acceptClaims(newsroom.editor, await several(article, 0)));
  const before = await standing(article.articleId);
  const { changeId } = must(await (steps[name] as Step)(newsroom.editor, article, 0));
  expect(await standing(article.articleId)).not.toEqual(before);
  must(await undoChange(newsroom.editor, { changeId: changeId ?? "" }));
  expect(await standing(article.articleId)).toEqual(before);
});

test("any steps of the desk, undone from the last to the first, leave everything as it was after each", async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(4)), { minLength: 2, maxLength: 7 }),
      async (sequence) => {
        const article = await writeArticle(newsroom, sentences, { unclaimed: [2] });
        const done: { changeId: string; before: unknown[] }[] = [];
        for (const [name, pick] of sequence) {
          const before = await standing(article.articleId);
          const outcome = await (steps[name] as Step)(newsroom.editor, article, pick);
          if (outcome.ok && outcome.value.changeId) done.push({ changeId: outcome.value.changeId, before });
        }
        for (const { changeId, before } of done.reverse()) {
          must(await undoChange(newsroom.editor, { changeId }));
          expect(await standing(article.articleId)).toEqual(before);
          undone++;
        }
      },
    ),
    { numRuns: 12, seed: 11 },
  );
  expect(undone).toBeGreaterThan(20);
});

test("a change is not undone after somebody else's, nor once more, nor by somebody else", async () => {
  const { editor, secondEditor, checker } = newsroom;
  const article = await writeArticle(newsroom, sentences);
  const claimId = article.claimIds[0] ?? "";
  const { changeId } = must(await acceptClaim(editor, await seen(editor, claimId)));
  const undo = (actor: Actor) => undoChange(actor, { changeId: changeId ?? "" });
  expect(await undo(secondEditor)).toMatchObject({ problem: "not-found" });
  const byChecker = must(await takeClaim(checker, await seen(checker, claimId)));
  expect(await undo(editor)).toMatchObject({ problem: "cannot-undo" });
  must(await undoChange(checker, { changeId: byChecker.changeId ?? "" }));
  must(await attachEvidence(checker, { ...(await seen(checker, claimId)), evidence: ledgerPage }));
  expect(await undo(editor)).toMatchObject({ problem: "cannot-undo" });
});

test("an undone change is undone", async () => {
  const { editor } = newsroom;
  const article = await writeArticle(newsroom, sentences);
  const { changeId } = must(await acceptClaim(editor, await seen(editor, article.claimIds[0] ?? "")));
  const undo = () => undoChange(editor, { changeId: changeId ?? "" });
  must(await undo());
  expect(await undo()).toMatchObject({ problem: "already-undone" });
});

test("words that somebody else took meanwhile are not given back", async () => {
  const { editor, secondEditor } = newsroom;
  const article = await writeArticle(newsroom, sentences);
  const claim = await chosen(article, 0);
  const { changeId } = must(await respanClaim(editor, { ...claim, spans: [[claim.span[0], claim.span[0] + 8]] }));
  const { articleId } = article;
  must(await addClaim(secondEditor, { articleId, spans: [[claim.span[0] + 9, claim.span[1]]] }));
  expect(await undoChange(editor, { changeId: changeId ?? "" })).toMatchObject({ problem: "cannot-undo" });
});

test("a change that broke a verdict has nothing to undo: going back would not mend it", async () => {
  const { editor } = newsroom;
  const article = await writeArticle(newsroom, sentences);
  const claimId = article.claimIds[1] ?? "";
  await bringToReview(newsroom, claimId);
  const at = await seen(editor, claimId);
  const outcome = must(await settleAttribution(editor, { ...at, attribution: { ...direct, partyId } }));
  expect(outcome).toMatchObject({ changeId: null, claim: { status: "in_check" } });
});
