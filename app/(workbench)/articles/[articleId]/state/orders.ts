import { api } from "@/lib/api/client";
import type { ClaimRow, Me } from "@/lib/api/contract/shapes";
import type { Span } from "@/lib/domain/text/spans";
import type { Order } from "./commands";

/*
 * What a person can ask of one claim, each with its words: what she wanted (for a conflict), what was done (for the
 * toast), what it will probably look like, and the call.
 */
type Made = Pick<ClaimRow, "id" | "number">;

function order(claim: Made, wanted: string, done: string | null, rest: Pick<Order, "prediction" | "send">): Order {
  return {
    claimId: claim.id,
    wanted: `${wanted} claim ${claim.number}`,
    done: done && `Claim ${claim.number} ${done}`,
    ...rest,
  };
}

export const orders = {
  accept: (claim: Made) =>
    order(claim, "accept", "accepted", { prediction: { command: "accept" }, send: (seen) => api.claims.accept(seen) }),

  dismiss: (claim: Made, how: { reason: NonNullable<ClaimRow["dismissReason"]>; duplicateOfId: string | null }) =>
    order(claim, "dismiss", "dismissed", {
      prediction: { command: "dismiss", reason: how.reason },
      send: (seen) => api.claims.dismiss({ ...seen, ...how }),
    }),

  restore: (claim: Made, reason: string) =>
    order(claim, "restore", "restored", {
      prediction: { command: "restore" },
      send: (seen) => api.claims.restore({ ...seen, reason }),
    }),

  take: (claim: Made, me: Me) =>
    order(claim, "take", "is yours", { prediction: { command: "take", me }, send: (seen) => api.claims.take(seen) }),

  assign: (claim: Made, assignee: { id: string; name: string }) =>
    order(claim, "assign", `given to ${assignee.name}`, {
      prediction: { command: "assign", assignee },
      send: (seen) => api.claims.assign({ ...seen, assigneeId: assignee.id }),
    }),

  respan: (claim: Made, spans: readonly Span[]) =>
    order(claim, "change the words of", "has other words", {
      send: (seen) => api.claims.respan({ ...seen, spans: spans.map(([start, end]) => [start, end]) }),
    }),

  approve: (claim: Made, shown: { verdictId: string; stateHash: string; rating: ClaimRow["rating"] }) =>
    order(claim, "approve", "approved and sealed", {
      prediction: { command: "approve", rating: shown.rating },
      send: (seen) => api.claims.approve({ ...seen, verdictId: shown.verdictId, stateHash: shown.stateHash }),
    }),

  return: (claim: Made, reason: string) =>
    order(claim, "return", "returned to its checker", {
      prediction: { command: "return" },
      send: (seen) => api.claims.return({ ...seen, reason }),
    }),

  publish: (claim: Made) =>
    order(claim, "publish", "published", {
      prediction: { command: "publish" },
      send: (seen) => api.claims.publish(seen),
    }),

  reopen: (claim: Made, reason: string) =>
    order(claim, "reopen", "reopened", { send: (seen) => api.claims.reopen({ ...seen, reason }) }),

  withdraw: (claim: Made, note: string) =>
    order(claim, "withdraw the rating of", "withdrawn", { send: (seen) => api.claims.withdraw({ ...seen, note }) }),

  confirmCorrection: (claim: Made, correctionId: string) =>
    order(claim, "confirm the correction of", "corrected", {
      send: (seen) => api.claims.confirmCorrection({ ...seen, correctionId }),
    }),

  removeEvidence: (claim: Made, evidenceId: string) =>
    order(claim, "take evidence off", null, { send: (seen) => api.evidence.remove({ ...seen, evidenceId }) }),

  putBackEvidence: (claim: Made, evidenceId: string) =>
    order(claim, "put evidence back on", "has its evidence back", {
      send: (seen) => api.evidence.putBack({ ...seen, evidenceId }),
    }),

  resolve: (claim: Made, commentId: string) =>
    order(claim, "resolve a comment on", null, {
      send: ({ claimId }) => api.threads.resolve({ claimId, commentId }),
    }),
};
