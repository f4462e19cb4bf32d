import { describe, expect, test } from "vitest";
import type { AuditEvent, AuditEventType } from "./events";
import { auditEventTypes, isAuditEventType, sentence, sentenceOfRecord } from "./sentences";

type Cases = { readonly [T in AuditEventType]: readonly [Extract<AuditEvent, { type: T }>["details"], string] };

const verdictId = "5b0c9a52-51ac-4a3c-9d0e-8a6b2f5f7d11";

/** Each on claim 6. */
const cases: Cases = {
  "article.imported": [
    { title: "Harbour wall to cost twice", claims: 12 },
    "imported “Harbour wall to cost twice” with 12 claims",
  ],
  "article.importedFromBundle": [
    {
      ...{
        title: "Harbour wall to cost twice",
        claims: 12,
        newsroom: "The Tidewater Post",
        logOrigin: "tide.example/1",
      },
      ...{ vkey: "tide.example+1+A", manifestSha256: "0".repeat(64), profile: "assessor" },
    },
    "imported “Harbour wall to cost twice” with 12 claims from an audit bundle of The Tidewater Post (log tide.example/1)",
  ],
  "article.corrected": [
    { fields: ["title", "byline", "publishedOn"] },
    "corrected the article’s title, byline and date of publication",
  ],
  "claim.added": [{}, "added claim 6"],
  "claim.accepted": [{}, "accepted claim 6 for checking"],
  "claim.dismissed": [
    { reason: "duplicate", note: "Same figure.", duplicateOf: 2 },
    "dismissed claim 6 as a duplicate of claim 2: Same figure.",
  ],
  "claim.restored": [{ reason: "it can be checked after all" }, "restored claim 6: it can be checked after all"],
  "claim.assigned": [{ to: "Tomas Brandt" }, "assigned claim 6 to Tomas Brandt"],
  "claim.taken": [{}, "took claim 6"],
  "claim.respanned": [
    { before: "the wall", after: "the wall cost" },
    "changed the words of claim 6 from “the wall” to “the wall cost”",
  ],
  "claim.split": [{ into: [7, 8, 9] }, "split claim 6 into 7, 8 and 9"],
  "claim.merged": [{ from: [4, 5] }, "merged 4 and 5 into claim 6"],
  "claim.attributionSettled": [
    { party: "Mara Quist", before: "a council official" },
    "attributed claim 6 to Mara Quist (before: a council official)",
  ],
  "claim.submitted": [{ verdictId, rating: "False" }, "submitted a verdict on claim 6"],
  "claim.secondVerdict": [{ verdictId }, "filed a second verdict on claim 6"],
  "claim.contested": [{ verdictId }, "filed a second verdict on claim 6 that differs from the first"],
  "claim.adjudicated": [{ rating: "False" }, "decided between the two verdicts on claim 6: False"],
  "claim.approved": [{ rating: "False", sealHash: "00" }, "approved claim 6 as False"],
  "claim.returned": [{ reason: "the budget is from 2019" }, "returned claim 6: the budget is from 2019"],
  "claim.published": [{ rating: "False" }, "published claim 6 as False"],
  "claim.reopened": [{ cause: "evidence was removed" }, "reopened claim 6: evidence was removed"],
  "claim.corrected": [{ kind: "update" }, "recorded an update on claim 6"],
  "claim.correctionConfirmed": [{ rating: "Half true" }, "confirmed the correction of claim 6, now Half true"],
  "claim.withdrawn": [{ note: "the source was forged" }, "withdrew claim 6: the source was forged"],
  "claim.undone": [{ what: "split claim 6 into 7 and 8" }, "undid: split claim 6 into 7 and 8"],
  "evidence.added": [{ title: "Budget 2026", stance: "refutes" }, "added evidence to claim 6: “Budget 2026” (refutes)"],
  "evidence.changed": [{ title: "Budget 2026" }, "changed evidence on claim 6: “Budget 2026”"],
  "evidence.removed": [{ title: "Budget 2026" }, "removed evidence from claim 6: “Budget 2026”"],
  "evidence.putBack": [{ title: "Budget 2026" }, "put back evidence on claim 6: “Budget 2026”"],
  "snapshot.kept": [
    { title: "Budget 2026", name: "chapter 7.pdf", sha256: "ab".repeat(32), bytes: 1024 },
    "kept “chapter 7.pdf” as a copy of “Budget 2026” on claim 6 (SHA-256 abababababab…)",
  ],
  "thread.commented": [{ blocking: true }, "raised a blocking comment on claim 6"],
  "thread.resolved": [{}, "resolved a comment on claim 6"],
  "reply.requested": [{ askedOf: "the harbour office" }, "asked the harbour office for a reply on claim 6"],
  "reply.recorded": [
    { askedOf: "the harbour office", outcome: "silence" },
    "recorded that the harbour office did not reply on claim 6",
  ],
  "notClaim.marked": [{ reason: "question" }, "marked words as not a claim: a question"],
  "notClaim.unmarked": [{}, "took back that words are not a claim"],
  "party.added": [{ name: "Mara Quist" }, "added the party Mara Quist"],
  "party.changed": [{ name: "Mara Quist" }, "changed the party Mara Quist"],
  "member.added": [{ name: "Ines Haddad", role: "editor" }, "added Ines Haddad as an editor"],
  "member.changed": [
    { name: "Ines Haddad", changes: ["role checker to editor", "enabled"] },
    "changed Ines Haddad’s membership: role checker to editor and enabled",
  ],
  "member.passwordSet": [{ name: "Ines Haddad" }, "set a new password for Ines Haddad"],
  "session.signedIn": [{}, "signed in"],
  "session.signInFailed": [{}, "failed to sign in"],
  "session.signedOut": [{}, "signed out"],
  "person.erased": [{ kind: "member", id: "m-1", commitments: [], again: false }, "erased the name of a member"],
  "policy.changed": [{ changes: ["second check always"] }, "changed the policy: second check always"],
  "scale.published": [{ version: 2 }, "published version 2 of the rating scale"],
  "report.exported": [{ format: "html" }, "exported the report as HTML"],
  "factCheck.imported": [{ count: 3, from: "feed.json" }, "imported 3 published fact-checks from “feed.json”"],
  "feed.exported": [{ claims: 1 }, "exported the feed of fact-checks with 1 claim"],
  "workspace.created": [{ name: "The Tidewater Post" }, "created the workspace The Tidewater Post"],
};

describe("an event's sentence", () => {
  test.each(Object.entries(cases))("of %s", (type, [details, said]) => {
    expect(sentence({ type, claimNumber: 6, details } as AuditEvent)).toBe(said);
  });

  test.each<[AuditEvent, string]>([
    [{ type: "article.imported", claimNumber: null, details: { title: "A", claims: 1 } }, "imported “A” with 1 claim"],
    [{ type: "claim.taken", claimNumber: null, details: {} }, "took a claim"],
    [
      { type: "claim.dismissed", claimNumber: 1, details: { reason: "not-checkable", note: null, duplicateOf: null } },
      "dismissed claim 1 as not checkable",
    ],
    [
      { type: "claim.attributionSettled", claimNumber: 1, details: { party: null, before: null } },
      "gave claim 1 to the article’s own voice",
    ],
    [{ type: "thread.commented", claimNumber: 1, details: { blocking: false } }, "commented on claim 1"],
    [{ type: "member.added", claimNumber: null, details: { name: "Bo", role: "checker" } }, "added Bo as a checker"],
    [
      { type: "claim.corrected", claimNumber: 1, details: { kind: "clarification" } },
      "recorded a clarification on claim 1",
    ],
    [
      { type: "reply.recorded", claimNumber: 1, details: { askedOf: "Bo", outcome: "declined" } },
      "recorded that Bo declined to comment on claim 1",
    ],
  ])("%# says it plainly", (event, said) => {
    expect(sentence(event)).toBe(said);
  });

  test("never names the rating of a verdict that may still be hidden", () => {
    for (const type of ["claim.submitted", "claim.secondVerdict", "claim.contested"] as const) {
      const details = { verdictId, rating: "Mostly false" };
      expect(sentence({ type, claimNumber: 6, details } as AuditEvent)).not.toContain("Mostly false");
    }
  });

  test("knows its types, and no inherited name passes for one", () => {
    expect(auditEventTypes.toSorted()).toEqual(Object.keys(cases).toSorted());
    expect(isAuditEventType("claim.approved")).toBe(true);
    for (const other of ["constructor", "__proto__", "claim.exploded", ""]) expect(isAuditEventType(other)).toBe(false);
  });

  test.each(auditEventTypes)("%s is told also of a record that is none", (type) => {
    const whole = { type, claimNumber: 6, details: cases[type][0] };
    expect(sentenceOfRecord(whole)).toBe(cases[type][1]);
    const wrongValues = [null, undefined, 7, "x", []];
    const lacking = Object.keys(cases[type][0]).flatMap((field) =>
      wrongValues.map((wrong) => ({ ...cases[type][0], [field]: wrong })),
    );
    for (const details of [...lacking, ...wrongValues, {}]) {
      expect(typeof sentenceOfRecord({ ...whole, details } as { type: string })).toBe("string");
    }
    expect(sentenceOfRecord({ type })).toEqual(expect.any(String));
  });
});
