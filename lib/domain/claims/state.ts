import type { Form } from "../attribution/types";
import type { Role } from "../permissions";
import type { SourcingRule, WeighedEvidence } from "./evidence";
import type { ClaimStatus } from "./status";

/** Who acts, as the session says it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly workspaceId: string;
}

/** What the workspace asks for. */
export interface Policy {
  readonly sourcingRule: SourcingRule;
  readonly secondCheck: "never" | "always";
}

export interface FiledVerdict {
  readonly id: string;
  readonly kind: "first" | "second" | "adjudication";
  readonly ratingId: string;
  readonly authorId: string;
  /** The state of the claim that it was filed on. */
  readonly stateHash: string;
}

/** All that a decision on a claim depends on. Hashes are computed by the caller over the very rows it has locked. */
export interface ClaimState {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: ClaimStatus;
  readonly retired: boolean;
  readonly form: Form;
  readonly partyId: string | null;
  readonly assigneeId: string | null;
  /** Who last changed the claim's words; null while they are the engine's. */
  readonly wordsById: string | null;
  readonly evidence: readonly (WeighedEvidence & { readonly addedById: string })[];
  /** The verdicts of the present round, oldest first. */
  readonly verdicts: readonly FiledVerdict[];
  /** The hash over claim, attribution and evidence as they are now. */
  readonly stateHash: string;
  readonly openBlockingThreads: number;
  readonly openReplyRequests: number;
  /** The standing approval, and whether its seal still fits the claim as it is. */
  readonly approval: { readonly id: string; readonly sealHolds: boolean } | null;
  readonly openCorrections: readonly { id: string; madeById: string; newRatingId: string | null }[];
}

/** True where the person wrote the claim's words, a piece of its evidence or a verdict of this round. */
export function wrotePartOf(state: ClaimState, personId: string): boolean {
  return (
    state.wordsById === personId ||
    state.evidence.some((one) => one.addedById === personId) ||
    state.verdicts.some((one) => one.authorId === personId)
  );
}

/** The verdict that an approval would decide on: the latest of the round, if it was filed on the present state. */
export function standingVerdict(state: ClaimState): FiledVerdict | null {
  const latest = state.verdicts.at(-1);
  return latest && latest.stateHash === state.stateHash ? latest : null;
}
