import { loadVersion } from "@/lib/data/articles";
import { inWorkspace } from "@/lib/data/connection";
import { findNotClaim, insertNotClaims, removeNotClaim } from "@/lib/data/notClaims";
import type { NotClaimReason } from "@/lib/domain/attribution/types";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { fitsText, type Span } from "@/lib/domain/text/spans";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { recordEvent } from "../recording";

/** A person marks a run of copy as not a claim, with the reason: it has been read. */
export async function markNotClaim(actor: Actor, input: { articleId: string; span: Span; reason: NotClaimReason }) {
  if (!may(actor.role, "claim.edit")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const version = await loadVersion(tx, input.articleId);
    if (!version) return problem("not-found");
    if (!fitsText(version.text, [input.span])) return problem("span-outside");
    const id = newId();
    const [startOffset, endOffset] = input.span;
    const { reason } = input;
    const place = { id, workspaceId: actor.workspaceId, versionId: version.id, startOffset, endOffset };
    await insertNotClaims(tx, [{ ...place, reason, markedById: actor.id }]);
    await recordEvent(tx, { actor, at: now(), articleId: input.articleId }, "notClaim.marked", { reason });
    const span: [number, number] = [startOffset, endOffset];
    return done({ id, span, reason, markedBy: { id: actor.id, name: actor.name } });
  });
}

/** Takes such a mark away: the words count as unread again, unless something else covers them. */
export async function unmarkNotClaim(actor: Actor, input: { notClaimId: string }) {
  if (!may(actor.role, "claim.edit")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const mark = await findNotClaim(tx, input.notClaimId);
    if (!mark || !(await removeNotClaim(tx, input.notClaimId, now()))) return problem("not-found");
    await recordEvent(tx, { actor, at: now(), articleId: mark.articleId }, "notClaim.unmarked", {});
    return done({ removed: input.notClaimId });
  });
}
