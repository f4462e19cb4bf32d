import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runStep } from "../ground/children.mjs";
import { fingerprintOfText } from "../ground/fingerprint.mjs";

const folder = "prisma/migrations";

/** Applies the migrations that a database lacks, in a process of its own (scripts/migrate.mjs says why). */
export async function migrate({ url, closing }) {
  if (await isUpToDate(url)) return;
  await runStep({ command: process.execPath, args: ["scripts/migrate.mjs"], env: { DATABASE_URL: url }, closing });
}

/**
 * Whether exactly our migrations, by name and SHA-256, are noted as applied. It saves most starts the engine, which takes
 * longer to load than everything else together. A database that cannot be asked is left to the engine to explain.
 */
export async function isUpToDate(url) {
  const { connected } = await import("./databases.mjs");
  const applied = `SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`;
  const jobTables = "SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there";
  try {
    const [notes, jobs] = await connected(url, async (client) => [
      await client.query(applied),
      await client.query(jobTables),
    ]);
    const { rows } = notes;
    return rows.length > 0 && jobs.rows[0].there && JSON.stringify(rows) === JSON.stringify(ours());
  } catch {
    return false;
  }
}

function ours() {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map(({ name }) => ({ name, checksum: fingerprintOfText(readFileSync(path.join(folder, name, "migration.sql"))) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
