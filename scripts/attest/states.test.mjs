import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { stateOf } from "./states.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "attest-states-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name) => path.join(folder, name);
const write = (name, text, seconds) => {
  writeFileSync(file(name), text);
  utimesSync(file(name), seconds, seconds);
};

it("is the same for files as they stand, and another after each change", () => {
  write("a.ts", "one", 1_000);
  write("b.ts", "two", 1_000);
  const now = () => stateOf([file("a.ts"), file("b.ts")]);
  const seen = [now()];
  expect(now()).toBe(seen[0]);
  expect(seen[0]).toMatch(/^[0-9a-f]{16}$/);
  write("b.ts", "2", 1_000);
  seen.push(now());
  write("b.ts", "3", 1_000.5);
  seen.push(now());
  seen.push(stateOf([file("a.ts")]));
  seen.push(stateOf([file("a.ts")], "12.4"));
  renameSync(file("a.ts"), file("c.ts"));
  seen.push(stateOf([file("c.ts")]));
  expect(new Set(seen).size).toBe(seen.length);
});

it("says which file is not there", () => {
  expect(() => stateOf([file("d.ts")])).toThrow("d.ts");
});
