import { expect, test } from "vitest";
import { roleLine } from "./speaker";

test.each([
  ["maintenance supervisor", "Eastport Roads", "Ada Orr", "maintenance supervisor, Eastport Roads"],
  ["governor", null, "governor", null],
  ["Governor", "Eastport", "governor", "Eastport"],
  [null, null, undefined, null],
])("%s at %s, called %s", (role, affiliation, name, line) => {
  expect(roleLine({ role, affiliation }, name)).toBe(line);
});
