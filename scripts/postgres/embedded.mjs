import path from "node:path";
import { stop } from "../ground/children.mjs";
import { PlainFault, plainOutputFault } from "../ground/plain-fault.mjs";
import { freePort, isFreePort } from "../ground/ports.mjs";
import { serverAccount } from "./account.mjs";
import { ensureDataFolder } from "./data-folder.mjs";
import { clearLeftBehind, launchServer } from "./postmaster.mjs";
import { postgresPrograms } from "./programs.mjs";

const user = "attest";

/** The address of a database of the embedded server, as its owner. */
export function databaseUrl({ port, password, database }) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts the PostgreSQL that came with the packages on `folder`, which is made when missing, and stops one that was left
 * behind there. `preferredPort` is taken when it is free, else any. The result's `onLost(callback)` is called when the
 * server ends without having been asked to.
 */
export async function startEmbedded({ folder, password, preferredPort, durable = true }) {
  const account = serverAccount();
  const programs = postgresPrograms(account);
  const place = { folder: path.resolve(folder), programs, account, durable };
  ensureDataFolder({ ...place, user, password });
  await clearLeftBehind(place.folder);
  const port = preferredPort && (await isFreePort(preferredPort)) ? preferredPort : await freePort();
  let asked = false;
  let lost = () => {};
  let launching;
  const launch = async () => {
    const child = await launchPatiently({ ...place, port });
    child.once("exit", () => asked || lost());
    return child;
  };
  launching = launch();
  await launching;
  return {
    port,
    url: (database) => databaseUrl({ port, password, database }),
    onLost: (callback) => {
      lost = callback;
    },
    relaunch: async () => {
      launching = clearLeftBehind(place.folder).then(launch);
      await launching;
    },
    // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the rest is on disk.
    stop: async () => {
      asked = true;
      const child = await launching.catch(() => null);
      if (child) await stop(child, { signal: "SIGINT", patience: 20_000 });
    },
  };
}

/**
 * After `kill -9` of the server its sessions live on for a moment and hold the shared memory, and a port that was free
 * may be taken when we come to it: so more than one attempt.
 */
async function launchPatiently(place) {
  let output = "";
  for (let attempt = 0; attempt < 10; attempt++) {
    const launched = await launchServer(place);
    if (launched.child) return launched.child;
    output = launched.output;
    const passing = /shared memory block|could not (bind|create any TCP)|lock file/.test(output);
    if (!passing) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const plain = plainOutputFault(output);
  throw new PlainFault(plain ?? `PostgreSQL did not start on ${place.folder}.`, { output: plain ? "" : output });
}
