// The workbench in a real browser: compressed JavaScript of its first load, and the next claim by key in an article of
// 10,000 claims.
import { type Browser, chromium, type Page } from "@playwright/test";
import { closeConnections } from "@/lib/data/connection";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { importArticle } from "@/lib/services/articles/importArticle";
import { newsCopy } from "./copy";
import { median, ms, tell } from "./figures";
import { benchPassword, foundWorkspace } from "./workspace";

const base = process.env.BENCH_URL ?? "";
const { editor } = await foundWorkspace();

const small = await bring(90);
const large = await bring(12_500);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
});
await firstLoad(browser, small.articleId);
await nextByKey(browser, small, 40);
await nextByKey(browser, large, 40);
await browser.close();
await closeConnections();
await closeWorkerPool();

async function bring(sentences: number): Promise<{ articleId: string; claimCount: number }> {
  const begun = performance.now();
  const imported = await importArticle(editor, { source: { from: "paste", text: newsCopy(sentences) } });
  if (!imported.ok) throw new Error(imported.problem);
  tell(`Import of an article of ${imported.value.claimCount} claims`, ms(performance.now() - begun));
  return imported.value;
}

async function signedIn(on: Browser): Promise<Page> {
  const page = await on.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx wraps functions in a call of this name, also those that run in the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("E-mail").fill("editor@bench.example");
  await page.getByLabel("Password", { exact: true }).fill(benchPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

/** All JavaScript that a browser with an empty cache is sent for the workbench, as it crosses the wire. */
async function firstLoad(on: Browser, articleId: string): Promise<void> {
  const page = await signedIn(on);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Map<string, number>();
  const kinds = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === "Script") scripts.set(requestId, encodedDataLength);
  });
  const begun = performance.now();
  await page.goto(`${base}/articles/${articleId}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const shown = performance.now() - begun;
  await page.waitForLoadState("networkidle").catch(() => undefined); // the event stream stays open
  const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  tell(
    "The workbench's first load, compressed JavaScript",
    `${Math.round(bytes / 1024)} KB in ${scripts.size} files, headline after ${ms(shown)}`,
  );
  await page.close();
}

/** From the key to the next painted frame that shows the next claim as chosen. */
async function nextByKey(
  on: Browser,
  { articleId, claimCount }: { articleId: string; claimCount: number },
  presses: number,
) {
  const page = await signedIn(on);
  const begun = performance.now();
  await page.goto(`${base}/articles/${articleId}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  tell(`${claimCount} claims: headline shown after`, ms(performance.now() - begun));
  await page.waitForTimeout(5_000); // the rest of the claims arrives in the background
  const times = await page.evaluate(measurePresses, presses);
  times.sort((a, b) => a - b);
  tell(
    `${claimCount} claims: next claim by key`,
    `median ${ms(median(times))}, slowest ${ms(times.at(-1) ?? 0)} of ${presses}`,
  );
  await page.close();
}

/** Runs in the page: presses J and waits until another claim is chosen and painted. */
async function measurePresses(presses: number): Promise<number[]> {
  const chosen = () =>
    new URL(location.href).searchParams.get("claim") ?? document.querySelector("[aria-current=true]")?.textContent;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const times: number[] = [];
  for (let press = 0; press < presses; press++) {
    const before = document.querySelector("[data-chosen]")?.textContent ?? chosen();
    const begun = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true }));
    do await painted();
    while (
      (document.querySelector("[data-chosen]")?.textContent ?? chosen()) === before &&
      performance.now() - begun < 5_000
    );
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return times;
}
