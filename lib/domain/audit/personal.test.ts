import { describe, expect, test } from "vitest";
import { eventRecord, type NewEvent } from "./eventRecord";
import { leafHash, sha256Hex } from "./hash";
import { commitmentsIn, openRecord, personalValuesOf } from "./personal";

const assigned: NewEvent<"claim.assigned"> = {
  workspaceId: "w-1",
  at: "2026-03-04T14:02:00.000Z",
  actor: { id: "m-1", name: "Ines Haddad", role: "editor" },
  type: "claim.assigned",
  articleId: "a-1",
  claimId: "c-6",
  claimNumber: 6,
  details: { to: "Cora Linde" },
};
const commit = ({ value }: { value: string }) => sha256Hex(`salt ${value}`);

test("an event's names are its actor's and those of its details", () => {
  expect(personalValuesOf(assigned)).toEqual([
    { subjectId: "m-1", value: "Ines Haddad" },
    { subjectId: null, value: "Cora Linde" },
  ]);
});

test.each<[Partial<NewEvent>, (string | null)[][]]>([
  [{ actor: null, type: "session.signInFailed", details: {} }, []],
  [
    { actor: null, type: "claim.attributionSettled", details: { party: null, before: "Ada Roth" } },
    [[null, "Ada Roth"]],
  ],
  [{ actor: null, type: "party.added", details: { name: "Ada Roth", partyId: "p-1" } }, [["p-1", "Ada Roth"]]],
  [
    {
      actor: null,
      type: "member.changed",
      details: { name: "Cem", renamedTo: "Cem Aydar", memberId: "m-2", changes: ["disabled"] },
    },
    [
      ["m-2", "Cem"],
      ["m-2", "Cem Aydar"],
    ],
  ],
])("%j names whom it names", (change, expected) => {
  const found = personalValuesOf({ ...assigned, ...change } as NewEvent);
  expect(found.map(({ subjectId, value }) => [subjectId, value])).toEqual(expected);
});

describe("a record with commitments", () => {
  const { text, hash } = eventRecord(assigned, commit);
  const name = { commitment: commit({ value: "Ines Haddad" }) };

  test("holds no name, and hashes as it stands", () => {
    expect(text).not.toMatch(/Haddad|Linde/);
    expect(JSON.parse(text)).toMatchObject({ format: "attest-event-2", actor: { id: "m-1", name, role: "editor" } });
    expect(hash).toBe(leafHash(text));
  });

  test("is opened by its openings, and shows what is gone as erased", () => {
    const [actor = "", to = ""] = commitmentsIn(text);
    const openings = new Map([[actor, "Ines Haddad"]]);
    expect(openRecord(text, openings)).toMatchObject({ actor: { name: "Ines Haddad" }, details: { to: "[erased]" } });
    expect(openRecord(text, openings.set(to, "Cora Linde"))).toMatchObject({ details: { to: "Cora Linde" } });
  });
});

test("an older record opens as it is", () => {
  const { text } = eventRecord(assigned);
  expect(commitmentsIn(text)).toEqual([]);
  expect(openRecord(text, new Map())).toEqual(JSON.parse(text));
});

// Words that look like a commitment stay words: in canonical JSON their quotation marks are escaped.
test("what somebody typed is never taken for a commitment", () => {
  const typed = `{"commitment":"${"0".repeat(64)}"}`;
  const { text } = eventRecord({ ...assigned, type: "claim.restored", details: { reason: typed } } as NewEvent, commit);
  expect(commitmentsIn(text)).toEqual([commit({ value: "Ines Haddad" })]);
  expect(openRecord(text, new Map())).toMatchObject({ details: { reason: typed } });
});
