// Exports of an article of 10,000 checked claims through a running server: how long each takes until its file is there,
// how much memory it needs at most, and how long others wait for their pages meanwhile. Then the bundle's way into another
// workspace.
import { createHash } from "node:crypto";
import { closeConnections } from "@/lib/data/connection";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { importArticle } from "@/lib/services/articles/importArticle";
import { bringCheckedArticle } from "./checkedArticle";
import { newsCopy } from "./copy";
import { median, ms, tell } from "./figures";
import { Needs } from "./needs";
import { forgetPeak, productProcesses } from "./productProcesses";
import { readOn, signedIn, type Visitor } from "./visitor";
import { foundWorkspace } from "./workspace";

/** BENCH_FORMATS=pdf,bundle takes these alone; BENCH_READERS is how many others read meanwhile, a page or list a second each. */
const all = ["html", "pdf", "checking-copy", "checked-copy", "xlsx", "csv", "markdown", "json", "bundle"];

const formats = process.env.BENCH_FORMATS?.split(",") ?? all;
const readers = Number(process.env.BENCH_READERS ?? 3);

const desk = await foundWorkspace();
await foundWorkspace("elsewhere.example");
const begun = performance.now();
const large = await bringCheckedArticle(process.env.DATABASE_URL ?? "", desk);
const small = await importArticle(desk.editor, { source: { from: "paste", text: newsCopy(60) } });
if (!small.ok) throw new Error(small.problem);
tell(`An article of ${large.claimCount} claims, imported and checked`, seconds(performance.now() - begun));
await closeConnections();
await closeWorkerPool();

/** The bundle that was exported last. */
let bundle = new Blob();

const editor = await signedIn("editor@bench.example");
const checker = await signedIn("checker@bench.example");
const { articleId } = small.value;
const others = [`/articles/${articleId}`, "/api/v1/claims?limit=50", `/api/v1/articles/${articleId}/claims?limit=200`];

await exported(editor, small.value.articleId, "json"); // whatever is made at the first export
tellWaiting("Others' requests while nothing is exported", await idle());
for (const format of formats) await measured(format, () => exported(editor, large.articleId, format));
if (formats.includes("bundle")) await measured("the bundle, read and imported elsewhere", importedElsewhere);

async function idle(): Promise<number[]> {
  const reading = readOn(checker, readers, others);
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return reading.stop();
}

interface Run {
  readonly milliseconds: number;
  /** What it was about, in a few words. */
  readonly about: string;
  readonly steps: readonly string[];
}

async function measured(what: string, work: () => Promise<Run>): Promise<void> {
  // The process that wrote the last one ends where that made it grow.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  for (const one of productProcesses()) forgetPeak(one);
  const needs = new Needs();
  const looking = setInterval(() => needs.look(), 200);
  const reading = readOn(checker, readers, others);
  const { milliseconds, about, steps } = await work();
  clearInterval(looking);
  const waiting = await reading.stop();
  tell(`${what}: ${about}`, [seconds(milliseconds), ...needs.told()].join("; "));
  if (steps.length > 0) tell("  told on the way", steps.join(" → "));
  tellWaiting("  others' requests meanwhile", waiting);
}

/** From the request to the last byte of the file. */
async function exported(visitor: Visitor, of: string, format: string): Promise<Run> {
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
  const file = await (await visitor.get(`/api/v1/exports/${state.id}/file`)).blob();
  const milliseconds = performance.now() - started;
  if (format === "bundle") bundle = file;
  const sha256 = createHash("sha256").update(new Uint8Array(await file.arrayBuffer()));
  const about = `${(file.size / 2 ** 20).toFixed(1)} MB (${sha256.digest("hex").slice(0, 12)})`;
  return { milliseconds, about, steps };
}

/** As the screen does it: sent to be read, then sent again to be imported under the key that was found. */
async function importedElsewhere(): Promise<Run> {
  const elsewhere = await signedIn("editor@elsewhere.example");
  const started = performance.now();
  const found = await (await elsewhere.post("/api/v1/bundles/read", formOf({ bundle }))).json();
  const read = performance.now();
  const { vkey } = found as { vkey: string };
  const { claimCount } = await (await elsewhere.post("/api/v1/bundles", formOf({ bundle, vkey }))).json();
  const steps = [`read ${seconds(read - started)}`, `imported ${seconds(performance.now() - read)}`];
  return { milliseconds: performance.now() - started, about: `${claimCount} claims`, steps };
}

function formOf(fields: Record<string, Blob | string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function tellWaiting(what: string, sorted: readonly number[]): void {
  tell(what, `median ${ms(median(sorted))}, slowest ${ms(sorted.at(-1) ?? Number.NaN)} of ${sorted.length}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
