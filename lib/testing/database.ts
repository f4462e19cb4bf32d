import { randomUUID } from "node:crypto";
import pg from "pg";

const templateName = "attest_template";

export interface TestDatabase {
  /** Connects as the owner, who may do everything; the application's role is a connection option (lib/data). */
  ownerUrl: string;
  /** Ends every connection that is left and removes the database. */
  drop(): Promise<void>;
}

/**
 * A fresh database for one test file: a copy of the migrated, empty template, made in some tens of milliseconds.
 * Needs TEST_DATABASE_URL, which `node scripts/with-database.mjs` and `npm test` set.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const maintenanceUrl = process.env.TEST_DATABASE_URL;
  if (!maintenanceUrl) throw new Error("TEST_DATABASE_URL is not set: run node scripts/with-database.mjs <command>");
  const name = `attest_test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const ownerUrl = new URL(maintenanceUrl);
  ownerUrl.pathname = `/${name}`;
  return {
    ownerUrl: ownerUrl.href,
    drop: () => asOwner(maintenanceUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
