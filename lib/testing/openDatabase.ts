import { generateKeyPairSync, randomBytes } from "node:crypto";
import pg from "pg";
import { closeConnections } from "@/lib/data/connection";
import { testDatabase } from "./database";

export interface OpenDatabase {
  readonly ownerUrl: string;
  /** As the owner of the tables, whom only triggers and constraints hold. */
  readonly owner: pg.Pool;
  /** As the application's role, without a workspace unless a transaction names one. */
  readonly application: pg.Pool;
  /** As the sealer's role. */
  readonly sealer: pg.Pool;
  close(): Promise<void>;
}

/** A database of its own for this test file, to which the services under test are connected as in production. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { ownerUrl, drop } = await testDatabase();
  process.env.DATABASE_URL = ownerUrl;
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("hex");
  process.env.NEXTAUTH_URL ??= "http://127.0.0.1:3000";
  process.env.ATTEST_LOG_KEY ??= newLogKey();
  const owner = testPool(ownerUrl);
  const application = testPool(ownerUrl, "-c role=attest_app");
  const sealer = testPool(ownerUrl, "-c role=attest_sealer");
  const close = async () => {
    await closeConnections();
    await Promise.all([owner.end(), application.end(), sealer.end()]);
    await drop();
  };
  return { ownerUrl, owner, application, sealer, close };
}

/**
 * Two connections for a test. A pool has ended before the server has: one that comes late to its end is cut when the
 * database goes, and a pool without a listener would make that a fault of the run.
 */
export function testPool(connectionString: string, options?: string): pg.Pool {
  return new pg.Pool({ connectionString, max: 2, options }).on("error", () => undefined);
}

/** A key of its own to sign a log with, as ATTEST_LOG_KEY takes it. */
export function newLogKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The SQLSTATE that a statement is refused with, or null where it is let through. What it did is rolled back. */
export async function refusalOf(
  pool: pg.Pool,
  statement: string,
  { values = [], workspaceId, before = [] }: { values?: unknown[]; workspaceId?: string; before?: string[] } = {},
): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (workspaceId) await client.query("SELECT set_config('attest.workspace', $1, true)", [workspaceId]);
    for (const one of before) await client.query(one);
    await client.query(statement, values);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? "no code";
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
