import path from "node:path";
import { PlainFault } from "../ground/plain-fault.mjs";
import { requireRoom } from "../ground/room.mjs";
import { startEmbedded } from "../postgres/embedded.mjs";
import { migrate } from "../postgres/migrate.mjs";
import { keptSignIns, seed } from "./seed.mjs";

export const databaseName = "attest";
const unfinishedName = "attest_unfinished";
const preferredPort = 54_329;
const relaunchesAllowed = 3;
const relaunchWindow = 60_000;

/** Starts the embedded PostgreSQL on the data folder; it is brought back when it is killed. */
export async function openEmbeddedServer({ dataFolder, password, closing, say, fail }) {
  requireRoom(dataFolder, { megabytes: 200, purpose: "its database" });
  say("Starting PostgreSQL");
  const server = await startEmbedded({ folder: path.join(dataFolder, "pg"), password, preferredPort });
  closing.add(() => server.stop());
  server.onLost(() => relaunch({ server, closing, say, fail }));
  closing.check();
  return server;
}

/**
 * The embedded newsroom's database, up to date: `{ url, signIns }`. A new one is migrated and filled under another name
 * and gets its own when it is complete, so that a kill half-way leaves no half-filled newsroom behind.
 */
export async function openNewsroomDatabase({ server, dataFolder, closing, say }) {
  const { createDatabase, hasDatabase, isUnfilled, renameDatabase } = await import("../postgres/databases.mjs");
  const maintenanceUrl = server.url("postgres");
  const url = server.url(databaseName);
  const exists = await hasDatabase({ maintenanceUrl, name: databaseName });
  if (!exists) await createDatabase({ maintenanceUrl, name: unfinishedName });
  const current = exists ? url : server.url(unfinishedName);
  await migrate({ url: current, closing });
  if (await isUnfilled(current)) await seed({ url: current, dataFolder, closing, say });
  if (!exists) await renameDatabase({ maintenanceUrl, from: unfinishedName, to: databaseName });
  return { url, signIns: keptSignIns(dataFolder) };
}

const relaunches = [];

/** The web server's connections come back by themselves once the same port answers again. */
async function relaunch({ server, closing, say, fail }) {
  if (closing.begun) return;
  const now = Date.now();
  relaunches.push(now);
  if (relaunches.filter((time) => now - time < relaunchWindow).length > relaunchesAllowed) {
    fail(new PlainFault("PostgreSQL ended again and again: look for full memory or a full disk, and start again."));
    return;
  }
  say("PostgreSQL ended unexpectedly: starting it again");
  try {
    await server.relaunch();
    say("PostgreSQL runs again");
  } catch (error) {
    fail(error);
  }
}
