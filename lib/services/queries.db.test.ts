import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvalSeen, bringToReview, ledgerPage, must, seen } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom, type WrittenArticle, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { type Statement, statementsOf, working } from "@/lib/testing/statements";
import { explainReading, summariseReading } from "./articles/explainReading";
import { listArticles, openArticle } from "./articles/openArticle";
import { listRecord } from "./audit/listRecord";
import { acceptClaim } from "./claims/acceptClaim";
import { approveVerdict } from "./claims/approveVerdict";
import { acceptClaims } from "./claims/commandClaims";
import { countWaiting, listClaims, listClaimsOfArticle } from "./claims/listClaims";
import { openClaim } from "./claims/openClaim";
import { attachEvidence } from "./evidence/attachEvidence";
import { listParties } from "./parties/listParties";

let database: OpenDatabase;
let newsroom: Newsroom;
let article: WrittenArticle;
let crowded: WrittenArticle;

/** Some thousand claims of twenty articles, in all statuses that need nothing beside them, and a neighbour's as many. */
const crowd = `
  INSERT INTO claim (id, workspace_id, article_id, version_id, number, text, spans, start_offset, status, status_since,
    form, assignee_id, check_worthiness, factors, confidence, round_started_at, created_at, dismiss_reason)
  SELECT gen_random_uuid(), c.workspace_id, c.article_id, c.version_id, 100 + n, 'Pier ' || n || ' was rebuilt.',
    jsonb_build_array(jsonb_build_array(n * 30, n * 30 + 20)), n * 30, s, now() - make_interval(mins => n), 'narration',
    CASE WHEN s = 'in_check' THEN $2::uuid END, 0.5, '[]', CASE WHEN n % 9 = 0 THEN 0.4 ELSE 0.9 END, now(), now(),
    CASE WHEN s = 'dismissed' THEN 'opinion' END
  FROM claim c, generate_series(1, 250) n,
    LATERAL (SELECT (ARRAY['extracted', 'open', 'in_check', 'dismissed'])[1 + n % 4] AS s) status
  WHERE c.workspace_id = $1 AND c.number = 1`;

async function fill(): Promise<Newsroom> {
  const filled = await foundNewsroom();
  for (let index = 0; index < 20; index++) await writeArticle(filled, ["The tide rose."]);
  await database.owner.query(crowd, [filled.workspaceId, filled.checker.id]);
  await database.owner.query(`
    INSERT INTO attribution (claim_id, workspace_id, source_spans, cue_spans, content_spans, via)
    SELECT id, workspace_id, '[]', '[]', '[]', '[]' FROM claim c
    WHERE NOT EXISTS (SELECT FROM attribution a WHERE a.claim_id = c.id)`);
  return filled;
}

beforeAll(async () => {
  database = await openDatabase();
  newsroom = await fill();
  await fill();
  article = await writeArticle(newsroom, ["The tide rose.", "Nobody slept.", "Rents fell.", "The pier stands."]);
  const { rows } = await database.owner.query(
    "SELECT article_id AS id FROM claim WHERE workspace_id = $1 AND number = 300 LIMIT 1",
    [newsroom.workspaceId],
  );
  crowded = { ...article, articleId: rows[0].id };
  await database.owner.query("VACUUM ANALYZE");
});
afterAll(() => database.close());

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Plan[];
}

/** The plan of each statement as the application's role gets it, with the very values that were sent. */
async function plansOf(statements: readonly Statement[]): Promise<Plan[]> {
  const client = await database.application.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('attest.workspace', $1, true)", [newsroom.workspaceId]);
    const plans: Plan[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
      plans.push(rows[0]["QUERY PLAN"][0].Plan);
    }
    return plans;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

function scanned(plan: Plan): string[] {
  const own = plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scanned)];
}

/** What each read sends at most beside the transaction's own statements, whatever the number of rows. */
const reads: [string, number, () => Promise<unknown>][] = [
  ["the queue", 1, () => listClaims(newsroom.editor, {})],
  ["the queue's second page", 1, async () => secondPage()],
  ["the queue of one status", 1, () => listClaims(newsroom.editor, { status: ["open"] })],
  ["the queue of one article", 1, () => listClaims(newsroom.editor, { articleId: crowded.articleId })],
  ["the queue of one assignee", 1, () => listClaims(newsroom.checker, { assignee: "me" })],
  ["the engine's doubts", 1, () => listClaims(newsroom.editor, { flag: "unsure" })],
  ["my work", 1, () => listClaims(newsroom.checker, { queue: "mine" })],
  ["what awaits approval", 1, () => listClaims(newsroom.editor, { queue: "approvals" })],
  ["claims with a word", 3, () => listClaims(newsroom.editor, { text: "Pier 77 " })],
  ["what waits for me", 2, () => countWaiting(newsroom.editor)],
  ["an article's claims", 1, () => listClaimsOfArticle(newsroom.editor, { articleId: crowded.articleId })],
  ["the workbench's head", 9, () => openArticle(newsroom.editor, { articleId: crowded.articleId })],
  ["how an article was read", 2, () => explainReading(newsroom.editor, { articleId: crowded.articleId })],
  [
    "the engine's doubts in an article",
    2,
    () => explainReading(newsroom.editor, { articleId: crowded.articleId, kind: "unsure" }),
  ],
  ["an article's reading in figures", 5, () => summariseReading(newsroom.editor, { articleId: crowded.articleId })],
  ["the articles", 4, () => listArticles(newsroom.editor, {})],
  ["one claim", 4, () => openClaim(newsroom.editor, { claimId: article.claimIds[0] ?? "" })],
  ["the parties", 3, () => listParties(newsroom.editor, {})],
  ["the record", 3, () => listRecord(newsroom.editor, {})],
];

let cursor: string | null = null;
async function secondPage() {
  return listClaims(newsroom.editor, { cursor: cursor ?? undefined });
}

describe.each(reads)("%s", (_, most, read) => {
  test(`sends ${most} statements at most and never walks through all claims`, async () => {
    cursor ??= must(await listClaims(newsroom.editor, {})).next;
    const statements = working(await statementsOf(read));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.map((one) => one.text).length).toBeLessThanOrEqual(most);
    for (const plan of await plansOf(statements)) expect(scanned(plan)).not.toContain("claim");
  });
});

test("a sequential walk would be seen", async () => {
  const { rows } = await database.owner.query("EXPLAIN (FORMAT JSON) SELECT id FROM claim WHERE factors <> '[1]'");
  expect(scanned(rows[0]["QUERY PLAN"][0].Plan)).toContain("claim");
});

test("changes send a bounded number of statements, however many claims they touch", async () => {
  const [one = "", two = ""] = article.claimIds;
  const { editor, checker } = newsroom;
  const asked = await seen(editor, one);
  expect(working(await statementsOf(async () => must(await acceptClaim(editor, asked)))).length).toBeLessThanOrEqual(
    12,
  );
  await bringToReview(newsroom, two);
  const approval = await approvalSeen(editor, two);
  const approving = await statementsOf(async () => must(await approveVerdict(editor, approval)));
  expect(working(approving).length).toBeLessThanOrEqual(12);
  const attaching = { ...(await seen(checker, two)), evidence: ledgerPage };
  const attached = await statementsOf(async () => must(await attachEvidence(checker, attaching)));
  expect(working(attached).length).toBeLessThanOrEqual(13);
});

test("a step on fifty claims sends few statements beside one for each claim", async () => {
  const sentences = Array.from({ length: 50 }, (_, index) => `The tide rose ${index} times.`);
  const { claimIds } = await writeArticle(newsroom, sentences);
  const claims = claimIds.map((id) => ({ id, version: 1 }));
  const statements = working(await statementsOf(async () => must(await acceptClaims(newsroom.editor, { claims }))));
  expect(statements.length).toBeLessThanOrEqual(50 + 10);
});
