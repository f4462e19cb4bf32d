import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { readWorked, workedFile } from "./worked.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "attest-worked-"));
afterAll(() => rmSync(folder, { recursive: true }));

function writtenAndRead(value) {
  const file = path.join(folder, "value");
  writeFileSync(file, workedFile(value));
  return readWorked(file);
}

it.each([
  ["plain values", { name: "a", list: [1, [2, 0.5]], rates: new Map([[1, 2]]), none: null }],
  [
    "arrays of odd lengths",
    { a: Int8Array.of(-1, 2, 3), b: Int16Array.of(-300), c: [Int32Array.of(-70_000), Uint32Array.of(7)] },
  ],
  ["a part of an array", { part: Int32Array.of(1, 2, 3, 4).subarray(1, 3) }],
])("reads %s as they were written", (_, value) => {
  expect(writtenAndRead(value)).toEqual(value);
});

it("refuses arrays that it does not know", () => {
  expect(() => workedFile({ floats: Float64Array.of(1) })).toThrow("No Float64Array is kept.");
});
