import { readFileSync } from "node:fs";
import { chooseClaim, claimPane, claimRow, expect, importCopy, signIn, test } from "./newsroom";

const copy = `Lighthouse lamp was dark for nine nights, keeper says

By Nora Velde

The lamp of the Skerry lighthouse was dark for nine nights in October, according to Pieter Aske, who has kept it since 1999. “No ship was warned,” Aske said.

The coast guard counted 31 ships in the strait during those nights. It spends 400,000 crowns a year on the lamp.
`;

test("import → correct → check → return → resubmit → approve → publish → export → read", async ({ browser }) => {
  const checker = await (await browser.newContext()).newPage();
  const editor = await (await browser.newContext()).newPage();

  await test.step("a checker imports an article and corrects its title", async () => {
    await signIn(checker, "tomas");
    await importCopy(checker, copy, { title: "Lighthouse lamp was dark for nine nights" });
    await expect(checker.getByRole("heading", { level: 1 })).toHaveText("Lighthouse lamp was dark for nine nights");
  });

  await test.step("accepts a claim, takes it and settles who says it", async () => {
    await chooseClaim(checker, "31 ships");
    await claimPane(checker).getByRole("button", { name: "Accept" }).click();
    await claimPane(checker).getByRole("button", { name: "Take" }).click();
    await expect(claimRow(checker, "31 ships")).toContainText("Tomas Vrba");
    await claimPane(checker).getByRole("button", { name: "Edit" }).first().click();
    await claimPane(checker).getByLabel("Form").selectOption("indirect");
    const speaker = claimPane(checker).getByRole("combobox", { name: "Party" });
    await speaker.fill("Eastport Coast Guard");
    await checker.getByRole("option", { name: /new organisation/ }).click();
    await claimPane(checker).getByLabel("Role").fill("coast guard");
    await claimPane(checker).getByRole("button", { name: "Save attribution" }).click();
    await expect(claimPane(checker)).toContainText("Eastport Coast Guard");
  });

  await test.step("attaches evidence and submits a verdict", async () => {
    await claimPane(checker).getByRole("button", { name: "Add evidence" }).click();
    await claimPane(checker).getByLabel("What was consulted").fill("Radar log of the strait, October");
    await claimPane(checker).getByLabel("Where to find it again").fill("Coast guard, file R-31");
    await claimPane(checker)
      .getByLabel("What they said")
      .or(claimPane(checker).getByLabel("Its words"))
      .fill("31 transits");
    await claimPane(checker)
      .getByRole("button", { name: /Attach|Save/ })
      .click();
    await expect(claimPane(checker)).toContainText("Radar log of the strait, October");
    await claimPane(checker).getByRole("button", { name: "Mostly true" }).click();
    await claimPane(checker)
      .getByLabel(/Rationale/)
      .fill("The log shows 31 transits, two of them of the same ship.");
    await claimPane(checker).getByRole("button", { name: "Submit" }).click();
    await expect(claimRow(checker, "31 ships")).toContainText("In review");
  });

  await test.step("an editor returns it with reasons", async () => {
    await signIn(editor, "ines");
    await editor.goto(checker.url());
    await chooseClaim(editor, "31 ships");
    await claimPane(editor).getByRole("button", { name: "Return" }).click();
    await claimPane(editor).getByLabel("What should the checker do?").fill("Count the ship that passed twice once.");
    await claimPane(editor).getByRole("button", { name: "Return", exact: true }).click();
    await expect(claimRow(editor, "31 ships")).toContainText("Tomas Vrba");
  });

  await test.step("the checker sees why, and resubmits", async () => {
    await expect(claimPane(checker)).toContainText("Count the ship that passed twice once.");
    await claimPane(checker).getByRole("button", { name: "False" }).click();
    await claimPane(checker)
      .getByLabel(/Rationale/)
      .fill("30 ships: one passed twice. The number in the copy is wrong.");
    await claimPane(checker).getByRole("button", { name: "Submit" }).click();
    await expect(claimRow(checker, "31 ships")).toContainText("In review");
    await expect(claimPane(checker).getByRole("button", { name: "Approve" })).toHaveCount(0);
  });

  await test.step("the editor approves, publishes and exports", async () => {
    await expect(claimPane(editor)).toContainText("30 ships: one passed twice");
    await claimPane(editor).getByRole("button", { name: "Approve" }).click();
    await expect(claimPane(editor)).toContainText("Approved as False by Ines Haddad");
    await claimPane(editor).getByRole("button", { name: "Publish" }).click();
    await expect(claimPane(editor).getByText("False", { exact: true }).first()).toBeVisible();
    await editor.getByRole("link", { name: /report/i }).click();
    const download = editor.waitForEvent("download");
    await editor.getByRole("button", { name: "Export report as HTML" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.html$/);
    const html = readFileSync(await file.path(), "utf8");
    const reader = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
    await reader.setContent(html);
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("Lighthouse lamp");
    const body = reader.locator("body");
    for (const words of [
      "Radar log of the strait, October",
      "30 ships: one passed twice",
      "Ines Haddad",
      "Tomas Vrba",
    ]) {
      await expect(body).toContainText(words);
    }
    await expect(body).toContainText("approved claim");
  });

  await test.step("a later edit breaks the seal, visibly", async () => {
    await claimPane(checker).getByRole("button", { name: "Add evidence" }).click();
    await claimPane(checker).getByLabel("What was consulted").fill("Call with the harbour master");
    await claimPane(checker)
      .getByRole("button", { name: /Attach|Save/ })
      .click();
    await expect(claimPane(checker)).toContainText(/seal/i);
    await expect(claimRow(checker, "31 ships")).not.toContainText("False");
  });
});
