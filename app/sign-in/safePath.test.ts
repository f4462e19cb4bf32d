import { expect, test } from "vitest";
import { safePath } from "./safePath";

test.each([
  ["/claims?text=harbour#3", "/claims?text=harbour#3"],
  ["/articles/a?claim=b", "/articles/a?claim=b"],
  [undefined, "/"],
  ["", "/"],
  ["https://elsewhere.invalid/", "/"],
  ["//elsewhere.invalid/", "/"],
  ["/\\elsewhere.invalid/", "/"],
  ["/\t/elsewhere.invalid/", "/"],
  ["/\n\\elsewhere.invalid/", "/"],
  ["/./%2e%2e//elsewhere.invalid", "/"],
  ["javascript:alert(1)", "/"],
  ["claims", "/"],
  ["/sign-in?from=/sign-in", "/"],
])("from %j the way leads to %j", (wanted, path) => {
  expect(safePath(wanted)).toBe(path);
});
