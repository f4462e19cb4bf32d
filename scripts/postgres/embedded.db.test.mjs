import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { goneWithin } from "../ground/processes.mjs";
import { connected, createDatabase } from "./databases.mjs";
import { startEmbedded } from "./embedded.mjs";
import { runningServer } from "./postmaster.mjs";

const password = "for-this-test-only";
let top;
let folder;
let server;

beforeEach(() => {
  // Closed to every other account, as a home or a `mktemp -d` is.
  top = mkdtempSync(path.join(realpathSync(tmpdir()), "attest-embedded-"));
  chmodSync(top, 0o700);
  folder = path.join(top, "pg");
});
afterEach(async () => {
  await server?.stop();
  rmSync(top, { recursive: true, force: true });
});

const start = async () => {
  server = await startEmbedded({ folder, password, durable: false });
};
const ask = async (sql) => (await connected(server.url("attest"), (client) => client.query(sql))).rows;

async function startWithNote() {
  await start();
  await createDatabase({ maintenanceUrl: server.url("postgres"), name: "attest" });
  await ask("CREATE TABLE note AS SELECT 'kept' AS text");
}

it("starts on a new folder and again on the one that it left, in UTC and UTF-8", async () => {
  await startWithNote();
  expect(
    await ask("SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding"),
  ).toEqual([{ zone: "UTC", encoding: "UTF8" }]);
  await server.stop();
  expect(runningServer(folder)).toBeNull();
  await start();
  expect(await ask("SELECT text FROM note")).toEqual([{ text: "kept" }]);
});

it("tells when the server was killed, and brings it back on the same port", async () => {
  await startWithNote();
  await ask("CHECKPOINT");
  const lost = new Promise((resolve) => server.onLost(resolve));
  process.kill(runningServer(folder).pid, "SIGKILL");
  await lost;
  await server.relaunch();
  expect(await ask("SELECT text FROM note")).toEqual([{ text: "kept" }]);
});

it("stops a server that was left behind and takes its place", async () => {
  await startWithNote();
  const left = runningServer(folder).pid;
  await start();
  expect(await goneWithin(left, 0)).toBe(true);
  expect(runningServer(folder).pid).not.toBe(left);
  expect(await ask("SELECT text FROM note")).toEqual([{ text: "kept" }]);
});

it("does not believe a pid file whose number is another program's by now", async () => {
  await startWithNote();
  const pidFile = path.join(folder, "postmaster.pid");
  const said = readFileSync(pidFile, "utf8");
  await server.stop();
  writeFileSync(pidFile, said.replace(/^\d+/, String(process.ppid)));
  expect(runningServer(folder)).toBeNull();
  await start();
  expect(await ask("SELECT text FROM note")).toEqual([{ text: "kept" }]);
});
