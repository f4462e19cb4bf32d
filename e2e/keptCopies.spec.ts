import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { axeFaults } from "./axe";
import { chooseClaim, claimPane, claimRow, expect, importCopy, signIn, test } from "./newsroom";

const copy = `Ferry carried nobody for two weeks, log says

By Nora Velde

The ferry to Holm carried 12 people in February, according to Pieter Aske, who steers it. “The log has every name,” Aske said.
`;
const words = "12 people";

/** A page that would act in Attest's name, were it ever shown from there. */
const hostile = `<!doctype html><title>Log</title><script>alert(1);fetch("/api/v1/me")</script><img src=x onerror=alert(2)>
<p>12 passengers</p>`;

test.setTimeout(240_000);

test("a copy of a source is kept, found again by whoever approves, and never runs", async ({ browser }) => {
  const checker = await (await browser.newContext()).newPage();
  const dialogs: string[] = [];
  checker.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const pane = claimPane(checker);

  await test.step("a checker has a claim with evidence", async () => {
    await signIn(checker, "tomas");
    await importCopy(checker, copy, { title: "Ferry carried nobody for two weeks" });
    await chooseClaim(checker, words);
    await pane.getByRole("button", { name: "Accept" }).click();
    await pane.getByRole("button", { name: "Take" }).click();
    await pane.getByRole("button", { name: "Add evidence" }).click();
    await pane.getByLabel("What was consulted").fill("Log of the ferry, February");
    await pane.getByRole("button", { name: "Attach evidence" }).click();
    await expect(pane.getByRole("button", { name: "Keep a copy of “Log of the ferry, February”" })).toBeVisible();
  });

  await test.step("is told by keyboard, before anything is kept, that it is for good", async () => {
    await pane.getByRole("button", { name: "Keep a copy" }).focus();
    await checker.keyboard.press("Enter");
    await expect(pane.getByLabel("to keep as a copy of “Log of the ferry, February”")).toBeFocused();
    await expect(pane).toContainText("kept for good: it cannot be changed or taken back");
    await expect(pane).toContainText("Attest does not fetch pages");
    expect(await axeFaults(checker, { within: "#claim" })).toEqual([]);
    await checker.keyboard.press("Escape");
    await expect(pane.getByLabel("to keep as a copy of")).toHaveCount(0);
  });

  await test.step("what cannot be kept is refused where it was tried", async () => {
    await pane.getByRole("button", { name: "Keep a copy" }).click();
    const program = Buffer.from(`MZ${"\0".repeat(60)}`, "latin1");
    await pane.getByLabel("to keep as a copy of").setInputFiles({ name: "log.pdf", mimeType: "x/y", buffer: program });
    await pane.getByRole("button", { name: "Keep for good" }).click();
    await expect(pane.getByRole("alert")).toContainText("This kind of file cannot be kept");
    const large = test.info().outputPath("log.txt");
    writeFileSync(large, Buffer.alloc(21 * 1024 * 1024, "a"));
    await pane.getByLabel("to keep as a copy of").setInputFiles(large);
    await expect(pane.getByRole("alert")).toContainText("larger than 20 MB");
    await expect(pane.getByRole("button", { name: "Keep for good" })).toBeDisabled();
  });

  await test.step("a hostile page is kept under a safe name, with its hash", async () => {
    const file = { name: '"><img src=x onerror=alert(3)>.html', mimeType: "text/html", buffer: Buffer.from(hostile) };
    await pane.getByLabel("to keep as a copy of").setInputFiles(file);
    await pane.getByRole("button", { name: "Keep for good" }).click();
    const kept = pane.getByRole("list", { name: "Kept copies" });
    await expect(kept).toContainText("Web page");
    await expect(kept).toContainText("kept by Tomas Vrba");
    await expect(kept).toContainText(createHash("sha256").update(hostile).digest("hex").slice(0, 12));
    await expect(kept.getByRole("link")).toHaveText("___img src=x onerror=alert(3)_.html");
    expect(await axeFaults(checker, { within: "#claim" })).toEqual([]);
  });

  await test.step("a file that is dropped on the evidence is offered to be kept, a large one with its progress", async () => {
    const dropped = await checker.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File(["The tide rose. ".repeat(1_300_000)], "log.txt", { type: "text/plain" }));
      return files;
    });
    const evidence = pane.getByRole("listitem").filter({ hasText: "Log of the ferry, February" }).first();
    await evidence.dispatchEvent("dragover", { dataTransfer: dropped });
    await evidence.dispatchEvent("drop", { dataTransfer: dropped });
    await expect(pane.getByLabel("to keep as a copy of")).toBeFocused();
    await expect(pane).toContainText("log.txt 19.5 MB");
    await checker.keyboard.press("ControlOrMeta+Enter");
    await expect(pane.getByRole("progressbar", { name: "Sending the file" })).toBeVisible();
    await expect(pane.getByRole("list", { name: "Kept copies" }).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("it comes back byte for byte, as a download and nothing else", async () => {
    const download = checker.waitForEvent("download");
    await pane.getByRole("link", { name: "Save the kept copy ___img" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^___img src=x onerror=alert\(3\)_\.html$/);
    expect(readFileSync(await file.path(), "utf8")).toBe(hostile);
    const address = (await pane.getByRole("link", { name: "Save the kept copy ___img" }).getAttribute("href")) ?? "";
    const again = checker.waitForEvent("download");
    await checker.evaluate((to) => void window.open(to), address);
    await again;
    expect(dialogs).toEqual([]);
  });

  await test.step("the editor who approves sees what was kept", async () => {
    await pane.getByRole("button", { name: "Mostly true" }).click();
    await pane.getByLabel(/Rationale/).fill("The log has twelve names.");
    await pane.getByRole("button", { name: "Submit" }).click();
    await expect(claimRow(checker, words)).toContainText("In review");
    const editor = await (await browser.newContext()).newPage();
    await signIn(editor, "ines");
    await editor.goto("/approvals");
    await editor.getByRole("button", { name: words }).click();
    const grounds = editor.getByRole("region", { name: /^Evidence/ });
    await expect(grounds.getByRole("list", { name: "Kept copies" }).getByRole("listitem")).toHaveCount(2);
    expect(await axeFaults(editor, { within: "main" })).toEqual([]);
  });
});
