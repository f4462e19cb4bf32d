import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendEvents } from "@/lib/data/audit";
import { inWorkspace } from "@/lib/data/connection";
import { listHeads } from "@/lib/data/log/sealerRecords";
import { fileDestination } from "@/lib/gateways/checkpoints/file";
import { foundNewsroom, type Newsroom } from "@/lib/testing/newsroom";
import { newLogKey, type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything, withSealerSession } from "@/lib/testing/sealing";
import { compareWithFile } from "./compareWithFile";
import { startSealer } from "./sealer";

let database: OpenDatabase;
let newsroom: Newsroom;
const folder = mkdtempSync(path.join(tmpdir(), "attest-compare-"));
const file = path.join(folder, "checkpoints.txt");
beforeAll(async () => {
  process.env.ATTEST_DATA_DIR = folder;
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  rmSync(file, { force: true });
  newsroom = await foundNewsroom();
  for (const reason of ["one", "two", "three"]) {
    await inWorkspace(newsroom.workspaceId, (tx) =>
      appendEvents(tx, [
        {
          ...{ workspaceId: newsroom.workspaceId, at: new Date().toISOString(), actor: newsroom.editor },
          ...{ type: "claim.restored", details: { reason }, articleId: null, claimId: null, claimNumber: null },
        },
      ]),
    );
    await sealEverything();
    await keepHead();
  }
});

async function keepHead(): Promise<void> {
  const heads = await withSealerSession(listHeads);
  await fileDestination(file).deliver(heads.map((head) => ({ ...head, origin: "" })));
}

const compared = async () => {
  const { alarms } = await withSealerSession(async (session) => compareWithFile(session, await listHeads(session)));
  return alarms.filter((one) => one.workspaceId === newsroom.workspaceId).map((one) => one.kind);
};

/** As somebody who owns the database can: our triggers do not hold the owner. */
async function owned(...statements: string[]): Promise<void> {
  for (const table of ["log_leaf", "log_node", "log_checkpoint", "audit_event"]) {
    await database.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  for (const statement of statements) await database.owner.query(statement, [newsroom.workspaceId]);
  for (const table of ["log_leaf", "log_node", "log_checkpoint", "audit_event"]) {
    await database.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

test("a log that is what was kept raises nothing", async () => expect(await compared()).toEqual([]));

test("a log that was cut short is found out", async () => {
  await owned(
    "DELETE FROM log_checkpoint WHERE workspace_id = $1 AND tree_size > 1",
    "DELETE FROM log_node WHERE workspace_id = $1",
    "DELETE FROM log_leaf WHERE workspace_id = $1 AND index > 0",
    "DELETE FROM audit_event e WHERE workspace_id = $1 AND NOT EXISTS (SELECT FROM log_leaf WHERE event_id = e.id)",
  );
  expect(await compared()).toEqual(["checkpoint-missing", "checkpoint-missing"]);
});

test("a log that was deleted whole is found out", async () => {
  await owned(...["log_checkpoint", "log_node", "log_leaf"].map((one) => `DELETE FROM ${one} WHERE workspace_id = $1`));
  expect(await compared()).toEqual(["checkpoint-missing", "checkpoint-missing", "checkpoint-missing"]);
});

test("a log that was sealed anew is found out, and shown on the audit screen by the next start", async () => {
  await owned(...["log_checkpoint", "log_node", "log_leaf"].map((one) => `DELETE FROM ${one} WHERE workspace_id = $1`));
  // Other entries, in another order: the whole tree is made anew by the sealer itself, with the right key.
  await owned("UPDATE audit_event SET xid = (10000000000 - id)::text::xid8 WHERE workspace_id = $1");
  await database.owner.query("UPDATE seal_state SET cluster = 'another'");
  await sealEverything();
  const sealer = startSealer();
  const alarms = "SELECT kind FROM log_alarm WHERE workspace_id = $1 ORDER BY kind";
  const raised = async () => (await database.owner.query(alarms, [newsroom.workspaceId])).rows.map((row) => row.kind);
  while ((await raised()).length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  await sealer.stop();
  expect(await raised()).toEqual(["checkpoint-differs", "checkpoint-missing"]);
});

test("what another key signed into the file proves nothing", async () => {
  const before = process.env.ATTEST_LOG_KEY;
  process.env.ATTEST_LOG_KEY = newLogKey();
  try {
    expect(await compared()).toEqual([]);
  } finally {
    process.env.ATTEST_LOG_KEY = before;
  }
});
