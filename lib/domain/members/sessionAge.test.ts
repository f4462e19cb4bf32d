import { expect, test } from "vitest";
import { sessionIsFresh } from "./sessionAge";

const minutes = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 60_000);

test.each([
  [0, 0, 0, true],
  [0, 0, 4 * 60 - 1, true],
  [0, 0, 4 * 60, false],
  [0, 13 * 60, 14 * 60 - 1, true],
  [0, 13 * 60, 14 * 60, false],
])("begun at minute %i, seen at %i, it is now %i: fresh %s", (started, seen, now, fresh) => {
  expect(sessionIsFresh({ startedAt: minutes(started), lastSeenAt: minutes(seen) }, minutes(now))).toBe(fresh);
});
