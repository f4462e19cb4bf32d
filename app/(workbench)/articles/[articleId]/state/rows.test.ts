import { describe, expect, it } from "vitest";
import { reread, rowOf, withRows } from "./rows";
import { someClaim } from "./someClaim";

const one = someClaim({ number: 1, spans: [[0, 5]] });
const two = someClaim({ number: 2, spans: [[10, 15]] });
const list = { rows: [one, two], next: null };

describe("withRows", () => {
  it("puts a row in its place and keeps the others as they are", () => {
    const taken = { ...two, status: "in_check" as const, version: 2 };
    const next = withRows(list, [taken]);
    expect(next.rows[0]).toBe(one);
    expect(next.rows[1]).toBe(taken);
  });

  it("puts a new claim where its words stand", () => {
    const three = someClaim({ number: 3, spans: [[6, 9]] });
    expect(withRows(list, [three]).rows.map((row) => row.number)).toEqual([1, 3, 2]);
  });

  it("takes out what was merged away, and orders anew what was re-spanned", () => {
    const later = { ...one, spans: [[20, 22]] as [number, number][] };
    expect(withRows(list, [later]).rows.map((row) => row.number)).toEqual([2, 1]);
    expect(withRows(list, [], [one.id]).rows.map((row) => row.number)).toEqual([2]);
  });
});

const still = { isChanging: () => false, hasComeOrGone: () => false };

describe("reread", () => {
  it("keeps away what was merged away while it was being read, and keeps what was brought back", () => {
    const merged = someClaim({ number: 3, spans: [[0, 15]] });
    const before = { rows: [merged], next: null };
    const undone = { ...still, hasComeOrGone: () => true };
    expect(reread(list, before, undone).rows).toEqual([one, two]);
    expect(reread(list, before, still).rows).toEqual([merged]);
  });

  it("keeps what is shown of a claim whose change is on its way", () => {
    const foretold = { ...one, status: "in_check" as const };
    const held = { rows: [foretold, two], next: null };
    expect(reread(held, list, { ...still, isChanging: (id) => id === one.id }).rows[0]).toBe(foretold);
    expect(reread(held, list, still).rows[0]).toEqual(one);
  });

  it("keeps the newer of two versions, and what is the same", () => {
    const newer = { ...one, version: 5 };
    const held = { rows: [newer, two], next: null };
    const fresh = { rows: [{ ...one, version: 4 }, { ...two }], next: null };
    expect(reread(held, fresh, still).rows[0]).toBe(newer);
    expect(reread(held, fresh, still).rows[1]).toBe(two);
  });

  it("shows a change that does not count as a version, such as a new comment's flag", () => {
    const flagged = { ...two, flags: ["blocked" as const] };
    expect(reread(list, { rows: [one, flagged], next: null }, still).rows[1]).toEqual(flagged);
  });
});

describe("rowOf", () => {
  it("drops what the list does not hold", () => {
    expect(rowOf({ ...one, articleTitle: "x" } as typeof one)).toEqual(one);
  });
});
