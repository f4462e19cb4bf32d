import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendEvents } from "@/lib/data/audit";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { newMind, sealWaiting } from "@/lib/services/log/sealWaiting";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything, withSealerSession } from "@/lib/testing/sealing";
import { loadSubtrees } from "./log";
import { listPlacesOfArticle } from "./places";
import { unsealedSince } from "./sealerRecords";
import { somethingWaits } from "./sealPass";
import { listEntries } from "./verification";

// The planner knows the tables as they were when they were looked at last: nearly empty, right before a large import.
const events = 3_000;
const shortly = 10;

let database: OpenDatabase;
let newsroom: Newsroom;
let articleId: string;
let readBySealer: number;
const folder = mkdtempSync(path.join(tmpdir(), "attest-look-ups-"));
beforeAll(async () => {
  process.env.ATTEST_DATA_DIR = folder;
  database = await openDatabase();
  for (const table of ["audit_event", "log_leaf", "log_node"]) {
    await database.owner.query(`ALTER TABLE ${table} SET (autovacuum_enabled = off)`);
  }
  newsroom = await foundNewsroom();
  ({ articleId } = await writeArticle(newsroom, ["The tide rose by ten centimetres."]));
  readBySealer = await withSealerSession(async (session) => {
    // Other tests' transactions run in the same cluster and hold back what is younger than they are.
    const seal = async () => {
      while (await unsealedSince(session)) {
        if (await somethingWaits(session, [])) await sealWaiting(session, newMind());
        else await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await session.query("SELECT pg_stat_force_next_flush()");
    };
    await record(1);
    await seal();
    await database.owner.query("ANALYZE");
    // Often enough for PostgreSQL to keep its plan of the check that each leaf's event exists.
    for (let turn = 0; turn < shortly; turn++) {
      await record(1);
      await seal();
    }
    const before = await readSoFar();
    await record(events - 1 - shortly);
    await seal();
    return (await readSoFar()) - before;
  });
  await sealEverything();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of the record that were read by anybody so far. */
async function readSoFar(): Promise<number> {
  const { rows } = await database.owner.query<{ read: number }>(
    `SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 AS read
     FROM pg_stat_user_tables WHERE relname = 'audit_event'`,
  );
  return rows[0]?.read ?? Number.NaN;
}

function record(count: number): Promise<void> {
  const { workspaceId, editor } = newsroom;
  const given = { workspaceId, actor: editor, type: "claim.restored" as const, details: { reason: "Seen again." } };
  const about = { at: new Date().toISOString(), articleId, claimId: null, claimNumber: null };
  return inWorkspace(workspaceId, (tx) =>
    appendEvents(
      tx,
      Array.from({ length: count }, () => ({ ...given, ...about })),
    ),
  );
}

/** How many rows of a table were read for an answer, by whatever plan. */
async function rowsRead(table: string, ask: (tx: Transaction) => Promise<readonly unknown[]>) {
  return inWorkspace(newsroom.workspaceId, async (tx) => {
    const answer = await ask(tx);
    const [{ read } = { read: Number.NaN }] = await tx.$queryRaw<{ read: number }[]>`
      SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 AS read
      FROM pg_stat_xact_user_tables WHERE relname = ${table}`;
    return { answered: answer.length, read };
  });
}

const leaves = Array.from({ length: events }, (_, index) => ({ level: 0, index }));

test.each<[string, string, (tx: Transaction) => Promise<readonly unknown[]>]>([
  ["the places of an article's events", "log_leaf", (tx) => listPlacesOfArticle(tx, articleId)],
  ["the hashes of leaves", "log_leaf", (tx) => loadSubtrees(tx, leaves)],
  ["entries that are verified", "audit_event", (tx) => listEntries(tx, 0, events)],
])("%s are looked up one by one, not each among all", async (_, table, ask) => {
  const { answered, read } = await rowsRead(table, ask);
  expect(answered).toBe(events);
  expect(read).toBeGreaterThanOrEqual(events);
  expect(read).toBeLessThan(3 * events);
});

test("a sealer that began on a short record reads a long one no more than it must", () => {
  expect(readBySealer).toBeGreaterThanOrEqual(events);
  expect(readBySealer).toBeLessThan(20 * events);
});
