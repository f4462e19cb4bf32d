import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { examineLog } from "@/lib/testing/logState";
import { testPool } from "@/lib/testing/openDatabase";
import { launch, ownerUrl, type Product, strike, type Victim } from "./product";
import { claimsOf, comment, signIn, untilReady } from "./work";

const rounds = Number(process.env.CHAOS_ROUNDS ?? 10);
const people = 6;
const victims: readonly Victim[] = ["web server", "PostgreSQL", "start"];

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), "attest-chaos-"));
// The account that PostgreSQL runs under must be able to pass through.
chmodSync(folder, 0o755);
const port = await freePort();
const product: Product = { address: `http://127.0.0.1:${port}`, dataFolder: folder, port, child: null };

process.once("SIGTERM", () => {
  product.child?.kill("SIGTERM");
  process.exit(130);
});
launch(product);
await answering();
const cookie = await signIn(product);
await untilReady(product, cookie);
const claimIds = await claimsOf(product, cookie);
const acknowledged = new Set<string>();
const times: number[] = [];
for (let round = 0; round < rounds; round++) {
  const victim = victims[round % victims.length] ?? "start";
  times.push(await oneRound(victim));
  console.log(
    `round ${round + 1}: ${victim} ended, ready after ${((times.at(-1) ?? 0) / 1000).toFixed(1)} s, ${acknowledged.size} changes acknowledged`,
  );
}
const faults = await examine();
product.child?.kill("SIGTERM");
while (product.child) await new Promise((resolve) => setTimeout(resolve, 50));
rmSync(folder, { recursive: true, force: true });
const slowest = Math.max(...times) / 1000;
console.log(`${rounds} rounds, slowest ready again after ${slowest.toFixed(1)} s; ${faults.length} faults`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length > 0 || slowest > 10 ? 1 : 0);

/** People work, something is killed in the midst of it, the product comes back; milliseconds until it did. */
async function oneRound(victim: Victim): Promise<number> {
  const over = new AbortController();
  const work = { cookie, claimIds, acknowledged, over: over.signal };
  const working = Promise.all(Array.from({ length: people }, (_, person) => comment(product, work, person)));
  await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 1_200));
  // Whoever runs a product has it started again when it ended; its web server and PostgreSQL it brings back itself.
  const watch = setInterval(() => product.child ?? launch(product), 50);
  let begun = performance.now();
  while (!(await strike(product, victim))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    begun = performance.now();
  }
  await untilReady(product, cookie);
  clearInterval(watch);
  over.abort();
  await working;
  return performance.now() - begun;
}

async function answering(): Promise<void> {
  while (!(await fetch(product.address).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What does not hold: nothing acknowledged lost, no change without its event, the log whole and verified. */
async function examine(): Promise<string[]> {
  process.env.ATTEST_LOG_KEY_FILE = path.join(folder, "log.key");
  const owner = testPool(ownerUrl(product));
  const found: string[] = [];
  const { rows: comments } = await owner.query<{ body: string }>("SELECT body FROM comment");
  const there = new Set(comments.map((row) => row.body));
  for (const body of acknowledged) if (!there.has(body)) found.push(`lost: ${body}`);
  const { rows: counts } = await owner.query<{ changes: number; events: number; workspace: string }>(
    `SELECT (SELECT count(*)::int FROM comment WHERE kind = 'comment') AS changes, w.id AS workspace,
       (SELECT count(*)::int FROM audit_event WHERE type = 'thread.commented') AS events FROM workspace w`,
  );
  const { changes, events, workspace } = counts[0] ?? { changes: 0, events: -1, workspace: "" };
  if (changes !== events) found.push(`${changes} changes and ${events} events`);
  let log = await examineLog(owner, workspace);
  for (let tries = 0; log.unsealed > 0 && tries < 50; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    log = await examineLog(owner, workspace);
  }
  if (log.unsealed > 0) found.push(`${log.unsealed} events are not sealed`);
  const { rows: alarms } = await owner.query<{ detail: string }>("SELECT detail FROM log_alarm");
  await owner.end();
  const kept = readFileSync(path.join(folder, "checkpoints.txt"), "utf8").split("\n— ").length - 1;
  console.log(`${there.size} comments, ${events} events, ${log.size} entries, ${kept} checkpoints in the file`);
  return [...found, ...log.faults, ...alarms.map((row) => row.detail)];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
