import pg from "pg";

/** A connection as the owner of the queue, which is no part of what the application may touch. */
export type QueueConnection = Pick<pg.Client | pg.PoolClient, "query">;

/** The first number tells these locks from the installation's others (4711); the second is the export. */
const lock = "SELECT pg_advisory_lock(4712, hashtext($1))";
const tryLock = "SELECT pg_try_advisory_lock(4712, hashtext($1)) AS free";
const unlock = "SELECT pg_advisory_unlock(4712, hashtext($1))";

/** Does the work of an export while this connection says that it is being done: the lock dies with the process. */
export async function holding(connection: QueueConnection, exportId: string, work: () => Promise<void>): Promise<void> {
  await connection.query(lock, [exportId]);
  try {
    await work();
  } finally {
    await connection.query(unlock, [exportId]);
  }
}

interface Job {
  readonly id: string;
  readonly key: string;
  readonly worker: string | null;
  readonly attempts: number;
}

// A job that was taken up a moment ago may not hold its lock yet. Twenty runs are a fault that nobody's retry mends.
const unfinished = `SELECT id, key, locked_by AS worker, attempts FROM graphile_worker.jobs
  WHERE task_identifier = 'writeExport' AND key IS NOT NULL AND attempts < 20
    AND (locked_at < now() - interval '5 seconds' OR (locked_at IS NULL AND attempts >= max_attempts))`;

/**
 * Takes up again what was left half-way: exports whose process died (the queue itself would wait four hours), and those
 * that could not even say that they failed. One more run is granted; the export's task decides what it is for.
 */
export async function reviveExports(connection: QueueConnection): Promise<void> {
  const { rows } = await connection.query<Job>(unfinished);
  for (const { id, key, worker, attempts } of rows) {
    const { rows: locks } = await connection.query<{ free: boolean }>(tryLock, [key]);
    if (!locks[0]?.free) continue;
    await connection.query(unlock, [key]);
    if (worker !== null) await connection.query("SELECT graphile_worker.force_unlock_workers(ARRAY[$1])", [worker]);
    await connection.query(
      "SELECT graphile_worker.reschedule_jobs(ARRAY[$1::bigint], run_at := now(), attempts := $2, max_attempts := $3)",
      [id, attempts, attempts + 1],
    );
  }
}

/** The same on a connection of its own, before any worker is there. */
export async function reviveExportsAtStart(connectionString: string): Promise<void> {
  const connection = new pg.Client({ connectionString });
  await connection.connect();
  try {
    await reviveExports(connection);
  } finally {
    await connection.end();
  }
}
