import { voidApproval } from "@/lib/data/claims/entries";
import type { StoredClaim } from "@/lib/data/claims/record";
import { saveClaim } from "@/lib/data/claims/save";
import type { ClaimPatch, Entry } from "@/lib/domain/claims/decide";
import type { ChangingMany } from "./changingMany";

/** A claim that was split or merged away: it keeps its number and its history, and its approval is voided, visibly. */
export async function retireClaim(
  { tx, at }: ChangingMany,
  claim: StoredClaim,
  decision: { patch: ClaimPatch; entries: readonly Entry[] },
): Promise<void> {
  for (const entry of decision.entries) {
    if (entry.entry === "void") await voidApproval(tx, entry.approvalId, at, entry.cause);
  }
  const { status, ratingId } = decision.patch;
  const moved = status ? { status, statusSince: at, ratingId: ratingId ?? null } : {};
  const saved = await saveClaim(tx, claim, { ...moved, retiredAt: at });
  if (!saved) throw new Error(`claim ${claim.id} changed under its own lock`);
}
