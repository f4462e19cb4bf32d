import { describe, expect, it } from "vitest";
import type { Passage } from "@/lib/domain/text/types";
import { someClaim } from "../state/someClaim";
import { mapBlocks, onSameWords, unreadStretches } from "./mapBlocks";

const text = "The pier is shut. Nobody has said why yet. Related: five old piers.";
const passages: Passage[] = [
  { kind: "body", start: 0, end: 43 },
  { kind: "boilerplate", start: 43, end: text.length },
];
const marked = { claims: [someClaim({ spans: [[0, 16]] })], notClaims: [], noComments: [] };

describe("unreadStretches", () => {
  it("finds the sentence that is in no claim and bears no mark", () => {
    expect(unreadStretches(text, passages, marked).map(([start, end]) => text.slice(start, end).trim())).toEqual([
      "Nobody has said why yet",
    ]);
  });

  it("finds none once the sentence is marked", () => {
    const mark = { id: "n", span: [18, 42] as [number, number], reason: "fragment" as const, markedBy: null };
    expect(unreadStretches(text, passages, { ...marked, notClaims: [mark] })).toEqual([]);
  });
});

describe("mapBlocks", () => {
  const { claims } = marked;
  const unread = unreadStretches(text, passages, marked);
  const blocks = mapBlocks({ length: text.length, passages, height: text.length * 10, claims, unread });

  it("puts each block where its words stand", () => {
    expect(blocks.map((block) => [block.kind, block.top])).toEqual([
      ["boilerplate", 430],
      ["unread", 180],
      ["claim", 0],
    ]);
  });

  it("stays inside the map", () => {
    for (const block of blocks) expect(block.top + block.height).toBeLessThanOrEqual(text.length * 10);
  });

  it("draws nothing for no copy or no height", () => {
    expect(mapBlocks({ length: 0, passages: [], height: 100, claims: [], unread: [] })).toEqual([]);
    expect(mapBlocks({ length: text.length, passages, height: 0, claims, unread })).toEqual([]);
  });
});

describe("onSameWords", () => {
  const row = someClaim({ spans: [[0, 5]] });
  it("tells a change of status from a change of words", () => {
    expect(onSameWords([row], [{ ...row, status: "approved" }])).toBe(true);
    expect(onSameWords([row], [{ ...row, spans: [[0, 5]] }])).toBe(true);
    expect(onSameWords([row], [{ ...row, spans: [[0, 6]] }])).toBe(false);
    expect(onSameWords([row], [])).toBe(false);
  });
});
