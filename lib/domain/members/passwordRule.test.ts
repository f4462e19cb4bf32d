import { expect, test } from "vitest";
import { commonPasswords } from "./commonPasswords";
import { passwordIsStrong } from "./passwordRule";

const ada = { name: "Ada Marlow Quist", email: "ada.marlow.quist@ledger.example" };

test.each([
  ["eleven char", false],
  ["twelve chars", true],
  ["no digits or capitals are asked for", true],
  ["        spaces count as well", true],
  ["ünïcödé wörk", true],
  ["🌊🌊🌉🌉🌊🌉🌊🌊🌉🌉🌊", false],
  ["x1".padEnd(128, "quay lantern "), true],
  ["x1".padEnd(129, "quay lantern "), false],
  ["aaaaaaaaaaaa", false],
  ["abababababab", false],
  ["abcdabcdabcd", false],
  ["abcdefghijkl", false],
  ["zyxwvutsrqpo", false],
  ["123456789012", false],
  ["ADA MARLOW QUIST", false],
  ["Ada.Marlow.Quist@Ledger.example", false],
  ["ada.marlow.quist", false],
])("%j is strong: %s", (password, strong) => {
  expect(passwordIsStrong(password, ada)).toBe(strong);
});

test("no common password of a fitting length is let through, in whatever case", () => {
  const long = [...commonPasswords].filter((one) => one.length >= 12);
  expect(long.length).toBeGreaterThan(0);
  for (const one of long) {
    expect(passwordIsStrong(one, ada)).toBe(false);
    expect(passwordIsStrong(one.toUpperCase(), ada)).toBe(false);
  }
});
