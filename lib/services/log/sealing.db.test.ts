import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "@/lib/data/audit";
import { inWorkspace } from "@/lib/data/connection";
import { isElected } from "@/lib/data/log/sealerSession";
import { somethingWaits } from "@/lib/data/log/sealPass";
import { eventRecord } from "@/lib/domain/audit/eventRecord";
import { examineLog } from "@/lib/testing/logState";
import { foundNewsroom, type Newsroom } from "@/lib/testing/newsroom";
import { newLogKey, type OpenDatabase, openDatabase, refusalOf } from "@/lib/testing/openDatabase";
import { sealEverything, withSealerSession } from "@/lib/testing/sealing";
import { startSealer } from "./sealer";
import { newMind, sealWaiting } from "./sealWaiting";

let database: OpenDatabase;
let newsroom: Newsroom;
const folder = mkdtempSync(path.join(tmpdir(), "attest-sealing-"));
beforeAll(async () => {
  process.env.ATTEST_DATA_DIR = folder;
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  newsroom = await foundNewsroom();
});

const examined = () => examineLog(database.owner, newsroom.workspaceId);
const event = () => ({
  workspaceId: newsroom.workspaceId,
  at: new Date().toISOString(),
  ...{ actor: newsroom.editor, type: "claim.restored" as const, details: { reason: randomUUID() } },
  ...{ articleId: null, claimId: null, claimNumber: null },
});
const record = (count = 1) =>
  inWorkspace(newsroom.workspaceId, (tx) => appendEvents(tx, Array.from({ length: count }, event)));

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const allSealed = () => until(async () => (await examined()).unsealed === 0);

/** Records one event in a transaction that commits when it is told to. */
async function openWriter() {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: "-c role=attest_app" });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT set_config('attest.workspace', $1, true)", [newsroom.workspaceId]);
  const given = event();
  const { text, hash } = eventRecord(given);
  await client.query(
    "INSERT INTO audit_event (workspace_id, at, type, text, hash) VALUES ($1, $2, $3, $4, decode($5, 'hex'))",
    [given.workspaceId, given.at, given.type, text, hash],
  );
  return {
    commit: async () => {
      await client.query("COMMIT");
      await client.end();
    },
  };
}

describe("events become entries of the log", () => {
  test("with dense places and a signed head, in passes of any size", async () => {
    for (let step = 0; step < 7; step++) await record(3);
    await withSealerSession(async (session) => {
      await until(() => isElected(session));
      const mind = newMind();
      while ((await examined()).unsealed > 0) await sealWaiting(session, mind, 2);
    });
    expect(await examined()).toEqual({ faults: [], size: 21, unsealed: 0 });
  });

  test("each workspace's in a log of its own", async () => {
    const here = newsroom;
    await record(4);
    newsroom = await foundNewsroom();
    await record(2);
    await sealEverything();
    expect(await examineLog(database.owner, here.workspaceId)).toMatchObject({ faults: [], size: 4 });
    expect(await examined()).toMatchObject({ faults: [], size: 2 });
  });

  test("also while sixteen people write", async () => {
    const sealer = startSealer();
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let step = 0; step < 12; step++) await record();
      }),
    );
    await allSealed();
    await sealer.stop();
    expect(await examined()).toEqual({ faults: [], size: 192, unsealed: 0 });
  });

  test("none twice", async () => {
    await record(5);
    await sealEverything();
    await sealEverything();
    expect(await examined()).toEqual({ faults: [], size: 5, unsealed: 0 });
  });
});

test("a transaction that commits late is not passed over, though younger ones are sealed after it", async () => {
  const late = await openWriter();
  await record(2);
  await withSealerSession(async (session) => {
    await until(() => isElected(session));
    await sealWaiting(session, newMind());
  });
  // Nothing younger than a running transaction is sealed: the order is that of the transactions.
  expect(await examined()).toMatchObject({ unsealed: 2 });
  await late.commit();
  await record();
  await sealEverything();
  expect(await examined()).toEqual({ faults: [], size: 4, unsealed: 0 });
});

describe("two sealers", () => {
  test("never work at once", async () => {
    await withSealerSession(async (first) => {
      await until(() => isElected(first));
      await withSealerSession(async (second) => expect(await isElected(second)).toBe(false));
    });
  });

  test("fork nothing even where both believe to be elected", async () => {
    await record(40);
    await withSealerSession((first) =>
      withSealerSession(async (second) => {
        while ((await examined()).unsealed > 0) {
          const passes = [first, second].map((session) => sealWaiting(session, newMind(), 3));
          const outcomes = await Promise.allSettled(passes);
          expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true);
        }
      }),
    );
    expect(await examined()).toEqual({ faults: [], size: 40, unsealed: 0 });
  });

  test("take over from each other when a connection is cut", async () => {
    const sealers = [startSealer(), startSealer(), startSealer()];
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'attest sealer' AND datname = current_database()`;
    for (let round = 0; round < 6; round++) {
      await Promise.all([record(5), record(5), database.owner.query(cut)]);
    }
    await allSealed();
    await Promise.all(sealers.map((sealer) => sealer.stop()));
    expect(await examined()).toEqual({ faults: [], size: 60, unsealed: 0 });
  });
});

test("a pass that breaks off after any of its steps leaves nothing half done", async () => {
  await record(9);
  const statements = ["log_leaf", "log_node", "log_checkpoint", "seal_state"];
  for (const table of statements) {
    await database.owner.query(
      `CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
       CREATE TRIGGER breaks_off AFTER ${table === "seal_state" ? "UPDATE" : "INSERT"} ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION break_off()`,
    );
    await withSealerSession(async (session) => {
      await until(() => isElected(session));
      await until(() => somethingWaits(session, []));
      await expect(sealWaiting(session, newMind())).rejects.toThrow("broken off");
    });
    await database.owner.query(`DROP TRIGGER breaks_off ON ${table}`);
    expect(await examined()).toEqual({ faults: [], size: 0, unsealed: 9 });
  }
  await sealEverything();
  expect(await examined()).toEqual({ faults: [], size: 9, unsealed: 0 });
});

describe("a dump that was restored in another cluster", () => {
  /** As such a restore leaves it: the rows name a cluster that is not this one, with transactions of its future. */
  const asRestored = async (changes: string) => {
    await database.owner.query(`ALTER TABLE audit_event DISABLE TRIGGER USER;
      ${changes};
      ALTER TABLE audit_event ENABLE TRIGGER USER`);
  };

  test("is sealed on, what was not sealed before included", async () => {
    await record(3);
    await sealEverything();
    await record(4);
    await asRestored(`UPDATE audit_event SET xid = (xid::text::bigint + 900000000)::text::xid8
        WHERE workspace_id = '${newsroom.workspaceId}';
      UPDATE seal_state SET watermark = '900000000', cluster = 'another'`);
    await sealEverything();
    expect(await examined()).toEqual({ faults: [], size: 7, unsealed: 0 });
    await record(2);
    await sealEverything();
    expect(await examined()).toEqual({ faults: [], size: 9, unsealed: 0 });
  });

  test("is noticed also where both clusters bear one name", async () => {
    await record(3);
    await asRestored("UPDATE seal_state SET watermark = '900000000'");
    await sealEverything();
    expect(await examined()).toEqual({ faults: [], size: 3, unsealed: 0 });
  });
});

describe("a log that is not what was signed", () => {
  const alarms = async () => {
    const { rows } = await database.owner.query("SELECT kind FROM log_alarm WHERE workspace_id = $1", [
      newsroom.workspaceId,
    ]);
    return rows.map((row) => row.kind);
  };
  const tampered = async (statement: string) => {
    for (const table of ["log_node", "log_leaf", "log_checkpoint"]) {
      await database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    await database.owner.query(statement, [newsroom.workspaceId]);
    for (const table of ["log_node", "log_leaf", "log_checkpoint"]) {
      await database.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
  };

  test.each([
    ["a hash of the tree", "UPDATE log_node SET hash = sha256('x') WHERE workspace_id = $1"],
    ["a leaf", "UPDATE log_leaf SET leaf_hash = sha256('x') WHERE workspace_id = $1 AND index = 4"],
    ["a part of the tree", "DELETE FROM log_node WHERE workspace_id = $1"],
    [
      "leaf, tree and root made anew, without the key",
      `WITH leaf AS (UPDATE log_leaf SET leaf_hash = sha256('x') WHERE workspace_id = $1 AND index = 4 RETURNING leaf_hash)
       UPDATE log_checkpoint SET root_hash = sha256('\\x01'::bytea || n.hash || leaf.leaf_hash)
       FROM leaf, log_node n WHERE n.workspace_id = $1 AND n.level = 2 AND log_checkpoint.workspace_id = $1`,
    ],
    ["the last root", "UPDATE log_checkpoint SET root_hash = sha256('x') WHERE workspace_id = $1"],
    [
      "the last note",
      "UPDATE log_checkpoint SET note = replace(note, 'attest.local', 'attest.locál') WHERE workspace_id = $1",
    ],
  ])("is never signed on: %s", async (_, statement) => {
    await record(5);
    await sealEverything();
    await tampered(statement);
    await record(2);
    const elsewhere = await foundNewsroom();
    await inWorkspace(elsewhere.workspaceId, (tx) =>
      appendEvents(tx, [{ ...event(), workspaceId: elsewhere.workspaceId }]),
    );
    const mind = newMind();
    await withSealerSession(async (session) => {
      await until(() => isElected(session));
      await until(async () => {
        await sealWaiting(session, mind, 1);
        return (await examineLog(database.owner, elsewhere.workspaceId)).unsealed === 0;
      });
    });
    expect(await examined()).toMatchObject({ unsealed: 2, size: 5 });
    expect(await alarms()).toEqual(["tree-differs"]);
    // Out of the other tests' way.
    await database.owner.query("ALTER TABLE audit_event DISABLE TRIGGER USER");
    await tampered("DELETE FROM log_leaf WHERE workspace_id = $1");
    await tampered("DELETE FROM log_checkpoint WHERE workspace_id = $1");
    await database.owner.query("DELETE FROM audit_event WHERE workspace_id = $1", [newsroom.workspaceId]);
    await database.owner.query("ALTER TABLE audit_event ENABLE TRIGGER USER");
  });

  test("goes on under another key, with an alarm", async () => {
    await record(2);
    await sealEverything();
    const before = process.env.ATTEST_LOG_KEY;
    try {
      process.env.ATTEST_LOG_KEY = newLogKey();
      await record(2);
      await sealEverything();
    } finally {
      process.env.ATTEST_LOG_KEY = before;
    }
    expect(await alarms()).toEqual(["key-changed"]);
    expect((await examined()).faults).toEqual(["the checkpoint over 4 is not ours"]);
  });
});

test("without a key nothing is sealed and nothing is lost", async () => {
  const before = process.env.ATTEST_LOG_KEY;
  await record(2);
  try {
    process.env.ATTEST_LOG_KEY = "";
    await withSealerSession(async (session) => expect(await sealWaiting(session, newMind())).toBeNull());
  } finally {
    process.env.ATTEST_LOG_KEY = before;
  }
  await sealEverything();
  expect(await examined()).toEqual({ faults: [], size: 2, unsealed: 0 });
});

test("a leaf never points to an event of another workspace", async () => {
  await record(1);
  const other = await foundNewsroom();
  const leaf = `INSERT INTO log_leaf SELECT '${other.workspaceId}', 0, id, hash, now() FROM audit_event
    WHERE workspace_id = '${newsroom.workspaceId}'`;
  expect(await refusalOf(database.sealer, leaf)).toBe("23503");
  await sealEverything();
});
