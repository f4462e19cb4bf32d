import { chooseClaim, claimPane, claimRow, expect, importCopy, servers, signIn, test } from "./newsroom";

const copy = `Ferry fares rise for the third time

By Nora Velde

The ferry company raised its fares by 12 percent in May. The company carried 90,000 passengers in 2025.
`;

test("two people on two servers see each other's changes, and a conflict is told kindly", async ({ browser }) => {
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  await signIn(first, "tomas", servers.first);
  await signIn(second, "amara", servers.second);
  const articleId = await importCopy(first, copy);
  await second.goto(`${servers.second}/articles/${articleId}`);
  await chooseClaim(first, "12 percent");
  await chooseClaim(second, "12 percent");

  await test.step("a change made through one server shows on the other", async () => {
    await claimPane(first).getByRole("button", { name: "Accept" }).click();
    await expect(claimRow(second, "12 percent")).toContainText("Open");
  });

  await test.step("what the second does with a state that is gone is refused, and she sees the present one", async () => {
    // Her screen is cut off from news, so that it still shows the claim as open.
    await second.context().setOffline(true);
    await claimPane(first).getByRole("button", { name: "Take" }).click();
    await expect(claimRow(first, "12 percent")).toContainText("Tomas Vrba");
    await second.context().setOffline(false);
    const take = claimPane(second).getByRole("button", { name: "Take" });
    if (await take.isVisible()) await take.click({ timeout: 1_000 }).catch(() => undefined);
    await expect(claimRow(second, "12 percent")).toContainText("Tomas Vrba");
  });
});

test("a change is shown that was made after a page was read and before its line to the server was open", async ({
  browser,
}) => {
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  await signIn(first, "tomas", servers.first);
  await signIn(second, "amara", servers.second);
  const articleId = await importCopy(first, copy.replace("12 percent", "13 percent"));
  let openLine = () => {};
  const lineMayOpen = new Promise<void>((resolve) => {
    openLine = resolve;
  });
  await second.route(/api\/v1\/live/, (route) => lineMayOpen.then(() => route.continue()));
  await second.goto(`${servers.second}/articles/${articleId}`);
  await expect(claimRow(second, "13 percent")).toContainText("Extracted");
  await chooseClaim(first, "13 percent");
  await claimPane(first).getByRole("button", { name: "Accept" }).click();
  await expect(claimRow(first, "13 percent")).toContainText("Open");
  await expect(claimRow(second, "13 percent")).toContainText("Extracted");
  openLine();
  await expect(claimRow(second, "13 percent")).toContainText("Open");
});

test("a stale save answers 409 with the state that is there now", async ({ page }) => {
  await signIn(page, "tomas");
  const articleId = await importCopy(page, copy.replace("12 percent", "14 percent"));
  const claims = await page.request.get(`/api/v1/articles/${articleId}/claims`);
  const [claim] = (await claims.json()).items;
  const headers = { origin: servers.first };
  const accept = () =>
    page.request.post(`/api/v1/claims/${claim.id}/accept`, { data: { version: claim.version }, headers });
  expect((await accept()).status()).toBe(200);
  const stale = await accept();
  expect(stale.status()).toBe(409);
  const problem = await stale.json();
  expect(problem.code).toBe("changed-meanwhile");
  expect(problem.message).toMatch(/changed this while you were working/);
  expect(problem.data.current).toMatchObject({ id: claim.id, status: "open", version: claim.version + 1 });
});
