import { closeReplyRequest, insertReplyRequest } from "@/lib/data/claims/entries";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { newId } from "@/lib/gateways/ids";
import { changeClaim, recordClaimEvent } from "../claims/changing";

interface Asking {
  claimId: string;
  askedOf: string;
  question: string;
  channel: string;
  dueAt: string | null;
}

/** Notes that somebody was asked to reply, when, how and by when. Approval waits for the answer, or its silence. */
export async function requestReply(actor: Actor, { claimId, dueAt, ...asking }: Asking) {
  if (!may(actor.role, "reply.record")) return problem("not-allowed");
  return changeClaim(actor, { claimId, version: null }, async (changing) => {
    if (changing.state.retired) return problem("already-retired");
    const ids = { id: newId(), workspaceId: actor.workspaceId, claimId, askedById: actor.id };
    const due = dueAt ? new Date(dueAt) : null;
    await insertReplyRequest(changing.tx, { ...ids, ...asking, askedAt: changing.at, dueAt: due });
    await recordClaimEvent(changing, "reply.requested", { askedOf: asking.askedOf });
    return done({ changeId: null });
  });
}

interface Answer {
  claimId: string;
  replyId: string;
  outcome: "answered" | "declined" | "silence";
  answer: string | null;
}

/** Notes what came back; silence is an outcome too. A closed request is final. */
export async function recordReply(actor: Actor, { claimId, replyId, outcome, answer }: Answer) {
  if (!may(actor.role, "reply.record")) return problem("not-allowed");
  return changeClaim(actor, { claimId, version: null }, async (changing) => {
    const reply = changing.claim.replies.find((one) => one.id === replyId);
    if (!reply) return problem("not-found");
    if (reply.outcome) return problem("wrong-status", { detail: "This request is already closed." });
    await closeReplyRequest(changing.tx, replyId, { outcome, answer, closedAt: changing.at });
    await recordClaimEvent(changing, "reply.recorded", { askedOf: reply.askedOf, outcome });
    return done({ changeId: null });
  });
}
