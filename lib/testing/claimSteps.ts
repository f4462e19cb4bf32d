import type { Actor } from "@/lib/domain/claims/state";
import type { Outcome } from "@/lib/domain/problems";
import { acceptClaim } from "@/lib/services/claims/acceptClaim";
import { approveVerdict } from "@/lib/services/claims/approveVerdict";
import { openClaim } from "@/lib/services/claims/openClaim";
import { publishClaim } from "@/lib/services/claims/publishClaim";
import { submitVerdict } from "@/lib/services/claims/submitVerdict";
import { takeClaim } from "@/lib/services/claims/takeClaim";
import { attachEvidence, type EvidenceFields } from "@/lib/services/evidence/attachEvidence";
import { keepSnapshot } from "@/lib/services/evidence/keepSnapshot";
import type { Newsroom } from "./newsroom";

/** The value of a step that has to work. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem} ${outcome.detail ?? ""}`);
  return outcome.value;
}

export const ledgerPage: EvidenceFields = {
  kind: "document",
  title: "Harbour ledger, page 4",
  locator: "Archive box 12",
  quotation: null,
  stance: "supports",
  directness: "primary",
  independenceGroup: null,
  interests: null,
  note: null,
};

/** What somebody needs to give a command: the claim's id and the version that she sees now. */
export async function seen(actor: Actor, claimId: string) {
  const detail = must(await openClaim(actor, { claimId }));
  return { claimId, version: detail.version };
}

/** Accepts, takes and supports an extracted claim with evidence. */
export async function bringToCheck({ checker }: Newsroom, claimId: string): Promise<void> {
  must(await acceptClaim(checker, await seen(checker, claimId)));
  must(await takeClaim(checker, await seen(checker, claimId)));
  must(await attachEvidence(checker, { ...(await seen(checker, claimId)), evidence: ledgerPage }));
}

/** Keeps a copy with the claim's first evidence. */
export async function keepCopy(
  actor: Actor,
  claimId: string,
  { name, content }: { name: string; content: string | Uint8Array },
) {
  const { evidence, version } = must(await openClaim(actor, { claimId }));
  const evidenceId = evidence[0]?.id ?? "";
  return keepSnapshot(actor, { claimId, version, evidenceId, name, base64: Buffer.from(content).toString("base64") });
}

/** A claim in check with its evidence and the checker's verdict on it. */
export async function bringToReview(newsroom: Newsroom, claimId: string): Promise<void> {
  const { checker, ratings } = newsroom;
  await bringToCheck(newsroom, claimId);
  await submit(checker, claimId, ratings.True);
}

export async function submit(checker: Actor, claimId: string, ratingId: string): Promise<void> {
  const rationale = "The ledger says the same.";
  must(await submitVerdict(checker, { ...(await seen(checker, claimId)), ratingId, rationale }));
}

/** What an editor sees and sends when she approves. */
export async function approvalSeen(editor: Actor, claimId: string) {
  const detail = must(await openClaim(editor, { claimId }));
  const verdictId = detail.verdicts.at(-1)?.id ?? "";
  return { claimId, version: detail.version, verdictId, stateHash: detail.stateHash };
}

export async function bringToApproved(newsroom: Newsroom, claimId: string): Promise<void> {
  await bringToReview(newsroom, claimId);
  must(await approveVerdict(newsroom.editor, await approvalSeen(newsroom.editor, claimId)));
}

export async function bringToPublished(newsroom: Newsroom, claimId: string): Promise<void> {
  await bringToApproved(newsroom, claimId);
  must(await publishClaim(newsroom.editor, await seen(newsroom.editor, claimId)));
}
