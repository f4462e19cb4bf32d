// What the log costs: 16 clients that change claims and record it, raw SQL under the application's role, with and
// without the log, in turns; and how long an event waits to be sealed.
import pg from "pg";
import { closeConnections, sessionOptions } from "@/lib/data/connection";
import { eventRecord } from "@/lib/domain/audit/eventRecord";
import { startSealer } from "@/lib/services/log/sealer";
import { median, tell } from "./figures";
import { type BenchWorkspace, fillWorkspace, foundWorkspace } from "./workspace";

const clients = 16;
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const turns = 8;
const ownerUrl = process.env.DATABASE_URL ?? "";
const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });

const desk = await foundWorkspace();
await fillWorkspace(ownerUrl, desk, { articles: 1, claimsEach: 10_000 });
await owner.query(
  `CREATE TABLE bench_event (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, workspace_id uuid NOT NULL,
     at timestamptz(3) NOT NULL, actor_id uuid, type text NOT NULL, article_id uuid, claim_id uuid, text text NOT NULL);
   CREATE INDEX ON bench_event (workspace_id, id);
   CREATE INDEX ON bench_event (workspace_id, article_id, id DESC);
   CREATE INDEX ON bench_event (workspace_id, claim_id, id DESC);
   GRANT INSERT ON bench_event TO attest_app`,
);
const { rows: claims } = await owner.query<{ id: string }>("SELECT id FROM claim");
const ids = claims.map((row) => row.id);
const pool = new pg.Pool({ connectionString: ownerUrl, options: sessionOptions, max: clients });

const plain = `INSERT INTO bench_event (workspace_id, at, actor_id, type, claim_id, text) VALUES ($1, $2, $3, $4, $5, $6)`;
const logged = `INSERT INTO audit_event (workspace_id, at, actor_id, type, claim_id, text, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const rates = { plain: [] as number[], logged: [] as number[], ratio: [] as number[] };
for (let turn = 0; turn <= turns; turn++) {
  await owner.query("VACUUM claim");
  // Now the one first, now the other: what else the machine does meanwhile falls on both.
  const first = turn % 2 ? await withLog() : await load(plain);
  const second = turn % 2 ? await load(plain) : await withLog();
  if (turn === 0) continue; // the first turn warms up
  const [without, sealed] = turn % 2 ? [second, first] : [first, second];
  rates.plain.push(without);
  rates.logged.push(sealed);
  rates.ratio.push(without / sealed);
}
const middle = (all: number[]) => median(all.sort((a, b) => a - b));
tell("Changes recorded without a log, 16 clients", `${middle(rates.plain).toFixed(0)} a second`);
tell("The same, sealed into the log meanwhile", `${middle(rates.logged).toFixed(0)} a second`);
tell("Ratio, median of the turns", `${middle(rates.ratio).toFixed(2)} ×`);
await tellLag();
await tellBacklog(100_000);
await Promise.all([pool.end(), owner.end()]);
await closeConnections();

async function withLog(): Promise<number> {
  const sealer = startSealer();
  const rate = await load(logged);
  await sealedWholly();
  await sealer.stop();
  return rate;
}

async function load(insert: string): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const client = async (number: number) => {
    const connection = await pool.connect();
    try {
      for (let step = number; performance.now() < end; step += clients) {
        await change(connection, ids[(step * 7919) % ids.length] ?? "", insert);
        done++;
      }
    } finally {
      connection.release();
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return (done * 1_000) / (performance.now() - begun);
}

async function change(connection: pg.PoolClient, claimId: string, insert: string): Promise<void> {
  const { workspaceId, editor }: BenchWorkspace = desk;
  await connection.query("BEGIN");
  await connection.query({
    name: "place",
    text: "SELECT set_config('attest.workspace', $1, true)",
    values: [workspaceId],
  });
  await connection.query({
    name: "change",
    text: "UPDATE claim SET check_worthiness = 1 - check_worthiness, version = version + 1 WHERE id = $1",
    values: [claimId],
  });
  const at = new Date().toISOString();
  const what = { reason: "The second source says the same as the first one and adds a date. ".repeat(4) };
  const about = { articleId: null, claimId, claimNumber: 1 };
  const { text, hash } = eventRecord({
    workspaceId,
    at,
    actor: editor,
    type: "claim.returned",
    details: what,
    ...about,
  });
  const values = [workspaceId, at, editor.id, "claim.returned", claimId, text];
  const name = insert === plain ? "plain" : "logged";
  await connection.query({
    name,
    text: insert,
    values: insert === plain ? values : [...values, Buffer.from(hash, "hex")],
  });
  await connection.query("COMMIT");
}

async function sealedWholly(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query("SELECT unsealed_since() AS since");
    if (rows[0].since === null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What a restored dump or a long stop leaves to be sealed. */
async function tellBacklog(count: number): Promise<void> {
  await owner.query(
    `INSERT INTO audit_event (workspace_id, at, type, text, hash)
     SELECT $1, now(), 'claim.returned', t, sha256('\\x00'::bytea || convert_to(t, 'UTF8'))
     FROM (SELECT n || repeat(' waits to be sealed', 25) AS t FROM generate_series(1, $2::int) n) AS texts`,
    [desk.workspaceId, count],
  );
  const begun = performance.now();
  const sealer = startSealer();
  await sealedWholly();
  const milliseconds = performance.now() - begun;
  await sealer.stop();
  tell(`A backlog of ${count} events, sealed at`, `${((count / milliseconds) * 1_000).toFixed(0)} events a second`);
}

async function tellLag(): Promise<void> {
  const { rows } = await owner.query<{ n: number; p50: number; p99: number; most: number }>(
    `SELECT count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY lag) AS p50,
       percentile_cont(0.99) WITHIN GROUP (ORDER BY lag) AS p99, max(lag)::float8 AS most
     FROM (SELECT extract(epoch FROM l.sealed_at - e.at) * 1000 AS lag FROM log_leaf l JOIN audit_event e ON e.id = l.event_id) AS lags`,
  );
  const [{ n, p50, p99, most } = { n: 0, p50: 0, p99: 0, most: 0 }] = rows;
  tell(
    "Until an event is sealed",
    `median ${p50.toFixed(0)} ms, 99 of 100 within ${p99.toFixed(0)} ms, slowest ${most.toFixed(0)} ms of ${n}`,
  );
}
