import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const base = "http://127.0.0.1:4780";
const out = "/tmp/w/exchange/shots";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
async function person(name: string, scheme: "light" | "dark", width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  context.setDefaultTimeout(150000);
  context.setDefaultNavigationTimeout(150000);
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("console:", m.text().slice(0, 300)));
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("E-mail").fill(`${name}@ledger.example`);
  await page.getByLabel("Password", { exact: true }).fill("harbour-lantern-42");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
  return page;
}
const steps = process.argv.slice(2);
const page = await person("ines", "light");
const shot = async (p: any, name: string) => {
  await p.waitForTimeout(1200);
  await p.screenshot({ path: `${out}/${name}.png` });
};
if (steps.includes("facts")) {
  await page.goto(`${base}/fact-checks`);
  await shot(page, "facts-empty");
  await page.getByRole("button", { name: "Import" }).first().click();
  await shot(page, "facts-import");
  const real = JSON.parse(readFileSync("/work/shared/vectors/claimreview-real-world.json", "utf8")).map(
    (x: any) => x.claimReview,
  );
  const own = {
    "@type": "ClaimReview",
    claimReviewed: "The tunnel's pumps passed every test before it was opened",
    url: "https://desk.example/pumps",
    author: { name: "Strait Desk" },
    datePublished: "2026-02-02",
    reviewRating: {
      alternateName: "Mostly false",
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
      ratingExplanation: "Two of the nine pumps failed in the last test.",
    },
    itemReviewed: {
      "@type": "Claim",
      author: { name: "City of Eastport" },
      appearance: { url: "https://city.example" },
    },
  };
  await page.getByLabel(/ClaimReview, or/).fill(JSON.stringify([own, ...real]));
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: "What was understood" }).waitFor();
  await shot(page, "facts-preview");
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("list", { name: "Published fact-checks" }).getByRole("listitem").first().waitFor();
  await page.locator("summary").nth(0).click();
  await page.locator("summary").nth(3).click();
  await shot(page, "facts-list");
}
const items = async (a: string) => (await (await page.request.get(`${base}/api/v1${a}`)).json()).items;
const [article] = (await items("/articles?limit=200")).filter((a: any) => a.title.startsWith("Harbour tunnel"));
const claims = await items(`/articles/${article.id}/claims?limit=100`);
if (steps.includes("bench")) {
  const claim = claims.find((c: any) => c.text.includes("passed every test")) ?? claims[0];
  const t = await person("tomas", "light");
  await t.goto(`${base}/articles/${article.id}?claim=${claim.id}`);
  await t.getByText("Published fact-checks like this").waitFor({ timeout: 20000 });
  await t.getByText("Published fact-checks like this").scrollIntoViewIfNeeded();
  await shot(t, "bench-like");
  const attach = t.getByRole("button", { name: "Attach as evidence" });
  if (await attach.count()) {
    await attach.first().click();
    await shot(t, "bench-attach");
  }
}
if (steps.includes("report")) {
  await page.goto(`${base}/articles/${article.id}/report`);
  await page.getByText("As ClaimReview").waitFor();
  await shot(page, "report");
}
if (steps.includes("self")) {
  await page.goto(`${base}/self-assessment`);
  await shot(page, "self");
  await page.goto(`${base}/claims?measure=primary-source`);
  await shot(page, "claims-measure");
  for (const [scheme, width] of [
    ["dark", 1440],
    ["light", 768],
    ["dark", 768],
  ] as const) {
    const p = await person("auditor", scheme, width);
    await p.goto(`${base}/self-assessment`);
    await shot(p, `self-${scheme}-${width}`);
    await p.goto(`${base}/fact-checks`);
    await shot(p, `facts-${scheme}-${width}`);
    await p.close();
  }
}
await browser.close();
