import { axeFaults } from "./axe";
import { expect, servers, signIn, test } from "./newsroom";

test("the auditor sees where an event stands in the log, and verifies all of it", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/audit");
  const log = page.getByRole("region", { name: "The log" });
  await expect(log).toContainText(/\d+ entries sealed/);

  await test.step("signing in was an entry, and is proven", async () => {
    await expect(async () => {
      await page
        .getByRole("button", { name: /^Entry .* show its proof$/ })
        .first()
        .click();
      await expect(page.getByText(/^Entry [\d,]+ of [\d,]+, proven by the checkpoint of/)).toBeVisible({
        timeout: 3_000,
      });
    }).toPass();
    await page.getByText(/^Proof:/).click();
    await expect(page.getByText(/— attest\.local/)).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("verify now", async () => {
    await log.getByRole("button", { name: "Verify now" }).click();
    const dialog = page.getByRole("dialog", { name: "Verify the log" });
    await expect(dialog.getByText("The log is intact")).toBeVisible();
    expect(await axeFaults(page, { within: "[role=dialog]" })).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("checkpoints and the key, to be taken away", async () => {
    await log.getByRole("button", { name: "Checkpoints" }).click();
    const dialog = page.getByRole("dialog", { name: "Checkpoints" });
    await expect(dialog.getByText(/^attest\.local\+[0-9a-f]{8}\+/)).toBeVisible();
    const downloading = page.waitForEvent("download");
    await dialog
      .getByRole("button", { name: /^Download the checkpoint over/ })
      .first()
      .click();
    expect((await downloading).suggestedFilename()).toMatch(/^checkpoint-\d+\.txt$/);
    expect(await axeFaults(page, { within: "[role=dialog]" })).toEqual([]);
  });
});

test("an administrator erases somebody who left, and the record forgets the name", async ({ page }) => {
  await signIn(page, "admin");
  const headers = { origin: servers.first };
  const name = `Wanda Leaver ${Date.now()}`;
  const email = `wanda.${Date.now()}@ledger.example`;
  const data = { name, email, role: "checker", password: "a lamp on the quay" };
  const added = await (await page.request.post("/api/v1/members", { data, headers })).json();
  const change = { version: added.version, disabled: true };
  expect((await page.request.patch(`/api/v1/members/${added.id}`, { data: change, headers })).status()).toBe(200);

  await page.goto("/audit");
  await expect(page.getByText(`added ${name} as a checker`)).toBeVisible();
  await page.goto("/settings");
  const dialog = page.getByRole("dialog", { name: "Erase this member" });
  await expect(async () => {
    await page.getByRole("button", { name: `Erase ${name}` }).click();
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const deed = dialog.getByRole("button", { name: "Erase for good" });
  await expect(deed).toBeDisabled();
  await dialog.getByLabel(/to erase this person/).fill(name);
  expect(await axeFaults(page, { within: "[role=dialog]" })).toEqual([]);
  await deed.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Erased person").first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  await page.goto("/audit");
  await expect(page.getByText("erased the name of a member").first()).toBeVisible();
  await expect(page.getByText("added [erased] as a checker").first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});
