import { expect, test } from "vitest";
import { fingerprintOf, keyMissing } from "./confirmedKey";

const vkey = "desk.example+1a2b3c4d+AbCd+/=";
const bundle = (state: "own" | "known" | "new" | "changed") => ({ key: { state, before: null }, vkey });

test.each([
  ["own", "", false, null],
  ["known", "", false, null],
  ["new", "", false, /Paste the key, or confirm/],
  ["new", "", true, null],
  ["new", ` ${vkey}\n`, false, null],
  ["new", "another+key", true, /Do not import/],
  ["changed", "", true, /Paste the new key/],
  ["changed", vkey, false, null],
  ["changed", `${vkey}x`, true, /Do not import/],
] as const)("a key that is %s, with “%s” pasted and compared %s: %s", (state, pasted, compared, expected) => {
  const missing = keyMissing(bundle(state), { pasted, compared });
  if (expected === null) expect(missing).toBeNull();
  else expect(missing).toMatch(expected);
});

test("a fingerprint is name and hash", () => {
  expect(fingerprintOf(vkey)).toBe("desk.example+1a2b3c4d");
});
