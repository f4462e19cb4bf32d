import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runStep } from "../ground/children.mjs";

const program = "prisma/seed.ts";
const keptIn = (dataFolder) => path.join(dataFolder, "demo-sign-ins.txt");

/**
 * Fills an empty database with the demo newsroom. What prisma/seed.ts prints is the list of demo sign-ins: it is kept in
 * the data folder, so that whoever comes back finds it again.
 */
export async function seed({ url, dataFolder, closing, say }) {
  say("Filling the demo newsroom");
  writeFileSync(keptIn(dataFolder), await runSeed({ url, closing }), { mode: 0o600 });
}

/** The list of demo sign-ins, or null where there is no demo newsroom. */
export function keptSignIns(dataFolder) {
  const kept = keptIn(dataFolder);
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
