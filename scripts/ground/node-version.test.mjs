import { expect, it } from "vitest";
import { nodeVersionFault } from "./node-version.mjs";

it.each([
  ["18.20.4", false],
  ["20.9.0", false],
  ["20.18.9", false],
  ["20.19.0", true],
  ["21.0.0", true],
  ["22.1.0", true],
  ["100.0.0", true],
])("Node %s is good enough: %s", (version, isGood) => {
  expect(nodeVersionFault(version) === null).toBe(isGood);
});
