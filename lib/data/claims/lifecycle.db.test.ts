import { afterAll, beforeAll, expect, test } from "vitest";
import { lifecycle } from "@/lib/domain/claims/lifecycle";
import { type ClaimStatus, claimStatuses } from "@/lib/domain/claims/status";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** What an undo of accept, dismiss, take and assign goes back: the only moves beside the lifecycle's own. */
const undoes: readonly [ClaimStatus, ClaimStatus][] = [
  ["open", "extracted"],
  ["dismissed", "extracted"],
  ["in_check", "open"],
];

test("the database lets a claim move exactly as the lifecycle does, and as an undo goes back", async () => {
  const moves = Object.values(lifecycle).flatMap(({ from, to }) => from.flatMap((one) => to.map((two) => [one, two])));
  // An edit stays where it is: extracted, open or in check.
  const edits = lifecycle.edit.from.flatMap((one) => lifecycle.edit.to.map((two) => `${one} ${two}`));
  const allowed = new Set([
    ...moves.map((pair) => pair.join(" ")).filter((pair) => !edits.includes(pair)),
    ...["extracted open", "open in_check"], // accept and take lie between an edit's statuses too
    ...undoes.map((pair) => pair.join(" ")),
  ]);
  const { rows } = await database.owner.query<{ old: string; new: string; may: boolean }>(
    `SELECT o AS old, n AS new, claim_may_move(o, n) AS may FROM unnest($1::text[]) o, unnest($1::text[]) n WHERE o <> n`,
    [claimStatuses],
  );
  expect(rows).toHaveLength(claimStatuses.length * (claimStatuses.length - 1));
  const found = rows.filter((row) => row.may).map((row) => `${row.old} ${row.new}`);
  const differing = [...allowed].filter((pair) => pair.split(" ")[0] !== pair.split(" ")[1]);
  expect(found.sort()).toEqual(differing.sort());
});
