// A PostgreSQL for one run of tests or benchmarks: gone afterwards, and swept up by the next run if it was killed.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAlive } from "../ground/processes.mjs";
import { createDatabase } from "./databases.mjs";
import { startEmbedded } from "./embedded.mjs";
import { migrate } from "./migrate.mjs";
import { clearLeftBehind } from "./postmaster.mjs";

const prefix = "attest-database-";

/** The migrated, empty database that every test's own is copied from (lib/testing/database.ts). */
export const templateName = "attest_template";

/**
 * Starts it with the migrated template. `url(database)` gives its owner's addresses; `closing` takes it down. Tests wait
 * for no disk; what is measured has to, as a newsroom's database does: `durable`.
 */
export async function startThrowAway({ closing, durable = false }) {
  await sweep();
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `${prefix}${process.pid}-`));
  // The account that PostgreSQL runs under must be able to pass through.
  chmodSync(folder, 0o755);
  closing.add(() => rmSync(folder, { recursive: true, force: true }));
  const password = randomBytes(16).toString("hex");
  const server = await startEmbedded({ folder: path.join(folder, "pg"), password, durable });
  closing.add(() => server.stop());
  closing.check();
  await createDatabase({ maintenanceUrl: server.url("postgres"), name: templateName });
  await migrate({ url: server.url(templateName), closing });
  return server;
}

async function sweep() {
  const place = realpathSync(tmpdir());
  for (const name of readdirSync(place)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const folder = path.join(place, name);
    if (existsSync(path.join(folder, "pg"))) await clearLeftBehind(path.join(folder, "pg"));
    rmSync(folder, { recursive: true, force: true });
  }
}
