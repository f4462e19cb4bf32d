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
  /** Everybody who ever wrote words, evidence or a verdict of this claim, or of those it came from; only grows. */
  readonly authorIds: readonly string[];
  readonly evidence: readonly WeighedEvidence[];
  /** The verdicts of the present round, oldest first. */
  readonly verdicts: readonly FiledVerdict[];
  /** The hash over claim, attribution and evidence as they are now. */
  readonly stateHash: string;
  readonly openBlockingThreads: number;
  readonly openReplyRequests: number;
  /** The standing approval, and whether its seal still fits the claim as it is. */
  readonly approval: {
    readonly id: string;
    readonly sealHolds: boolean;
    /** Given in another newsroom, before the claim came in with an audit bundle: nobody here stands behind it. */
    readonly givenElsewhere: boolean;
  } | null;
  readonly openCorrections: readonly { id: string; madeById: string; newRatingId: string | null }[];
}

/** True where the person ever wrote words, a piece of evidence or a verdict of the claim, whoever changed them since. */
export function wrotePartOf(state: Pick<ClaimState, "authorIds">, personId: string): boolean {
  return state.authorIds.includes(personId);
}

/** The authors of claims taken together, and one more person: each once. */
export function authorsWith(claims: readonly Pick<ClaimState, "authorIds">[], personId: string): readonly string[] {
  return [...new Set([...claims.flatMap((claim) => claim.authorIds), personId])];
}

/** The verdict that an approval would decide on: the latest of the round, if it was filed on the present state. */
export function standingVerdict(state: ClaimState): FiledVerdict | null {
  const latest = state.verdicts.at(-1);
  return latest && latest.stateHash === state.stateHash ? latest : null;
}
