import type { Command, CommandOf } from "@/lib/domain/claims/commands";
import type { Actor, ClaimState, FiledVerdict, Policy } from "@/lib/domain/claims/state";
import type { ClaimStatus } from "@/lib/domain/claims/status";
import type { Role } from "@/lib/domain/permissions";

/** Somebody of a role. Two people of one role differ by id. */
export function someone(role: Role, id: string = role): Actor {
  return { id, name: `The ${id}`, role, workspaceId: "workspace" };
}

export const strictPolicy: Policy = { sourcingRule: "primary-or-two", secondCheck: "never" };

const filed: FiledVerdict = {
  id: "verdict",
  kind: "first",
  ratingId: "true",
  stateHash: "hash",
};

/**
 * A claim to decide on in which nothing stands in the way: settled attribution, a primary source, a standing verdict
 * where the status has one, a seal that holds where it is sealed. `author` wrote evidence and verdict.
 */
export function claimState(status: ClaimStatus, differing: Partial<ClaimState> = {}): ClaimState {
  const judged = ["in_second_check", "contested", "in_review", "approved", "published"].includes(status);
  const sealed = status === "approved" || status === "published";
  return {
    id: "claim",
    number: 1,
    version: 1,
    status,
    retired: false,
    form: "direct",
    partyId: "party",
    assigneeId: "author",
    authorIds: ["author"],
    evidence: [{ id: "evidence", stance: "supports", directness: "primary", independenceGroup: null }],
    verdicts: judged ? [filed] : [],
    stateHash: "hash",
    openBlockingThreads: 0,
    openReplyRequests: 0,
    approval: sealed ? { id: "approval", sealHolds: true, givenElsewhere: false } : null,
    openCorrections: status === "published" ? [{ id: "correction", madeById: "corrector", newRatingId: "false" }] : [],
    ...differing,
  };
}

const verdict = { ratingId: "true", ratingKnown: true, rationale: "The register says so." };

/** Every command with all that it needs, so that it is refused for nothing that it brings itself. */
export const readyCommands: { readonly [Name in Command["name"]]: CommandOf<Name> } = {
  accept: { name: "accept" },
  dismiss: { name: "dismiss", reason: "opinion", duplicateOfId: null, duplicateFits: false, note: null },
  restore: { name: "restore", reason: "It can be checked after all." },
  assign: { name: "assign", assigneeId: "author", assigneeActive: true },
  take: { name: "take" },
  submit: { name: "submit", ...verdict, sourcingException: null },
  secondVerdict: { name: "secondVerdict", ...verdict },
  adjudicate: { name: "adjudicate", ...verdict },
  approve: { name: "approve", verdictId: "verdict", stateHash: "hash" },
  return: { name: "return", reason: "Where is the register?" },
  publish: { name: "publish" },
  reopen: { name: "reopen", reason: "A reader doubts it." },
  correct: {
    name: "correct",
    kind: "correction",
    before: "12",
    after: "21",
    note: "A slip.",
    newRatingId: null,
    newRatingKnown: false,
  },
  confirmCorrection: { name: "confirmCorrection", correctionId: "correction" },
  withdraw: { name: "withdraw", note: "The source withdrew." },
};
