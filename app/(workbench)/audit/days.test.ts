import { expect, test } from "vitest";
import { linesOf } from "./days";

const at = (instant: string) => ({
  id: instant,
  at: instant,
  actor: "Ruth Adeyemi",
  type: "claim.taken",
  sentence: "took claim 1",
  articleId: null,
  claimId: null,
  hash: "0".repeat(64),
  index: null,
});

function days(timeZone: string, ...instants: string[]) {
  return linesOf(instants.map(at), timeZone).map((line) => (line.kind === "day" ? line.day : "·"));
}

test("each day stands once, above its events", () => {
  expect(days("UTC", "2026-11-03T12:00:00Z", "2026-11-03T09:00:00Z", "2026-11-02T09:00:00Z")).toEqual([
    "2026-11-03",
    "·",
    "·",
    "2026-11-02",
    "·",
  ]);
});

test("a day is the reader's, not the server's", () => {
  expect(days("Asia/Tokyo", "2026-11-02T23:30:00Z", "2026-11-02T12:00:00Z")).toEqual([
    "2026-11-03",
    "·",
    "2026-11-02",
    "·",
  ]);
  expect(days("UTC", "2026-11-02T23:30:00Z", "2026-11-02T12:00:00Z")).toEqual(["2026-11-02", "·", "·"]);
});

test("no events, no days", () => expect(days("UTC")).toEqual([]));
