import { test as base, type ConsoleMessage, expect, type Page, type WebError } from "@playwright/test";
import { demoPassword, demoPeople } from "../prisma/demo";

export type Person = "ines" | "tomas" | "amara" | "lucia" | "auditor" | "admin";

/** Both web servers of the run; they share one database. */
export const servers = { first: process.env.E2E_BASE_URL ?? "", second: process.env.E2E_SECOND_URL ?? "" };

export function nameOf(person: Person): string {
  return demoPeople.find(({ email }) => email.startsWith(`${person}@`))?.name ?? "";
}

/** Every journey fails on what a person would never see but an engineer must: errors in the console. */
export const test = base.extend<{ quietConsole: undefined }>({
  quietConsole: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const onError = (error: WebError) => complaints.push(String(error.error()));
      const onMessage = (message: ConsoleMessage) => {
        if (message.type() === "error" && !expected(message.text())) complaints.push(message.text());
      };
      context.on("weberror", onError).on("console", onMessage);
      await use(undefined);
      context.off("weberror", onError).off("console", onMessage);
      expect(complaints, "errors in the console").toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from "@playwright/test";

/** The browser itself reports refused requests; journeys that provoke a refusal look at the screen for it. */
function expected(text: string): boolean {
  return /the server responded with a status of (401|403|404|409|422)/.test(text);
}

export async function signIn(page: Page, person: Person, server = servers.first): Promise<void> {
  await page.goto(`${server}/sign-in`);
  await page.getByLabel("E-mail").fill(`${person}@ledger.example`);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Imports pasted copy through the screen and waits for its workbench; gives back the article's id. */
export async function importCopy(page: Page, copy: string, { title }: { title?: string } = {}): Promise<string> {
  await page.goto("/articles/import");
  // The same bytes are imported only once: each run brings its own.
  await page.getByLabel("The article’s text").fill(`${copy}\nEdition ${Date.now()}.`);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { name: "What was found" })).toBeVisible();
  if (title) await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Import and split" }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/);
  await expect(page.getByRole("region", { name: "Copy" })).toBeVisible();
  return page.url().match(/articles\/([0-9a-f-]{36})/)?.[1] ?? "";
}

/** Chooses a claim of the workbench by words of it, as the list shows them. */
export async function chooseClaim(page: Page, words: string): Promise<void> {
  // A click before the page has come alive is lost, so it is repeated until the claim stands in its pane.
  await expect(async () => {
    await page.getByRole("list", { name: "Claims" }).getByRole("button", { name: words }).first().click();
    await expect(claimPane(page).getByRole("heading", { level: 2 })).toContainText(words, { timeout: 1_000 });
  }).toPass();
  await expect(claimPane(page).getByText("Who says it", { exact: false })).toBeVisible();
}

/** The panel of the chosen claim. */
export function claimPane(page: Page) {
  return page.getByRole("region", { name: "The claim" });
}

/** The row of a claim in the list, by words of it. */
export function claimRow(page: Page, words: string) {
  return page.getByRole("list", { name: "Claims" }).getByRole("listitem").filter({ hasText: words });
}
