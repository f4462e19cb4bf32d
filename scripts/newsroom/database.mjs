import path from "node:path";
import { PlainFault } from "../ground/plain-fault.mjs";
import { requireRoom } from "../ground/room.mjs";
import { startEmbedded } from "../postgres/embedded.mjs";

export const databaseName = "attest";
const preferredPort = 54_329;
const relaunchesAllowed = 3;
const relaunchWindow = 60_000;

/** Starts the embedded PostgreSQL on the data folder and returns the address of its database `attest`. */
export async function openEmbeddedDatabase({ dataFolder, password, closing, say, fail }) {
  requireRoom(dataFolder, { megabytes: 200, purpose: "its database" });
  const folder = path.join(dataFolder, "pg");
  const server = await startEmbedded({ folder, password, preferredPort });
  closing.add(() => server.stop());
  server.onLost(() => relaunch({ server, closing, say, fail }));
  const { ensureDatabase } = await import("../postgres/databases.mjs");
  await ensureDatabase({ maintenanceUrl: server.url("postgres"), name: databaseName });
  return server.url(databaseName);
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
