import { describe, expect, it } from "vitest";
import { someClaim } from "../state/someClaim";
import { chipCounts, type Filter, filtered, neighbour } from "./filters";

const me = "me";
const everything: Filter = { show: "all", text: "", form: null, speakerId: null, assigneeId: null };
const rows = [
  someClaim({ number: 1, status: "approved", text: "The pier opened in 1998" }),
  someClaim({ number: 2, status: "in_check", assignee: { id: me, name: "Ada" }, text: "Its pumps failed" }),
  someClaim({
    number: 3,
    status: "in_review",
    speaker: { partyId: "p", name: "Ana Brook", unnamed: false },
    affiliation: "Eastport Roads",
    form: "direct",
  }),
  someClaim({ number: 12, status: "extracted", flags: ["unsure"], text: "Nobody went down" }),
];
const numbers = (filter: Partial<Filter>) => filtered(rows, { ...everything, ...filter }, me).map((row) => row.number);

describe("filtered", () => {
  it("keeps the copy's order and leaves what belongs", () => {
    expect(numbers({})).toEqual([1, 2, 3, 12]);
    expect(numbers({ show: "mine" })).toEqual([2]);
    expect(numbers({ show: "to-approve" })).toEqual([3]);
    expect(numbers({ show: "unsure" })).toEqual([12]);
    expect(numbers({ form: "direct" })).toEqual([3]);
    expect(numbers({ speakerId: "p" })).toEqual([3]);
  });

  it("finds words in the claim and in who says it, whatever their case, and a claim by its number", () => {
    expect(numbers({ text: "PUMPS" })).toEqual([2]);
    expect(numbers({ text: "brook eastport" })).toEqual([3]);
    expect(numbers({ text: "12" })).toEqual([12]);
    expect(numbers({ text: "brook pumps" })).toEqual([]);
  });
});

describe("chipCounts", () => {
  it("counts each chip", () => {
    expect(chipCounts(rows, me)).toMatchObject({ all: 4, mine: 1, "to-approve": 1, done: 1, flagged: 1, open: 0 });
  });
});

describe("neighbour", () => {
  const [one, two, three, twelve] = rows;
  it("steps through what is shown and stops at the ends", () => {
    expect(neighbour(rows, rows, one?.id ?? null, 1)).toBe(two);
    expect(neighbour(rows, rows, one?.id ?? null, -1)).toBeNull();
    expect(neighbour(rows, rows, null, 1)).toBe(one);
    expect(neighbour(rows, rows, null, -1)).toBe(twelve);
  });

  it("goes on from a claim that has just left the filter", () => {
    const shown = [one, three].flatMap((row) => row ?? []);
    expect(neighbour(rows, shown, two?.id ?? null, 1)).toBe(three);
    expect(neighbour(rows, shown, two?.id ?? null, -1)).toBe(one);
    expect(neighbour(rows, shown, twelve?.id ?? null, 1)).toBeNull();
  });
});
