import type { Page } from "@playwright/test";
import { ownVkey, sampleBundle } from "../lib/domain/audit/bundle/fixtures/sampleBundle";
import type { Report } from "../lib/domain/reports/report";
import { differencesBetween } from "../lib/domain/reports/sameReport";
import { zipOf } from "../lib/testing/zipOf";
import { axeFaults } from "./axe";
import { asOwner, neighbourPassword, openNeighbour } from "./doors/callers";
import { claimPane, expect, servers, signIn, test } from "./newsroom";

test("a checker takes over an article from another newsroom's audit bundle, once", async ({ page }) => {
  test.setTimeout(300_000); // each bundle is verified four times over
  const { files } = await sampleBundle();
  const bundle = { name: "harbour-wall.zip", mimeType: "application/zip", buffer: await zipOf(files) };
  await signIn(page, "tomas");
  const choose = async (file: typeof bundle) => {
    await page.goto("/articles/import");
    await expect(async () => {
      await page.getByLabel("Article file").setInputFiles(file);
      await expect(page.getByRole("button", { name: "Choose a file" })).toBeDisabled({ timeout: 1_000 });
    }).toPass();
  };

  await test.step("what was changed on the way is refused, in the verifier's words", async () => {
    const changed = new Map(files);
    const report = Buffer.from(files.get("report.json") ?? "").toString("utf8");
    changed.set("report.json", Buffer.from(report.replace("Mara Quist", "Mara Quest")));
    await choose({ ...bundle, buffer: await zipOf(changed) });
    await expect(page.getByRole("alert").filter({ hasText: "Altered" })).toContainText("report.json");
  });

  await test.step("what is in it, and whose key that is", async () => {
    await choose(bundle);
    await expect(page.getByRole("heading", { name: "An audit bundle" })).toBeVisible();
    await expect(page.getByText("Intact: everything in this bundle is as it was recorded and signed.")).toBeVisible();
    await expect(page.getByText("The Tidewater Post", { exact: true })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Import with all its work" }).click();
    await expect(page.getByText("Paste the key, or confirm that you have compared it.")).toBeVisible();
    await page.getByLabel("The key, as you got it from them").fill("attest.example+00000000+AAAA");
    await expect(page.getByText("This is not the key that signed the bundle. Do not import it.")).toBeVisible();
    await page.getByLabel("The key, as you got it from them").fill(ownVkey);
    await page.keyboard.press("ControlOrMeta+Enter");
  });

  await test.step("its work is here, and marked as done there", async () => {
    await page.waitForURL(/\/articles\/[0-9a-f-]{36}/);
    await expect(page.getByText("Imported from The Tidewater Post")).toBeVisible();
    await expect(async () => {
      await page.getByRole("list", { name: "Claims" }).getByRole("button", { name: "twice the sum" }).first().click();
      await expect(claimPane(page).getByText("Not approved here.")).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(claimPane(page).getByRole("button", { name: "Publish" })).toHaveCount(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step("twice is once", async () => {
    await choose(bundle);
    await expect(page.getByRole("region", { name: "Already imported" })).toContainText("This article is here already");
    await page.getByRole("link", { name: "Open that article" }).click();
    await expect(page.getByText("Imported from The Tidewater Post")).toBeVisible();
  });
});

test("an article that the demo newsroom exports comes into another newsroom with the same report", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const neighbour = await openNeighbour();
  await signIn(page, "auditor");
  const [article] = await asOwner<{ id: string }>("SELECT id FROM article WHERE title LIKE 'Harbour tunnel%'");
  const before = await reportOf(page, article?.id ?? "");
  await page.goto(`/articles/${article?.id}/report`);
  await page.getByRole("button", { name: /Other formats/ }).click();
  await expect(
    page.getByRole("dialog", { name: "Export" }).getByRole("radio", { name: /^Audit bundle/ }),
  ).toBeFocused();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = await (await downloading).path();

  const there = await (await browser.newContext()).newPage();
  await there.goto(`${servers.first}/sign-in`);
  await there.getByLabel("E-mail").fill(neighbour.newsroom.editor.email);
  await there.getByLabel("Password", { exact: true }).fill(neighbourPassword);
  await there.getByRole("button", { name: "Sign in" }).click();
  await expect(there.getByRole("navigation").first()).toBeVisible();
  await there.goto(`${servers.first}/articles/import`);
  await expect(async () => {
    await there.getByLabel("Article file").setInputFiles(file);
    await expect(there.getByRole("button", { name: "Choose a file" })).toBeDisabled({ timeout: 1_000 });
  }).toPass();
  await expect(there.getByText("Signed by this installation’s own key")).toBeVisible({ timeout: 60_000 });
  await there.getByRole("button", { name: "Import with all its work" }).click();
  await there.waitForURL(/\/articles\/[0-9a-f-]{36}/);
  await expect(there.getByText("Imported from The Eastport Ledger")).toBeVisible();
  const id = there.url().match(/articles\/([0-9a-f-]{36})/)?.[1] ?? "";
  const { origin, ...after } = await reportOf(there, id);
  // The bundle's record has the exports before it as well, which a report does not tell.
  const events = (origin?.events ?? []).filter(({ type }) => type !== "report.exported");
  expect(events.length).toBeGreaterThan(0);
  expect(differencesBetween(before, { ...after, origin: origin && { ...origin, events } })).toEqual([]);
});

/** The article's report in its JSON form, as whoever is signed in there gets it. */
async function reportOf(page: Page, articleId: string): Promise<Report> {
  const headers = { origin: servers.first };
  const answer = await page.request.post(`/api/v1/articles/${articleId}/report`, { data: { format: "json" }, headers });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Report;
}
