import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runStep } from "../ground/children.mjs";

const program = "prisma/seed.ts";

/**
 * Fills an empty database with the demo newsroom. What prisma/seed.ts prints is the list of demo sign-ins: it is kept in
 * the data folder and returned on every start, so that whoever comes back finds it again.
 */
export async function seed({ url, dataFolder, closing, say }) {
  const kept = path.join(dataFolder, "demo-sign-ins.txt");
  if (existsSync(program) && (await isEmpty(url))) {
    say("Filling the demo newsroom");
    const signIns = await runSeed({ url, closing });
    writeFileSync(kept, signIns, { mode: 0o600 });
  }
  return existsSync(kept) ? readFileSync(kept, "utf8").trimEnd() : null;
}

/** Runs prisma/seed.ts on the database and returns what it printed. */
export async function runSeed({ url, closing }) {
  return runStep({
    sentence: "The demo newsroom could not be filled: the reason stands above.",
    command: process.execPath,
    // As a server component would be: `server-only` modules load.
    args: ["--conditions=react-server", "--import", "tsx", program],
    env: { DATABASE_URL: url },
    closing,
  });
}

async function isEmpty(url) {
  const { connected } = await import("../postgres/databases.mjs");
  const answer = await connected(url, (client) => client.query("SELECT EXISTS (SELECT FROM workspace) AS filled"));
  return !answer.rows[0].filled;
}
