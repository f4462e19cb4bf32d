import { expect, test } from "vitest";
import { stemOf } from "./stems";

const families = [
  "say says said saying",
  "note notes noted noting",
  "deny denies denied denying",
  "plan plans planned planning",
  "write writes wrote written writing",
  "stress stresses stressed stressing",
  "tell tells told telling",
];

test.each(families)("the forms of one verb share a stem: %s", (family) => {
  expect(new Set(family.split(" ").map(stemOf)).size).toBe(1);
});

test("other words keep apart", () => {
  expect(new Set(["say", "tell", "news", "bus", "constructor", "note", "now"].map(stemOf)).size).toBe(7);
});
