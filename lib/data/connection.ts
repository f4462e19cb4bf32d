import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client";

/** What a transaction offers; every read and write of the data layer takes one. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

interface Connections {
  pool: pg.Pool;
  prisma: PrismaClient;
}

// One pool a process, also where the development server loads this module again. Opened on first use: `next build`
// imports every route and must not need a database.
const held = globalThis as typeof globalThis & { attestConnections?: Connections };

/**
 * `role=attest_app`: the application never acts as the owner of its tables (grants and row-level security hold it).
 * `TimeZone=UTC`: the driver adapter drops zone offsets otherwise. `jit=off`: compiling pays for
 * statements that run far longer than ours.
 */
export const sessionOptions =
  "-c role=attest_app -c TimeZone=UTC -c jit=off -c idle_in_transaction_session_timeout=30000";

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new pg.Pool({
    connectionString,
    options: sessionOptions,
    max: Number(process.env.DATABASE_POOL ?? 10),
  });
  // An idle connection that the server closes is replaced on the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => preparedName(sql) });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

const preparedNames = new Map<string, string>();

/**
 * The statement that loads a whole claim is 14,000 characters long: PostgreSQL takes longer to read and plan it than to
 * run it, so each connection prepares it once. Everything shorter is planned with its values each time, which the
 * queue's filters need, and so is what differs with the length of a list: a connection keeps every prepared plan.
 */
function preparedName(sql: string): string {
  if (sql.length < 8_000 || sql.includes(" IN ($")) return ""; // no name: not prepared
  const name = preparedNames.get(sql) ?? `long_${preparedNames.size}`;
  preparedNames.set(sql, name);
  return name;
}

function connections(): Connections {
  held.attestConnections ??= connect();
  return held.attestConnections;
}

/**
 * One transaction inside one workspace. `attest.workspace` is local to it, so a pooled connection carries nothing over,
 * and row-level security sees rows of that workspace alone. No network call may happen inside.
 */
export async function inWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('attest.workspace', ${workspaceId}, true)`;
      return work(tx);
    },
    { maxWait: 15_000, timeout: 120_000 },
  );
}

/** The same by pg alone, for bytes: Prisma makes base64 and JSON of them on their way. */
export async function inWorkspaceByPg<T>(workspaceId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connections().pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('attest.workspace', $1, true)", [workspaceId]);
    const worked = await work(client);
    await client.query("COMMIT");
    isBroken = false;
    return worked;
  } finally {
    // A connection whose transaction is not at its end is closed, which rolls it back.
    client.release(isBroken);
  }
}

/**
 * The same for reading much: every statement sees the database as it was at the first (REPEATABLE READ), so that what
 * comes together in a report belongs together, whatever others change meanwhile.
 */
export async function inOneState<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('attest.workspace', ${workspaceId}, true)`;
      return work(tx);
    },
    { maxWait: 15_000, timeout: 120_000, isolationLevel: "RepeatableRead" },
  );
}

/** A transaction before anybody is signed in: no workspace, so no row of one; only the `sign_in_…` functions answer. */
export async function outsideWorkspaces<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(work, { maxWait: 15_000, timeout: 15_000 });
}

/** Ends all connections of this process, for tests and for closing down. */
export async function closeConnections(): Promise<void> {
  const open = held.attestConnections;
  held.attestConnections = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}
