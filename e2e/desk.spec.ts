import type { Page } from "@playwright/test";
import { chooseClaim, claimPane, claimRow, expect, importCopy, servers, signIn, test } from "./newsroom";

const copy = `Swimming pool stays closed through winter

By Nora Velde

The pool has lost 40 percent of its water since August. The city paid 90,000 crowns for the first repair. Two of its pumps are older than the building. The pool opened in 1974.
`;

test("accept all, dismiss with a reason, merge, undo", async ({ page }) => {
  await signIn(page, "tomas");
  await importCopy(page, copy);

  await test.step("all extracted claims are accepted in one step", async () => {
    await expect(async () => {
      await page.getByRole("button", { name: /Accept all extracted/ }).click({ timeout: 2_000 });
      await expect(claimRow(page, "opened in 1974")).toContainText("Open", { timeout: 3_000 });
    }).toPass();
    await expect(claimRow(page, "90,000 crowns")).toContainText("Open");
  });

  await test.step("X dismisses with a reason, U brings it back", async () => {
    await chooseClaim(page, "opened in 1974");
    await page.keyboard.press("x");
    await claimPane(page).getByRole("button", { name: "Not checkable" }).click();
    await expect(claimPane(page)).toContainText(/Dismissed/);
    await claimPane(page).getByRole("heading", { level: 2 }).click();
    await page.keyboard.press("u");
    await expect(claimRow(page, "opened in 1974")).toContainText("Open");
  });

  await test.step("M merges with the next, U takes the merge back", async () => {
    await chooseClaim(page, "90,000 crowns");
    await page.keyboard.press("m");
    await expect(claimPane(page).getByRole("heading", { level: 2 })).toContainText("older than the building");
    await page.keyboard.press("u");
    await expect(claimRow(page, "90,000 crowns")).not.toContainText("older than the building");
    await expect(claimRow(page, "Two of its pumps")).toBeVisible();
  });
});

test("a list that was read before a merge was undone does not bring the merged claim back", async ({ browser }) => {
  const tomas = await (await browser.newContext()).newPage();
  const amara = await (await browser.newContext()).newPage();
  await signIn(tomas, "tomas");
  const articleId = await importCopy(tomas, copy.replace("40 percent", "42 percent"));
  await signIn(amara, "amara");
  await chooseClaim(tomas, "90,000 crowns");
  await tomas.keyboard.press("m");
  await expect(claimPane(tomas).getByRole("heading", { level: 2 })).toContainText("older than the building");

  // Somebody else's split lets the list be read; its answer is held until the merge is undone.
  let letGo = () => {};
  const undone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let answered = false;
  await tomas.route(`**/api/v1/articles/${articleId}/claims*`, async (route) => {
    const response = await route.fetch();
    answered = true;
    await undone;
    await route.fulfill({ response });
  });
  await splitFirst(amara, articleId, "42 percent");
  await expect.poll(() => answered).toBe(true);
  await tomas.keyboard.press("u");
  await expect(claimRow(tomas, "Two of its pumps")).not.toContainText("90,000 crowns");
  letGo();
  await expect(claimRow(tomas, "since August")).not.toContainText("42 percent");
  await expect(claimRow(tomas, "90,000 crowns")).toHaveCount(1);
  await expect(claimRow(tomas, "90,000 crowns")).not.toContainText("older than the building");
});

test("a form that was opened while another waited for its answer stays open", async ({ page }) => {
  await signIn(page, "tomas");
  await importCopy(page, copy.replace("40 percent", "43 percent"));
  await chooseClaim(page, "90,000 crowns");
  await claimPane(page).getByRole("button", { name: "Accept" }).click();
  await claimPane(page).getByRole("button", { name: "Take" }).click();
  await claimPane(page).getByRole("button", { name: "Edit" }).first().click();
  let letGo = () => {};
  const opened = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/v1/claims/*/attribution", async (route) => {
    const response = await route.fetch();
    await opened;
    await route.fulfill({ response });
  });
  const typed = () =>
    page.evaluate(() => Object.keys(sessionStorage).some((key) => key.includes("draft:attribution:")));
  const form = claimPane(page).getByLabel("Form");
  await form.selectOption("indirect");
  await form.selectOption("narration");
  expect(await typed()).toBe(true);
  await claimPane(page).getByRole("button", { name: "Save attribution" }).click();
  await claimPane(page).getByRole("button", { name: "Add evidence" }).click();
  await claimPane(page).getByLabel("What was consulted").fill("Invoice of the first repair");
  letGo();
  // What was typed is forgotten once its answer has come.
  await expect.poll(typed).toBe(false);
  await expect(claimPane(page).getByLabel("What was consulted")).toHaveValue("Invoice of the first repair");
  await expect(claimPane(page).getByLabel("What was consulted")).toBeFocused();
});

/** Splits, by the API, the first claim that has these words. */
async function splitFirst(page: Page, articleId: string, words: string): Promise<void> {
  const { items } = await (await page.request.get(`/api/v1/articles/${articleId}/claims`)).json();
  const claim = items.find((one: { text: string }) => one.text.includes(words));
  const at = claim.spans[0][0] + claim.text.indexOf(words) + words.length;
  const data = { version: claim.version, at };
  const headers = { origin: servers.first };
  expect((await page.request.post(`/api/v1/claims/${claim.id}/split`, { data, headers })).status()).toBe(200);
}

test("a second checker does not see the first rating, and an editor settles what they contest", async ({ browser }) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin");
  const headers = { origin: servers.first };
  const setPolicy = async (secondCheck: "always" | "never") => {
    const me = await (await admin.request.get("/api/v1/me")).json();
    const policy = { ...me.policy, secondCheck };
    const data = { version: me.workspace.policyVersion, policy };
    expect((await admin.request.put("/api/v1/workspace/policy", { data, headers })).status()).toBe(200);
  };
  const tomas = await (await browser.newContext()).newPage();
  const amara = await (await browser.newContext()).newPage();
  const lucia = await (await browser.newContext()).newPage();
  await signIn(tomas, "tomas");
  await importCopy(tomas, copy.replace("40 percent", "41 percent"));
  await setPolicy("always");
  try {
    await chooseClaim(tomas, "older than the building");
    await claimPane(tomas).getByRole("button", { name: "Accept" }).click();
    await claimPane(tomas).getByRole("button", { name: "Take" }).click();
    await claimPane(tomas).getByRole("button", { name: /^True/ }).click();
    await claimPane(tomas)
      .getByLabel(/Rationale/)
      .fill("The plates on both pumps say 1969.");
    await claimPane(tomas)
      .getByLabel("Why an exception from the sourcing rule is right")
      .fill("Seen with my own eyes.");
    await claimPane(tomas).getByRole("button", { name: "Submit" }).click();
    await expect(claimRow(tomas, "older than the building")).toContainText(/second check/i);

    await signIn(amara, "amara");
    await amara.goto(tomas.url());
    await chooseClaim(amara, "older than the building");
    await expect(claimPane(amara)).not.toContainText("The plates on both pumps say 1969.");
    await claimPane(amara)
      .getByRole("button", { name: /^False/ })
      .click();
    await claimPane(amara)
      .getByLabel(/Rationale/)
      .fill("One plate says 1969, the other 1981.");
    await claimPane(amara).getByRole("button", { name: "File second verdict" }).click();
    await expect(claimRow(amara, "older than the building")).toContainText(/contested/i);
    await expect(claimPane(amara)).toContainText("The plates on both pumps say 1969.");

    await signIn(lucia, "lucia");
    await lucia.goto(tomas.url());
    await chooseClaim(lucia, "older than the building");
    await claimPane(lucia)
      .getByRole("button", { name: /^Mixed/ })
      .click();
    await claimPane(lucia)
      .getByLabel(/Rationale/)
      .fill("One pump is older, one is not: Vrba saw one plate, Okoye both.");
    await claimPane(lucia).getByRole("button", { name: "Adjudicate" }).click();
    await expect(claimRow(lucia, "older than the building")).toContainText("In review");
    await expect(claimPane(lucia).getByRole("button", { name: "Approve" })).toHaveCount(0);
  } finally {
    await setPolicy("never");
  }
});

test("a published claim is corrected by one editor and confirmed by another", async ({ browser }) => {
  const ines = await (await browser.newContext()).newPage();
  const lucia = await (await browser.newContext()).newPage();
  await signIn(ines, "ines");
  const articles = await (await ines.request.get("/api/v1/articles?text=Fish%20return")).json();
  const address = `/articles/${articles.items[0].id}`;
  await ines.goto(address);
  await chooseClaim(ines, "halved since 2022");
  await claimPane(ines).getByRole("button", { name: "Correct…" }).click();
  await claimPane(ines).getByLabel("Before").fill("halved since 2022");
  await claimPane(ines).getByLabel("After").fill("fallen by 38 percent since 2022");
  await claimPane(ines).getByLabel("Note for readers").fill("The log shows 38 percent.");
  await claimPane(ines).getByLabel("New rating").selectOption({ label: "False" });
  await claimPane(ines).getByRole("button", { name: "Record correction" }).click();
  await expect(claimPane(ines)).toContainText("fallen by 38 percent since 2022");
  await expect(claimPane(ines)).toContainText("Waits for a second editor.");
  await expect(claimPane(ines).getByRole("button", { name: "Confirm the change" })).toHaveCount(0);
  await expect(claimRow(ines, "halved since 2022")).toContainText("Mixed");

  await signIn(lucia, "lucia");
  await lucia.goto(address);
  await chooseClaim(lucia, "halved since 2022");
  await claimPane(lucia).getByRole("button", { name: "Confirm the change" }).click();
  await expect(claimRow(lucia, "halved since 2022")).toContainText("False");
  await expect(claimPane(lucia)).toContainText("Approved as False by Lucia Ferrante");
});
