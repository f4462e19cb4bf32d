// Reads and an audited write against the same work in raw pg, and the queue of a workspace of 200,000 claims.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { closeConnections, sessionOptions } from "@/lib/data/connection";
import { eventRecord } from "@/lib/domain/audit/eventRecord";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { importArticle } from "@/lib/services/articles/importArticle";
import { listArticles, openArticle } from "@/lib/services/articles/openArticle";
import { acceptClaim } from "@/lib/services/claims/acceptClaim";
import { countWaiting, listClaims, listClaimsOfArticle } from "@/lib/services/claims/listClaims";
import { listParties } from "@/lib/services/parties/listParties";
import { newsCopy } from "./copy";
import { median, ms, ratio, tell, timed } from "./figures";
import { type BenchWorkspace, fillWorkspace, foundWorkspace } from "./workspace";

const databaseUrl = process.env.DATABASE_URL ?? "";
const pool = new pg.Pool({ connectionString: databaseUrl, options: sessionOptions, max: 4 });
const desk = await foundWorkspace();

await againstRaw(desk);
await largeWorkspace(desk);
await pool.end();
await closeConnections();
await closeWorkerPool();

/** Runs plain SQL as the application would, without any of its layers. */
async function raw<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('attest.workspace', $1, true)", [desk.workspaceId]);
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  } finally {
    client.release();
  }
}

async function againstRaw({ editor, workspaceId }: BenchWorkspace): Promise<void> {
  const imported = await importArticle(editor, { source: { from: "paste", text: newsCopy(400) } });
  if (!imported.ok) throw new Error(imported.problem);
  const { articleId } = imported.value;
  const rows = `SELECT c.*, p.name, t.role, t.affiliation, t.via, m.name AS holder, r.label FROM claim c
    LEFT JOIN attribution t ON t.claim_id = c.id LEFT JOIN party p ON p.id = c.party_id
    LEFT JOIN member m ON m.id = c.assignee_id LEFT JOIN rating r ON r.id = c.rating_id`;
  const queue = `${rows} WHERE c.retired_at IS NULL ORDER BY c.status_since, c.id LIMIT 51`;
  const copy = `${rows} WHERE c.article_id = $1 AND c.retired_at IS NULL ORDER BY c.start_offset, c.id LIMIT 501`;
  await compare(
    "A page of the queue, 50 claims",
    () => listClaims(editor, {}),
    () => raw((client) => client.query(queue)),
  );
  await compare(
    "An article's claims, 500",
    () => listClaimsOfArticle(editor, { articleId }),
    () => raw((client) => client.query(copy, [articleId])),
  );
  const page = await listClaimsOfArticle(editor, { articleId, limit: 1_000 });
  if (!page.ok) throw new Error(page.problem);
  const claims = page.value.items;
  const half = Math.floor(claims.length / 2);
  let next = 0;
  const ours = await timed(half - 1, () => {
    const claim = claims[next++];
    return claim && acceptClaim(editor, { claimId: claim.id, version: claim.version });
  });
  const theirs = await timed(half - 1, () =>
    raw((client) => acceptRaw(client, claims[next++]?.id ?? randomUUID(), workspaceId)),
  );
  tell(
    "An audited write (accept): service against raw pg",
    `${ratio(median(ours), median(theirs))} (${ms(median(ours))} to ${ms(median(theirs))})`,
  );
}

/** The least that accepting a claim needs: lock, update, event, announcement. */
async function acceptRaw(client: pg.PoolClient, claimId: string, workspaceId: string): Promise<void> {
  await client.query("SELECT status, version FROM claim WHERE id = $1 FOR UPDATE", [claimId]);
  await client.query("UPDATE claim SET status = 'open', status_since = now(), version = version + 1 WHERE id = $1", [
    claimId,
  ]);
  const at = new Date().toISOString();
  const about = { articleId: null, claimId, claimNumber: null };
  const { text, hash } = eventRecord({ workspaceId, at, actor: null, type: "claim.accepted", details: {}, ...about });
  await client.query(
    `INSERT INTO audit_event (workspace_id, at, type, claim_id, text, hash) VALUES ($1, $2, 'claim.accepted', $3, $4, decode($5, 'hex'))`,
    [workspaceId, at, claimId, text, hash],
  );
  await client.query("SELECT pg_notify('attest_changes', '{}')");
}

async function compare(what: string, ours: () => Promise<unknown>, theirs: () => Promise<unknown>): Promise<void> {
  const own = median(await timed(40, ours));
  const plain = median(await timed(40, theirs));
  tell(`${what}: service against raw pg`, `${ratio(own, plain)} (${ms(own)} to ${ms(plain)})`);
}

async function largeWorkspace(workspace: BenchWorkspace): Promise<void> {
  const { editor, checker } = workspace;
  const begun = performance.now();
  await fillWorkspace(databaseUrl, workspace, { articles: 200, claimsEach: 1_000 });
  tell("Workspace of 200,000 claims generated in", ms(performance.now() - begun));
  const articles = await listArticles(editor, { limit: 1 });
  const parties = await listParties(editor, { text: "Party 0", limit: 1 });
  if (!articles.ok || !parties.ok) throw new Error("the generated workspace cannot be read");
  const articleId = articles.value.items[0]?.id;
  const partyId = parties.value.items[0]?.id;
  const pages: [string, () => Promise<unknown>][] = [
    ["whole queue", () => listClaims(editor, {})],
    ["one status", () => listClaims(editor, { status: ["open"] })],
    ["one assignee", () => listClaims(editor, { assignee: checker.id })],
    ["one speaker", () => listClaims(editor, { partyId })],
    ["one form", () => listClaims(editor, { form: "direct" })],
    ["one article", () => listClaims(editor, { articleId })],
    ["unsure attributions", () => listClaims(editor, { flag: "unsure" })],
    ["a common word", () => listClaims(editor, { text: "harbour" })],
    ["rare words", () => listClaims(editor, { text: "8123 thousand" })],
    ["words that are nowhere", () => listClaims(editor, { text: "zeppelin" })],
    ["my work", () => listClaims(checker, { queue: "mine" })],
    ["approvals", () => listClaims(editor, { queue: "approvals" })],
    ["counts of what waits", () => countWaiting(checker)],
    ["articles with progress", () => listArticles(editor, {})],
    ["parties with counts", () => listParties(editor, {})],
    ["an article's head", () => openArticle(editor, { articleId: articleId ?? "" })],
  ];
  for (const [what, read] of pages) {
    const times = await timed(15, read);
    tell(`200,000 claims: ${what}`, `median ${ms(median(times))}, slowest ${ms(times.at(-1) ?? 0)}`);
  }
}
