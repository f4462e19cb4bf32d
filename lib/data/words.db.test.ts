import { afterAll, beforeAll, expect, test } from "vitest";
import { forms, noCommentKinds, notClaimReasons, partyKinds, termsOfUse } from "@/lib/domain/attribution/types";
import { verdictKinds } from "@/lib/domain/audit/sealText";
import { directnesses, evidenceKinds, stances } from "@/lib/domain/claims/evidence";
import { claimStatuses, dismissReasons } from "@/lib/domain/claims/status";
import { roles } from "@/lib/domain/permissions";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test.each<[string, readonly string[]]>([
  ["member_role", roles],
  ["claim_status", claimStatuses],
  ["claim_form", forms],
  ["claim_dismiss_reason", dismissReasons],
  ["party_kind", partyKinds],
  ["attribution_terms", termsOfUse],
  ["not_claim_reason", notClaimReasons],
  ["no_comment_kind", noCommentKinds],
  ["evidence_kind", evidenceKinds],
  ["evidence_stance", stances],
  ["evidence_directness", directnesses],
  ["verdict_kind", verdictKinds],
  ["correction_kind", ["correction", "clarification", "update", "withdrawal"]],
  ["reply_outcome", ["answered", "declined", "silence"]],
  ["comment_kind", ["comment", "return"]],
])("%s knows the same words as the domain", async (constraint, words) => {
  const { rows } = await database.owner.query<{ definition: string }>(
    "SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1",
    [constraint],
  );
  const known = [...(rows[0]?.definition ?? "").matchAll(/'([^']+)'/g)].map((match) => match[1]);
  expect(known.sort()).toEqual([...words].sort());
});
