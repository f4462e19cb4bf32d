import { insertComment, resolveComment } from "@/lib/data/claims/entries";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { newId } from "@/lib/gateways/ids";
import { changeClaim, recordClaimEvent } from "../claims/changing";

/**
 * A comment beside a claim; a blocking one stops approval until it is resolved. It changes nothing that a seal binds and
 * so needs no version, but takes the claim's lock: an approval sees it or comes before it.
 */
export async function writeComment(actor: Actor, input: { claimId: string; body: string; blocking: boolean }) {
  if (!may(actor.role, "thread.write")) return problem("not-allowed");
  return changeClaim(actor, { ...input, version: null }, async (changing) => {
    const { tx, claim, at } = changing;
    if (changing.state.retired) return problem("already-retired");
    const ids = { id: newId(), workspaceId: actor.workspaceId, claimId: claim.id, authorId: actor.id };
    await insertComment(tx, { ...ids, kind: "comment", body: input.body, blocking: input.blocking, at });
    await recordClaimEvent(changing, "thread.commented", { blocking: input.blocking });
    return done({ changeId: null });
  });
}

/** Marks a comment as resolved. */
export async function settleComment(actor: Actor, input: { claimId: string; commentId: string }) {
  if (!may(actor.role, "thread.write")) return problem("not-allowed");
  return changeClaim(actor, { ...input, version: null }, async (changing) => {
    const comment = changing.claim.comments.find((one) => one.id === input.commentId);
    if (!comment) return problem("not-found");
    if (comment.resolvedAt) return done({ changeId: null });
    await resolveComment(changing.tx, comment.id, changing.at);
    await recordClaimEvent(changing, "thread.resolved", {});
    return done({ changeId: null });
  });
}
