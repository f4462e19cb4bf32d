import { expect, test } from "vitest";
import type { Reading } from "@/lib/api/contract/articles";
import { excerptRuns, wordsAt } from "./excerptRuns";

const text = "Rents fell, Brandt said.";
const reading: Reading = {
  claimId: "00000000-0000-7000-8000-000000000001",
  number: 1,
  status: "extracted",
  form: "indirect",
  excerpt: { start: 100, text },
  spans: [[100, 110]],
  sourceSpans: [[112, 118]],
  cueSpans: [[119, 123]],
  contentSpans: [[100, 111]],
  party: null,
  role: null,
  affiliation: null,
  via: [],
  terms: null,
  unnamedReason: null,
  kind: "sure",
  confidence: 0.97,
  rule: "“…”, X said",
  why: null,
  settledBy: null,
  checkWorthiness: 0.5,
  factors: [],
};

test("cuts where a part or the claim begins or ends, and loses nothing", () => {
  const runs = excerptRuns(reading);
  expect(runs.map((run) => run.text).join("")).toBe(text);
  expect(runs.map((run) => [run.text, run.part, run.claimed])).toEqual([
    ["Rents fell", "content", true],
    [",", "content", false],
    [" ", null, false],
    ["Brandt", "source", false],
    [" ", null, false],
    ["said", "cue", false],
    [".", null, false],
  ]);
});

test("the source shows where parts overlap, and spans beyond the excerpt are cut to it", () => {
  const runs = excerptRuns({ ...reading, contentSpans: [[90, 160]], cueSpans: [[112, 118]] });
  expect(runs.find((run) => run.text === "Brandt")?.part).toBe("source");
  expect(runs.map((run) => run.text).join("")).toBe(text);
});

test("reads the words at spans", () => {
  expect(wordsAt(reading, reading.sourceSpans)).toBe("Brandt");
  expect(
    wordsAt(reading, [
      [100, 105],
      [119, 123],
    ]),
  ).toBe("Rents … said");
});
