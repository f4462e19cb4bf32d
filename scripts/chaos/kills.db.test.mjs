import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeConnections } from "../../lib/data/connection";
import { examineLog } from "../../lib/testing/logState";
import { foundNewsroom, writeArticle } from "../../lib/testing/newsroom";
import { newLogKey, testPool } from "../../lib/testing/openDatabase";
import { sealEverything } from "../../lib/testing/sealing";
import { Closing } from "../ground/closing.mjs";
import { createDatabase } from "../postgres/databases.mjs";
import { startEmbedded } from "../postgres/embedded.mjs";
import { migrate } from "../postgres/migrate.mjs";

// A durable PostgreSQL of its own, whose process may be killed. `node scripts/chaos.mjs 100` does the same at length,
// to the whole product.
let folder;
let server;
let newsroom;
let work;
const acknowledged = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), "attest-kills-"));
  chmodSync(folder, 0o755);
  server = await startEmbedded({ folder: path.join(folder, "pg"), password: "quiet-harbour" });
  server.onLost(() => undefined);
  await createDatabase({ maintenanceUrl: server.url("postgres"), name: "newsroom" });
  process.env.DATABASE_URL = server.url("newsroom");
  process.env.ATTEST_DATA_DIR = folder;
  process.env.ATTEST_LOG_KEY = newLogKey();
  await migrate({ url: server.url("newsroom"), closing: new Closing() });
  newsroom = await foundNewsroom();
  const sentences = Array.from({ length: 9 }, (_, index) => `The tide rose by ${index + 10} centimetres.`);
  const { claimIds } = await writeArticle(newsroom, sentences);
  work = JSON.stringify({ actor: newsroom.checker, claimIds });
});
afterAll(async () => {
  await closeConnections();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function startWriter() {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/chaos/writer.ts"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CHAOS_WORK: work },
  });
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    acknowledged.push(...lines.filter((line) => line.startsWith("Comment ")));
  });
  return child;
}

async function moreAcknowledged(count) {
  const wanted = acknowledged.length + count;
  while (acknowledged.length < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function kill(child) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

it("loses nothing acknowledged, and keeps log and record whole, whatever is killed", async () => {
  let writer = startWriter();
  for (const victim of ["writer", "PostgreSQL", "writer", "PostgreSQL"]) {
    await moreAcknowledged(25);
    if (victim === "writer") {
      await kill(writer);
      writer = startWriter();
    } else {
      process.kill(Number(readFileSync(path.join(folder, "pg", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      await server.relaunch();
    }
  }
  await moreAcknowledged(25);
  await kill(writer);
  await closeConnections();
  await sealEverything();
  const owner = testPool(server.url("newsroom"));
  const { rows } = await owner.query("SELECT body FROM comment");
  const there = new Set(rows.map((row) => row.body));
  expect(acknowledged.filter((body) => !there.has(body))).toEqual([]);
  const events = await owner.query("SELECT count(*)::int AS n FROM audit_event WHERE type = 'thread.commented'");
  expect(events.rows[0].n).toBe(there.size);
  expect(await examineLog(owner, newsroom.workspaceId)).toEqual({ faults: [], size: there.size, unsealed: 0 });
  const alarms = await owner.query("SELECT detail FROM log_alarm");
  expect(alarms.rows).toEqual([]);
  await owner.end();
});
