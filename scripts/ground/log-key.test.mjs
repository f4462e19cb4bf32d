import { createPrivateKey } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureLogKey } from "./log-key.mjs";

let dataFolder;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "attest-log-key-"));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

it("makes a key once, which only this user can read", () => {
  const { isNew, file } = ensureLogKey({ dataFolder, environment: {} });
  expect(isNew).toBe(true);
  expect(createPrivateKey(readFileSync(file)).asymmetricKeyType).toBe("ed25519");
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const made = readFileSync(file, "utf8");
  expect(ensureLogKey({ dataFolder, environment: {} }).isNew).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(made);
});

it.each(["ATTEST_LOG_KEY", "ATTEST_LOG_KEY_FILE"])("makes none where %s names one", (name) => {
  expect(ensureLogKey({ dataFolder, environment: { [name]: "given" } }).isNew).toBe(false);
  expect(readdirSync(dataFolder)).toEqual([]);
});
