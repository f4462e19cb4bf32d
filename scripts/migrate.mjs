// node scripts/migrate.mjs: brings the database of DATABASE_URL up to the newest migration.
// Always a process of its own: the schema engine holds an advisory lock until its connection closes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PlainFault, report } from "./ground/plain-fault.mjs";
import { projectRoot } from "./ground/project.mjs";
import { plainConnectionFault } from "./postgres/connection-faults.mjs";
import { connected } from "./postgres/databases.mjs";
import { createEngine } from "./prisma/wasm-engine.mjs";

const schemaFile = path.join(projectRoot, "prisma", "schema.prisma");
const migrationsFolder = path.join(projectRoot, "prisma", "migrations");
const lockName = "migration_lock.toml";

function migrationDirectories() {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } } };
    });
}

async function requireConnection(url) {
  try {
    await connected(url, (client) => client.query("SELECT 1"));
  } catch (error) {
    throw new PlainFault(plainConnectionFault(error, url) ?? `The database does not answer: ${error.message}`);
  }
}

async function applyMigrations(url) {
  const lockFile = path.join(migrationsFolder, lockName);
  const engine = await createEngine({ url, datamodels: [[schemaFile, readFileSync(schemaFile, "utf8")]] });
  const migrationsList = {
    baseDir: migrationsFolder,
    lockfile: { path: lockName, content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrationDirectories(),
  };
  try {
    const filters = { externalTables: [], externalEnums: [] };
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    const reason = error.message ?? String(error);
    throw new PlainFault("The database could not be brought up to date: the reason stands above.", { output: reason });
  }
}

/** The tables of the job queue, in a schema of their own; the library brings its own migrations. */
async function migrateJobs(url) {
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
}

try {
  const url = process.env.DATABASE_URL;
  if (!url) throw new PlainFault("DATABASE_URL is not set: it says which database to migrate.");
  await requireConnection(url);
  const applied = await applyMigrations(url);
  if (applied.length > 0) console.log(`Applied ${applied.join(", ")}`);
  await migrateJobs(url);
  process.exit(0);
} catch (error) {
  report(error);
  process.exit(1);
}
