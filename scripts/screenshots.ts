// npx tsx scripts/screenshots.ts http://127.0.0.1:3000: the README's pictures, made from a running demo newsroom.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { demoPassword } from "../prisma/demo";

const base = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = path.join(import.meta.dirname, "..", "docs", "screenshots");

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const light = await signedIn(browser, "light");
const article = await harbourTunnel(light);
await picture(
  light,
  `/articles/${article}?claim=${await claimWith(light, article, "Nobody has been down")}`,
  "workbench-light",
);
await picture(light, "/approvals", "approvals-light");
await picture(light, "/articles", "articles-light");
await reportPicture(light, article);
const dark = await signedIn(browser, "dark");
await picture(
  dark,
  `/articles/${article}?claim=${await claimWith(dark, article, "passed every test")}`,
  "workbench-dark",
);
await browser.close();

async function signedIn(on: Browser, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("E-mail").fill("ines@ledger.example");
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

async function itemsAt(page: Page, address: string): Promise<{ id: string; title?: string; text?: string }[]> {
  return (await (await page.request.get(`${base}/api/v1${address}`)).json()).items;
}

async function harbourTunnel(page: Page): Promise<string> {
  const found = (await itemsAt(page, "/articles?text=Harbour%20tunnel")).find(({ title }) =>
    title?.startsWith("Harbour tunnel"),
  );
  if (!found) throw new Error("this is not a demo newsroom");
  return found.id;
}

async function claimWith(page: Page, articleId: string, words: string): Promise<string> {
  const claims = await itemsAt(page, `/articles/${articleId}/claims`);
  return claims.find(({ text }) => text?.includes(words))?.id ?? "";
}

async function picture(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${base}${address}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1_500); // fonts, and the claim's panel
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function reportPicture(page: Page, articleId: string): Promise<void> {
  const report = await page.request.post(`${base}/api/v1/articles/${articleId}/report`, {
    data: { format: "html" },
    headers: { origin: base },
  });
  const reader = await page.context().newPage();
  await reader.setContent(await report.text());
  await reader.setViewportSize({ width: 1440, height: 900 });
  await reader.screenshot({ path: path.join(folder, "report-light.png") });
  await reader.close();
}
