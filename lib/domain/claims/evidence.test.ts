import { expect, test } from "vitest";
import { type SourcingRule, type WeighedEvidence, weighSourcing } from "./evidence";

const source = (id: string, differing: Partial<WeighedEvidence> = {}): WeighedEvidence => ({
  id,
  stance: "supports",
  directness: "secondary",
  independenceGroup: null,
  ...differing,
});
const primary = source("p", { directness: "primary" });
const context = source("c", { stance: "context", directness: "primary" });
const agency = { independenceGroup: "agency" };

test.each<[SourcingRule, string, WeighedEvidence[], boolean]>([
  ["none", "nothing", [], true],
  ["one-source", "nothing", [], false],
  ["one-source", "context alone", [context], false],
  ["one-source", "one that refutes", [source("a", { stance: "refutes" })], true],
  ["primary-or-two", "nothing", [], false],
  ["primary-or-two", "one secondary", [source("a")], false],
  ["primary-or-two", "one primary", [primary], true],
  ["primary-or-two", "a primary for context", [context, source("a")], false],
  ["primary-or-two", "two secondary", [source("a"), source("b", { stance: "refutes" })], true],
  ["primary-or-two", "two that lean on one another", [source("a", agency), source("b", agency)], false],
  ["primary-or-two", "two of one group and a third", [source("a", agency), source("b", agency), source("d")], true],
])("rule %s with %s", (rule, _, evidence, met) => {
  expect(weighSourcing(rule, evidence).met).toBe(met);
});

test("what is missing is said with what there is", () => {
  expect(weighSourcing("primary-or-two", [source("a")]).says).toContain("there is one secondary");
  expect(weighSourcing("primary-or-two", []).says).toContain("there are none");
});
