import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { axeFaults } from "./axe";
import { asOwner } from "./doors/callers";
import { expect, signIn, test } from "./newsroom";

const title = "Harbour tunnel";

async function openReport(page: Page): Promise<string> {
  const [article] = await asOwner<{ id: string }>("SELECT id FROM article WHERE title LIKE $1 || '%'", [title]);
  const articleId = article?.id ?? "";
  await page.goto(`/articles/${articleId}/report`);
  await page.getByRole("button", { name: /Other formats/ }).click();
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  return articleId;
}

/** Unpacks a bundle into a folder far from the project: no package is found from there. */
async function unpacked(file: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "attest-bundle-"));
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await readFile(file))))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

test("an audit bundle: exported, downloaded, and verified by the program inside it", async ({ page }) => {
  await signIn(page, "auditor");
  const { vkey } = await (await page.request.get("/api/v1/audit/log")).json();
  await openReport(page);
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("radio", { name: /^Audit bundle/ })).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeInViewport();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("progressbar", { name: "Audit bundle" })).toBeVisible();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Harbour-tunnel.*-v1-audit\.zip$/);
  await expect(dialog.getByRole("status")).toContainText("Ready");
  const folder = await unpacked(await download.path());
  try {
    const program = [path.join(folder, "verify.mjs"), folder, "--key", vkey, "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, program, {
      cwd: folder,
      env: { NODE_ENV: "production" },
    });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "intact", findings: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an export that runs is found again after a reload, and can be stopped", async ({ page }) => {
  await signIn(page, "ines");
  const articleId = await openReport(page);
  // One that no queue knows of runs for as long as the test needs it to.
  const [running] = await asOwner<{ id: string }>(
    `INSERT INTO export (id, workspace_id, article_id, format, status, progress, stage, requested_by_id, requested_at)
     SELECT gen_random_uuid(), a.workspace_id, a.id, 'pdf', 'running', 40, 'Writing', m.id, now()
     FROM article a JOIN member m ON m.workspace_id = a.workspace_id AND m.email LIKE 'ines@%' WHERE a.id = $1 RETURNING id`,
    [articleId],
  );
  await openReport(page);
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByText("PDF: being written, 40 %")).toBeVisible();
  await dialog.getByRole("button", { name: "Follow the export as PDF" }).click();
  await expect(dialog.getByRole("progressbar", { name: "PDF" })).toHaveAttribute("aria-valuenow", "40");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Cancelled: nothing was written.");
  const rows = await asOwner<{ status: string }>("SELECT status FROM export WHERE id = $1", [running?.id]);
  expect(rows[0]?.status).toBe("cancelled");
});

test("an export that failed says why, in the dialog and in the list", async ({ page }) => {
  await signIn(page, "auditor");
  const articleId = await openReport(page);
  const why = "The log has fallen behind: nothing can be proven yet. Try again in a minute.";
  await asOwner(
    `INSERT INTO export (id, workspace_id, article_id, format, status, progress, stage, problem, requested_by_id, requested_at, finished_at)
     SELECT gen_random_uuid(), a.workspace_id, a.id, 'xlsx', 'failed', 10, 'Failed', $2, m.id, now(), now()
     FROM article a JOIN member m ON m.workspace_id = a.workspace_id AND m.email LIKE 'auditor@%' WHERE a.id = $1`,
    [articleId, why],
  );
  await openReport(page);
  await expect(page.getByRole("dialog", { name: "Export" })).toContainText(`Workbook: failed. ${why}`);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 768, height: 900 } });
    test("the dialog has nothing serious for axe, and all of it can be reached", async ({ page }) => {
      await signIn(page, "auditor");
      await openReport(page);
      expect(await axeFaults(page, { within: "[role=dialog]" })).toEqual([]);
      await page.screenshot({ path: test.info().outputPath("dialog.png") });
      const dialog = page.getByRole("dialog", { name: "Export" });
      await dialog.getByText("Checking copy", { exact: true }).click();
      await expect(dialog.getByRole("radio", { name: /^Checking copy/ })).toBeChecked();
      await expect(dialog.getByRole("group", { name: "Made for" })).toBeHidden();
    });
  });
}
