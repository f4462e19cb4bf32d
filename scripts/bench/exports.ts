// Exports of an article of 10,000 checked claims through a running server: how long each takes until its file is there,
// how much memory it needs at most, and how long others wait for their pages meanwhile.
import { createHash } from "node:crypto";
import { closeConnections } from "@/lib/data/connection";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { importArticle } from "@/lib/services/articles/importArticle";
import { bringCheckedArticle } from "./checkedArticle";
import { newsCopy } from "./copy";
import { median, ms, tell } from "./figures";
import { forgetPeak, peakOf, processorOf, productProcesses } from "./productProcesses";
import { readOn, signedIn, type Visitor } from "./visitor";
import { foundWorkspace } from "./workspace";

/** BENCH_FORMATS=pdf,bundle takes these alone. */
const all = ["html", "pdf", "checking-copy", "checked-copy", "xlsx", "csv", "markdown", "json", "bundle"];

const formats = process.env.BENCH_FORMATS?.split(",") ?? all;

const desk = await foundWorkspace();
const begun = performance.now();
const large = await bringCheckedArticle(process.env.DATABASE_URL ?? "", desk);
const small = await importArticle(desk.editor, { source: { from: "paste", text: newsCopy(60) } });
if (!small.ok) throw new Error(small.problem);
tell(`An article of ${large.claimCount} claims, imported and checked`, seconds(performance.now() - begun));
await closeConnections();
await closeWorkerPool();

const editor = await signedIn("editor@bench.example");
const checker = await signedIn("checker@bench.example");
const { articleId } = small.value;
const others = [`/articles/${articleId}`, "/api/v1/claims?limit=50", `/api/v1/articles/${articleId}/claims?limit=200`];

await exported(editor, small.value.articleId, "json"); // whatever is made at the first export
tellWaiting("Others' requests while nothing is exported", await idle());
for (const format of formats) await measured(format);

async function idle(): Promise<number[]> {
  const reading = readOn(checker, others);
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return reading.stop();
}

async function measured(format: string): Promise<void> {
  // The process that wrote the last one ends where that made it grow.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const watched = productProcesses();
  for (const one of watched) forgetPeak(one);
  const before = watched.map(processorOf);
  const reading = readOn(checker, others);
  const { milliseconds, bytes, sha256, steps } = await exported(editor, large.articleId, format);
  const spent = watched.map((one, index) => processorOf(one) - (before[index] ?? 0));
  const waiting = await reading.stop();
  const needs = watched.map(
    (one, index) => `${one.what} ${peakOf(one).toFixed(0)} MB at most, ${spent[index]?.toFixed(1)} s of processor`,
  );
  tell(`${format}: ${(bytes / 2 ** 20).toFixed(1)} MB`, [seconds(milliseconds), ...needs].join("; "));
  tell(`  told on the way (${sha256.slice(0, 12)})`, steps.join(" → "));
  tellWaiting("  others' requests meanwhile", waiting);
}

/** From the request to the last byte of the file. */
async function exported(visitor: Visitor, of: string, format: string) {
  const started = performance.now();
  const asked = await (await visitor.post(`/api/v1/articles/${of}/exports`, { format })).json();
  const steps: string[] = [];
  let state = asked as { id: string; status: string; stage: string; progress: number; problem: string | null };
  while (state.status === "queued" || state.status === "running") {
    await new Promise((resolve) => setTimeout(resolve, 250));
    state = await (await visitor.get(`/api/v1/exports/${state.id}`)).json();
    if (!steps.at(-1)?.startsWith(state.stage)) steps.push(`${state.stage} ${seconds(performance.now() - started)}`);
  }
  if (state.status !== "done") throw new Error(`${format} ${state.status}: ${state.problem}`);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of (await visitor.get(`/api/v1/exports/${state.id}/file`)).body ?? []) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { milliseconds: performance.now() - started, bytes, sha256: hash.digest("hex"), steps };
}

function tellWaiting(what: string, sorted: readonly number[]): void {
  tell(what, `median ${ms(median(sorted))}, slowest ${ms(sorted.at(-1) ?? Number.NaN)} of ${sorted.length}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
