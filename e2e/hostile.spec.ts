import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, servers, signIn, test } from "./newsroom";

const vectors = path.join(import.meta.dirname, "..", "..", "shared", "vectors");

/** A list of the shared vectors, or our own few where they are not beside the project. */
function vector<T>(name: string, own: T[]): T[] {
  const file = path.join(vectors, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T[]) : own;
}

const payloads = vector<{ payload: string }>("hostile-html.json", [
  { payload: "<img src=x onerror=alert(1)>" },
  { payload: "<svg><script>alert(1)</script></svg>" },
  { payload: "<a href='javascript:alert(1)'>x</a><iframe srcdoc='<script>alert(1)</script>'></iframe>" },
]).map(({ payload }) => payload);

const naughty = vector<string>("naughty-strings.json", [
  "<script>alert(1)</script>",
  "ﷺ Ω≈ç√ 田中さん",
  "' OR 1=1 --",
  "𝕿𝖍𝖊",
]);

/** Whatever is shown must neither open a dialog nor ask anybody outside. */
async function watch(page: Page): Promise<() => string[]> {
  const seen: string[] = [];
  page.context().on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.context().route(
    (url) => url.origin !== servers.first && url.protocol.startsWith("http"),
    (route) => {
      seen.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  return () => seen;
}

async function bring(page: Page, source: object): Promise<string> {
  const headers = { origin: servers.first };
  const response = await page.request.post("/api/v1/articles", { data: { source }, headers });
  expect(response.status()).toBe(200);
  return (await response.json()).articleId;
}

test("imported HTML never runs and never loads anything", async ({ page }) => {
  test.setTimeout(180_000);
  const seen = await watch(page);
  await signIn(page, "ines");
  const paragraphs = payloads.map(
    (payload, n) => `<p>The harbour has ${n} gates. ${payload} It was built in 1998.</p>`,
  );
  const html = `<!doctype html><html><head><title>Gates of the harbour</title></head><body><article><h1>Gates of the harbour</h1>${paragraphs.join("\n")}</article></body></html>`;
  const base64 = Buffer.from(html, "utf8").toString("base64");
  const articleId = await bring(page, { from: "file", name: "gates.html", mediaType: "text/html", base64 });
  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole("region", { name: "Copy" })).toContainText("gates");
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 4_000);
  await page.goto(`/articles/${articleId}/report`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const report = await page.request.post(`/api/v1/articles/${articleId}/report`, {
    data: { format: "html" },
    headers: { origin: servers.first },
  });
  const reader = await page.context().newPage();
  await reader.setContent(await report.text());
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Gates of the harbour");
  expect(seen()).toEqual([]);
});

test("naughty strings survive import, screens and every export as they are", async ({ page }) => {
  test.setTimeout(180_000);
  const seen = await watch(page);
  await signIn(page, "ines");
  const lines = naughty.filter((line) => line.trim() !== "" && !/[\r\n\0]|\p{Surrogate}/u.test(line));
  const text = ["Strings that people typed", "", ...lines.map((line) => `${line}\n`)].join("\n");
  const articleId = await bring(page, { from: "paste", text });
  const { version } = await (await page.request.get(`/api/v1/articles/${articleId}`)).json();
  const missing = lines.filter((line) => !version.text.includes(line));
  expect(missing).toEqual([]);
  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole("region", { name: "Copy" })).toContainText("Strings that people typed");
  for (const format of ["html", "json", "csv"]) {
    const headers = { origin: servers.first };
    const report = await page.request.post(`/api/v1/articles/${articleId}/report`, { data: { format }, headers });
    expect(report.status()).toBe(200);
    if (format !== "json") continue;
    expect((await report.json()).version.text).toBe(version.text);
  }
  expect(seen()).toEqual([]);
});
