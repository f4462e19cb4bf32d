import { describe, expect, test } from "vitest";
import { eventRecord, type NewEvent } from "./eventRecord";
import { leafHash } from "./hash";

const approved: NewEvent<"claim.approved"> = {
  workspaceId: "w-1",
  at: "2026-03-04T14:02:00.000Z",
  actor: { id: "m-1", name: "Ines Haddad", role: "editor" },
  type: "claim.approved",
  articleId: "a-1",
  claimId: "c-6",
  claimNumber: 6,
  details: { rating: "False", sealHash: "abc" },
};

describe("an event's record", () => {
  test("is canonical JSON with every field, and its leaf hash", () => {
    const { text, hash } = eventRecord(approved);
    expect(text).toBe(
      '{"actor":{"id":"m-1","name":"Ines Haddad","role":"editor"},"articleId":"a-1","at":"2026-03-04T14:02:00.000Z",' +
        '"claimId":"c-6","claimNumber":6,"details":{"rating":"False","sealHash":"abc"},"format":"attest-event-1",' +
        '"type":"claim.approved","workspaceId":"w-1"}',
    );
    expect(hash).toBe(leafHash(text));
  });

  test.each<[string, Partial<NewEvent<"claim.approved">>]>([
    ["id", { id: "e-1" }],
    ["workspace", { workspaceId: "w-2" }],
    ["time", { at: "2026-03-04T14:02:00.001Z" }],
    ["actor", { actor: null }],
    ["the actor's role", { actor: { id: "m-1", name: "Ines Haddad", role: "admin" } }],
    ["article", { articleId: null }],
    ["claim", { claimId: "c-7" }],
    ["claim's number", { claimNumber: 7 }],
    ["details", { details: { rating: "True", sealHash: "abc" } }],
  ])("has another hash with another %s", (_what, change) => {
    expect(eventRecord({ ...approved, ...change }).hash).not.toBe(eventRecord(approved).hash);
  });

  test.each(["2026-03-04T14:02:00Z", "2026-03-04T15:02:00.000+01:00", "yesterday"])("refuses the time %s", (at) => {
    expect(() => eventRecord({ ...approved, at })).toThrow(TypeError);
  });
});
