import { expect, test } from "vitest";
import { claimFilterOf, loadClaimFilters } from "../_lists/claimFilters";
import { claimsAddress, periodFrom } from "./periods";

test.each([
  ["2026-03-04", "2026-03-04"],
  ["2026-02-31", undefined],
  ["yesterday", undefined],
  [null, undefined],
])("%j in the URL is the day %j", (written, day) => {
  expect(periodFrom({ from: written, to: null }).from).toBe(day);
});

test("a number's address is a filter of claims", () => {
  const address = claimsAddress("reply-sought", false, { from: "2026-01-01" });
  const filter = claimFilterOf(loadClaimFilters(new URLSearchParams(address.slice(address.indexOf("?")))));
  expect(filter).toMatchObject({ measure: "reply-sought", met: "no", approvedFrom: "2026-01-01" });
});
