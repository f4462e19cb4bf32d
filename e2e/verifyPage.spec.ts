import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { ZipFile } from "yazl";
import { ownVkey, sampleBundle } from "../lib/domain/audit/bundle/fixtures/sampleBundle";
import { axeFaults } from "./axe";
import { expect, test } from "./newsroom";

// The page that stands in every bundle, as a stranger opens it: from a folder, without us and without a network.
const address = pathToFileURL(path.join("dist", "verify.html")).href;

let files: ReadonlyMap<string, Uint8Array>;
test.beforeAll(async () => {
  ({ files } = await sampleBundle());
});

async function zipOf(entries: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function give(page: Page, entries: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const buffer = await zipOf(entries);
  await page.getByLabel(/^The bundle/).setInputFiles({ name: "bundle.zip", mimeType: "application/zip", buffer });
}

test.beforeEach(async ({ page, context }) => {
  await context.setOffline(true);
  await page.goto(address);
});

test("says without a key what is missing, and with it that all is intact", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await give(page, files);
  await expect(page.getByRole("status")).toContainText("Pin that key");
  await page.getByLabel("The newsroom’s public key").fill(ownVkey);
  await expect(page.getByRole("status")).toHaveAttribute("data-verdict", "intact");
  await page.getByLabel("The newsroom’s public key").fill("not a key");
  await expect(page.getByRole("status")).toContainText("The key is not a vkey");
  expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
});

test("names the record that was altered, also in a bundle that is dropped on it", async ({ page }) => {
  await page.getByLabel("The newsroom’s public key").fill(ownVkey);
  const copy = Buffer.from(files.get("copy.txt") ?? "")
    .toString()
    .replace("a", "e");
  const altered = (await zipOf(new Map([...files, ["copy.txt", Buffer.from(copy)]]))).toString("base64");
  const dropped = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "bundle.zip", { type: "application/zip" }));
    return transfer;
  }, altered);
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await expect(page.getByRole("status")).toHaveAttribute("data-verdict", "altered");
  await expect(page.getByRole("status")).toContainText("copy.txt");
});

test("a file that is no bundle is told, and nothing breaks", async ({ page }) => {
  await page
    .getByLabel(/^The bundle/)
    .setInputFiles({ name: "x.zip", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 not a zip") });
  await expect(page.getByRole("status")).toHaveAttribute("data-verdict", /unverifiable|truncated/);
  await give(page, files);
  await expect(page.getByRole("status")).toContainText("Pin that key");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("has nothing serious for axe", async ({ page }) => {
      await page.getByLabel("The newsroom’s public key").fill(ownVkey);
      await give(page, files);
      await expect(page.getByRole("status")).toHaveAttribute("data-verdict", "intact");
      expect(await axeFaults(page)).toEqual([]);
    });
  });
}
