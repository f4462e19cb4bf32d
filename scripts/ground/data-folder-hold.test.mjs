import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdDataFolder } from "./data-folder-hold.mjs";

let folder;
let file;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "attest-hold-"));
  file = path.join(folder, "running.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that looks like an Attest from outside. */
async function pretendAttest() {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)", "scripts/start.mjs"]);
  await once(child, "spawn");
  return child;
}

it("holds a free folder and gives it back", async () => {
  const hold = await holdDataFolder(folder);
  expect(hold.wasLeft).toBe(false);
  expect(existsSync(file)).toBe(true);
  hold.release();
  expect(existsSync(file)).toBe(false);
});

it("takes over from one that was killed", async () => {
  const child = await pretendAttest();
  writeFileSync(file, JSON.stringify({ pid: child.pid, ending: false }));
  child.kill("SIGKILL");
  await once(child, "exit");
  expect((await holdDataFolder(folder)).wasLeft).toBe(true);
});

it("takes over when the number belongs to another program by now", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, ending: false }));
  expect((await holdDataFolder(folder)).wasLeft).toBe(true);
});

it("takes over a note that a power cut emptied", async () => {
  writeFileSync(file, "");
  expect((await holdDataFolder(folder)).wasLeft).toBe(true);
});

it("refuses while another runs, and waits for one that is ending", async () => {
  const child = await pretendAttest();
  writeFileSync(file, JSON.stringify({ pid: child.pid, ending: false }));
  await expect(holdDataFolder(folder)).rejects.toThrow(`process ${child.pid}`);
  writeFileSync(file, JSON.stringify({ pid: child.pid, ending: true }));
  setTimeout(() => child.kill("SIGKILL"), 300);
  expect((await holdDataFolder(folder)).wasLeft).toBe(true);
});
