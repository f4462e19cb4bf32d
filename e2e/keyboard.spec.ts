import { claimPane, claimRow, expect, importCopy, signIn, test } from "./newsroom";

const copy = `Market hall lost a third of its stalls

By Nora Velde

The market hall has 64 stalls, a third fewer than in 2010. Rents rose by 30 percent in that time.
`;

test("one claim from found to submitted without a mouse", async ({ page }) => {
  await signIn(page, "amara");
  await importCopy(page, copy);
  const claim = page.getByRole("list", { name: "Claims" });
  await expect(claim).toContainText("64 stalls");
  const heading = claimPane(page).getByRole("heading", { level: 2 });

  await test.step("J to the claim, C accepts, U undoes, C again, T takes", async () => {
    await expect(async () => {
      if (!(await heading.isVisible()) || !(await heading.textContent())?.includes("64 stalls"))
        await page.keyboard.press("j");
      await expect(heading).toContainText("64 stalls", { timeout: 500 });
    }).toPass();
    await page.keyboard.press("c");
    await expect(claimRow(page, "64 stalls")).toContainText("Open");
    await page.keyboard.press("u");
    await expect(claimRow(page, "64 stalls")).toContainText("Extracted");
    await page.keyboard.press("c");
    await expect(claimRow(page, "64 stalls")).toContainText("Open");
    await page.keyboard.press("t");
    await expect(claimRow(page, "64 stalls")).toContainText("Amara Okoye");
  });

  await test.step("E opens the evidence form; Tab and Ctrl+Enter fill and save it", async () => {
    await page.keyboard.press("e");
    await expect(claimPane(page).getByLabel("What was consulted")).toBeFocused();
    await page.keyboard.type("Stall register 2026");
    await page.keyboard.press("Tab");
    await page.keyboard.type("City archive, M-12");
    await page.keyboard.press("Control+Enter");
    await expect(claimPane(page)).toContainText("Stall register 2026");
  });

  await test.step("1 rates, R writes, Ctrl+Enter submits", async () => {
    await expect(claimPane(page).getByLabel("What was consulted")).toHaveCount(0);
    await page.keyboard.press("1");
    await expect(claimPane(page).getByRole("button", { name: /^True/ })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("r");
    await page.keyboard.type("The register lists 64 stalls; it listed 97 in 2010.");
    await page.keyboard.press("Control+Enter");
    await expect(claimRow(page, "64 stalls")).toContainText("In review");
  });

  await test.step("? shows the keys, Escape closes it", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog");
    await expect(sheet).toContainText("Next claim");
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  });
});
