import pg from "pg";

// The second number tells the sealer's lock from the others of this installation (4711).
const tryLock = "SELECT pg_try_advisory_lock(4711, 2) AS elected";

/** The sealer's own connection. Everything that it does goes through it, so that its lock dies with it. */
export type SealerSession = pg.Client;

/**
 * Connects as the sealer's role. The lock is not taken yet. The session lives long, and PostgreSQL keeps the plans of its
 * checks of references: one made while the record was a page long would read the whole of it for each new leaf. Every
 * look of the sealer has its index, so it is never offered the table itself.
 */
export async function openSealerSession(onLost: () => void): Promise<SealerSession> {
  const session = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    options: "-c role=attest_sealer -c TimeZone=UTC -c idle_in_transaction_session_timeout=10000 -c enable_seqscan=off",
    keepAlive: true,
    application_name: "attest sealer",
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  });
  session.on("error", onLost);
  session.on("end", onLost);
  await session.connect();
  return session;
}

/**
 * Whether this session is the sealer from now on: one of all processes holds the lock, until its connection ends. Asked
 * again by the holder it would count twice, so the holder does not ask.
 */
export async function isElected(session: SealerSession): Promise<boolean> {
  const { rows } = await session.query<{ elected: boolean }>(tryLock);
  return rows[0]?.elected === true;
}
