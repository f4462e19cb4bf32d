export const evidenceKinds = ["link", "document", "interview", "dataset", "image", "recording", "other"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const stances = ["supports", "refutes", "context"] as const;
export type Stance = (typeof stances)[number];

/** Primary or secondary for this claim, not for ever: the same page can be one for one claim and the other for the next. */
export const directnesses = ["primary", "secondary"] as const;
export type Directness = (typeof directnesses)[number];

export const sourcingRules = ["none", "one-source", "primary-or-two"] as const;
export type SourcingRule = (typeof sourcingRules)[number];

export interface WeighedEvidence {
  readonly id: string;
  readonly stance: Stance;
  readonly directness: Directness;
  /** Sources that lean on one another share a group and count once; null stands alone. */
  readonly independenceGroup: string | null;
}

export interface Sourcing {
  readonly met: boolean;
  /** One plain sentence: what the rule asks and what there is. */
  readonly says: string;
}

/**
 * Whether the evidence meets the workspace's sourcing rule. Context does not count as a source.
 * The rule `primary-or-two`: one primary source, or two that are independent of each other.
 */
export function weighSourcing(rule: SourcingRule, evidence: readonly WeighedEvidence[]): Sourcing {
  const sources = evidence.filter((one) => one.stance !== "context");
  if (rule === "none") return { met: true, says: "No sourcing rule applies here." };
  if (rule === "one-source") {
    return sources.length > 0
      ? { met: true, says: "Sourcing rule met: there is a source." }
      : { met: false, says: "The rule asks for one source that supports or refutes; there is none." };
  }
  const primary = sources.filter((one) => one.directness === "primary").length;
  const independent = new Set(sources.map((one) => one.independenceGroup ?? one.id)).size;
  if (primary > 0) return { met: true, says: "Sourcing rule met: a primary source." };
  if (independent > 1) return { met: true, says: "Sourcing rule met: two independent sources." };
  return {
    met: false,
    says: `The rule asks for one primary source or two independent ones; there ${independent === 1 ? "is one secondary" : "are none"}.`,
  };
}
