// npx tsx scripts/shared/reading.ts [--worst N]
// Reads the pages, hostile payloads and naughty strings of ../shared through the worker, prints one line of figures and
// fails below the floors. Skips, saying so, where ../shared is absent.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readArticleFile } from "../../lib/gateways/reading/readArticle";
import type { ReadArticle } from "../../lib/gateways/reading/types";
import { closeWorkerPool } from "../../lib/gateways/worker/pool";
import { buildWorker } from "../build-worker.mjs";

const shared = fileURLToPath(new URL("../../../shared", import.meta.url));
const corpus = path.join(shared, "corpora/articles-html");

/** A little under what is reached, so that a change for the worse shows. */
const floors = { f1: 0.955, recall: 0.99, titles: 0.97, addresses: 0.9 };

interface Page {
  readonly id: string;
  readonly htmlPath: string;
  readonly url: string;
  /** Body text chosen by hand; headline, byline and captions are not in it. */
  readonly expectedText: string;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Agreement of two texts as bags of words. */
function score(found: string, expected: string): Score {
  const left = new Map<string, number>();
  for (const word of wordsOf(expected)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsOf(found)) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const precision = shared / Math.max(1, wordsOf(found).length);
  const recall = shared / Math.max(1, wordsOf(expected).length);
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

async function readPage(bytes: Uint8Array): Promise<ReadArticle | null> {
  const result = await readArticleFile({ bytes, fileName: "page.html", mediaType: null });
  return result.ok ? result.article : null;
}

async function scorePages() {
  const lines = readFileSync(path.join(corpus, "pages.jsonl"), "utf8").split("\n").filter(Boolean);
  const scored = await Promise.all(
    lines.map(async (line) => {
      const page: Page = JSON.parse(line);
      const article = await readPage(readFileSync(path.join(corpus, page.htmlPath)));
      return { page, article, ...score(article?.text ?? "", page.expectedText) };
    }),
  );
  const mean = (of: (one: (typeof scored)[number]) => number) =>
    scored.reduce((sum, one) => sum + of(one), 0) / scored.length;
  const share = (field: keyof ReadArticle) =>
    mean(({ article }) => (article !== null && article[field] !== null ? 1 : 0));
  return {
    scored,
    pages: scored.length,
    f1: mean((one) => one.f1),
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
    titles: share("title"),
    bylines: share("byline"),
    dates: share("publishedOn"),
    publishers: share("publisher"),
    languages: share("language"),
    addresses: mean(({ page, article }) => (article?.url === page.url ? 1 : 0)),
  };
}

const prose = "<p>The council voted on Tuesday to raise the harbour wall by two metres, the mayor said.</p>";
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const asHtmlShowsIt = (text: string) =>
  text
    .replaceAll("\u0000", "")
    .replace(/[ \t\n\f\r]+/g, " ")
    .replace(/^ | $/g, "");

/** Naughty strings, but for those of white space alone, that do not come out of a page as they went in. */
async function changedStrings(): Promise<readonly string[]> {
  const strings: readonly string[] = JSON.parse(
    readFileSync(path.join(shared, "vectors/naughty-strings.json"), "utf8"),
  );
  const changed = await Promise.all(
    strings.map(async (text) => {
      const page = `<!doctype html><html><body><article><h1>Harbour wall</h1>${prose}<p>${escaped(text)}</p>${prose}</article>`;
      const lines = (await readPage(new TextEncoder().encode(page)))?.text.split("\n") ?? [];
      return lines.includes(asHtmlShowsIt(text)) || text.trim() === "" ? [] : [text];
    }),
  );
  return changed.flat();
}

/** Hostile payloads that did not end in a text or in "no text" within five seconds. */
async function hostileFailures(): Promise<readonly string[]> {
  const payloads: readonly { title?: string; payload: string }[] = JSON.parse(
    readFileSync(path.join(shared, "vectors/hostile-html.json"), "utf8"),
  );
  const failures: string[] = [];
  for (const { title, payload } of payloads) {
    const bytes = new TextEncoder().encode(`${prose}${payload}${prose}`);
    const start = performance.now();
    const result = await readArticleFile({ bytes, fileName: "page.html", mediaType: null });
    const kept = result.ok && result.article.text.includes("raise the harbour wall");
    if (!kept || performance.now() - start > 5_000) failures.push(title ?? payload.slice(0, 60));
  }
  return failures;
}

function printWorst(scored: Awaited<ReturnType<typeof scorePages>>["scored"]): void {
  const at = process.argv.indexOf("--worst");
  if (at === -1) return;
  const worst = [...scored].sort((a, b) => a.f1 - b.f1).slice(0, Number(process.argv[at + 1] ?? 10));
  for (const { page, f1, precision, recall } of worst) {
    console.log(`  ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} ${page.url}`);
  }
}

async function main(): Promise<boolean> {
  if (!existsSync(corpus)) {
    console.log("reading: skipped, ../shared is not here");
    return true;
  }
  await buildWorker();
  const { scored, pages, ...figures } = await scorePages();
  const changed = await changedStrings();
  const failures = await hostileFailures();
  const percent = (name: keyof typeof figures) => `${name} ${(100 * figures[name]).toFixed(0)} %`;
  console.log(
    `reading: ${pages} pages, token F1 ${figures.f1.toFixed(4)} (P ${figures.precision.toFixed(4)}, R ${figures.recall.toFixed(4)}), ` +
      `${(["titles", "bylines", "dates", "publishers", "languages", "addresses"] as const).map(percent).join(", ")}; ` +
      `naughty strings changed: ${changed.length}; hostile payloads failed: ${failures.length}`,
  );
  printWorst(scored);
  for (const text of changed) console.log(`  changed: ${JSON.stringify(text)}`);
  for (const title of failures) console.log(`  failed: ${title}`);
  const isAboveFloors = (Object.keys(floors) as (keyof typeof floors)[]).every((name) => figures[name] >= floors[name]);
  return isAboveFloors && changed.length === 0 && failures.length === 0;
}

const isGood = await main().finally(closeWorkerPool);
process.exitCode = isGood ? 0 : 1;
