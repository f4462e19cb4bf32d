import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "@/lib/data/audit";
import { inWorkspace } from "@/lib/data/connection";
import { must } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom } from "@/lib/testing/newsroom";
import { newLogKey, type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { addMember } from "../members/manageMembers";
import { listRecord } from "./listRecord";
import { listCheckpoints, openLog, proveEntry } from "./openLog";
import { verifyLog } from "./verifyLog";

let database: OpenDatabase;
let newsroom: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  newsroom = await foundNewsroom();
  for (const count of [3, 1, 5]) {
    await record(count);
    await sealEverything();
  }
});

function record(count: number) {
  const { workspaceId, editor: actor } = newsroom;
  const event = { workspaceId, actor, type: "claim.restored" as const, articleId: null, claimId: null, claimNumber: 4 };
  const events = Array.from({ length: count }, (_, index) => ({
    ...event,
    at: new Date(Date.UTC(2026, 2, 4, 14, index)).toISOString(),
    details: { reason: `Reason ${index}.` },
  }));
  return inWorkspace(workspaceId, (tx) => appendEvents(tx, events));
}

async function verdict() {
  let cursor: string | undefined;
  for (;;) {
    const part = must(await verifyLog(newsroom.auditor, cursor === undefined ? {} : { cursor }));
    if (part.cursor === null) return part;
    cursor = part.cursor;
  }
}

/** As somebody who owns the database can. */
async function owned(statement: string): Promise<void> {
  const tables = ["audit_event", "log_leaf", "log_node", "log_checkpoint"];
  const setTriggers = (to: string) =>
    tables.map((table) => `ALTER TABLE ${table} ${to} TRIGGER USER; ALTER TABLE ${table} ${to} TRIGGER ALL;`).join("");
  await database.owner.query(
    `${setTriggers("DISABLE")} ${statement.replaceAll("$1", `'${newsroom.workspaceId}'`)}; ${setTriggers("ENABLE")}`,
  );
}

test("a log as it was sealed is intact, and what waits does not disturb it", async () => {
  await record(2);
  expect(await verdict()).toMatchObject({ checked: 9, checkpoints: 3, total: 9, verdict: { kind: "intact" } });
});

test("a workspace without entries has nothing to find fault with", async () => {
  newsroom = await foundNewsroom();
  expect(await verdict()).toMatchObject({ checked: 0, verdict: { kind: "intact" } });
});

const rehash = `UPDATE audit_event SET text = replace(text, 'Reason 0.', 'Reason X.'),
  hash = sha256('\\x00'::bytea || convert_to(replace(text, 'Reason 0.', 'Reason X.'), 'UTF8')) WHERE workspace_id = $1`;

describe("is found out", () => {
  test.each<[string, string, string, RegExp]>([
    [
      "an edited record",
      `${rehash} AND text LIKE '%Reason 4.%'`.replaceAll("Reason 0", "Reason 4"),
      "altered",
      /Entry 8/,
    ],
    [
      "an edited record with its leaf",
      `${rehash}; UPDATE log_leaf l SET leaf_hash = e.hash FROM audit_event e WHERE e.id = l.event_id AND l.workspace_id = $1`,
      "altered",
      /The first 3 entries/,
    ],
    [
      "a deleted record",
      "DELETE FROM audit_event WHERE workspace_id = $1 AND text LIKE '%Reason 2.%'",
      "altered",
      /Entry 2/,
    ],
    ["a deleted entry", "DELETE FROM log_leaf WHERE workspace_id = $1 AND index = 5", "altered", /Entry 5 is missing/],
    [
      "two entries in each other's place",
      `${"UPDATE log_leaf SET index = CASE index WHEN 6 THEN -1 ELSE 6 END WHERE workspace_id = $1 AND index IN (6, 7)".replace(
        "UPDATE",
        "ALTER TABLE log_leaf DROP CONSTRAINT IF EXISTS leaf_index; UPDATE",
      )}; UPDATE log_leaf SET index = 7 WHERE workspace_id = $1 AND index = -1`,
      "altered",
      /The first 9 entries/,
    ],
    ["a cut tail", "DELETE FROM log_leaf WHERE workspace_id = $1 AND index > 6", "truncated", /over 9 entries.*only 7/],
    [
      "entries behind the last checkpoint",
      "DELETE FROM log_checkpoint WHERE workspace_id = $1 AND tree_size = 9",
      "altered",
      /The last 5 entries/,
    ],
    [
      "another root in the table",
      "UPDATE log_checkpoint SET root_hash = sha256('x') WHERE workspace_id = $1 AND tree_size = 4",
      "altered",
      /The first 4 entries/,
    ],
    [
      "the checkpoint of another workspace",
      "UPDATE log_checkpoint SET note = (SELECT note FROM log_checkpoint o WHERE o.workspace_id <> $1 LIMIT 1) WHERE workspace_id = $1 AND tree_size = 4",
      "unverifiable",
      /over 4 entries/,
    ],
    [
      "another time in the list",
      "UPDATE audit_event SET at = at + interval '1 day' WHERE workspace_id = $1",
      "altered",
      /Entry 0/,
    ],
    [
      "another kind in the list",
      "UPDATE audit_event SET type = 'claim.taken' WHERE workspace_id = $1",
      "altered",
      /Entry 0/,
    ],
    [
      "another person in the list",
      "UPDATE audit_event SET actor_id = NULL WHERE workspace_id = $1",
      "altered",
      /Entry 0/,
    ],
  ])("%s", async (_, statement, kind, sentence) => {
    const other = newsroom;
    newsroom = await foundNewsroom();
    for (const count of [3, 1, 5]) {
      await record(count);
      await sealEverything();
    }
    await owned(statement);
    expect((await verdict()).verdict).toEqual({ kind, sentence: expect.stringMatching(sentence) });
    newsroom = other;
    expect((await verdict()).verdict?.kind).toBe("intact");
  });

  test("a key that is not ours", async () => {
    const before = process.env.ATTEST_LOG_KEY;
    process.env.ATTEST_LOG_KEY = newLogKey();
    try {
      expect((await verdict()).verdict).toMatchObject({ kind: "unverifiable" });
    } finally {
      process.env.ATTEST_LOG_KEY = before;
    }
  });
});

test.each(["x", "W10", "WzEsMV0", "WzMsMSwiYWEiXQ"])("a made-up cursor is refused: %s", async (cursor) => {
  expect(await verifyLog(newsroom.auditor, { cursor })).toMatchObject({ problem: "invalid-input" });
});

test("each entry is proven by the first checkpoint over it", async () => {
  for (const [index, size] of [
    [0, 3],
    [2, 3],
    [3, 4],
    [8, 9],
  ] as const) {
    const proven = must(await proveEntry(newsroom.auditor, { index }));
    expect(proven).toMatchObject({ index, holds: true, checkpoint: { size } });
  }
  expect(await proveEntry(newsroom.auditor, { index: 9 })).toMatchObject({ problem: "not-found" });
});

test("what waits too long raises an alarm on the screen, and one that is sealed ends it", async () => {
  // Recorded in March, and not sealed: as where the sealer has stood still since.
  await record(1);
  expect(must(await openLog(newsroom.auditor))).toMatchObject({
    lags: true,
    unsealedSince: "2026-03-04T14:00:00.000Z",
  });
  await sealEverything();
  expect(must(await openLog(newsroom.auditor))).toMatchObject({ lags: false, unsealedSince: null });
});

test("the list says where each event stands, and the log how it is", async () => {
  await addMember(newsroom.admin, {
    name: "Ada Roth",
    email: "ada@courier.example",
    role: "checker",
    password: "quiet harbour lamp",
  });
  const { items } = must(await listRecord(newsroom.auditor, {}));
  expect(items.map((item) => item.index)).toEqual([null, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  const waiting = must(await openLog(newsroom.auditor));
  expect(waiting).toMatchObject({ head: { size: 9 }, lags: false, fault: null, alarms: [] });
  expect(waiting.unsealedSince).not.toBeNull();
  await sealEverything();
  expect(must(await openLog(newsroom.auditor))).toMatchObject({ head: { size: 10 }, unsealedSince: null });
  const first = must(await listCheckpoints(newsroom.auditor, { limit: 2 }));
  expect(first.items.map(({ size }) => size)).toEqual([10, 9]);
  const rest = must(await listCheckpoints(newsroom.auditor, { limit: 2, below: Number(first.next) }));
  expect([rest.items.map(({ size }) => size), rest.next]).toEqual([[4, 3], null]);
});
