/**
 * What a desk says of its own checks, after the points that the IFCN's assessors ask for. Each measure has the claims that
 * it is about (`base`), those that meet it, and a sentence that says exactly what is counted.
 */
export const measures = {
  checked: {
    base: "checked",
    name: "Claims checked",
    says: "Claims whose approval stands, given in the period. Every share below is of these, unless it says otherwise.",
  },
  "two-sources": {
    base: "checked",
    name: "Two independent sources",
    says: "At least two named pieces of evidence that support or refute the claim and do not lean on one another.",
  },
  "primary-source": {
    base: "checked",
    name: "A primary source",
    says: "At least one piece of evidence that is primary for this claim and supports or refutes it.",
  },
  "both-sides": {
    base: "checked",
    name: "Evidence on both sides",
    says: "At least one piece of evidence that supports the claim and one that refutes it.",
  },
  "reply-sought": {
    base: "criticised",
    name: "Reply sought from who is criticised",
    says: "Of the claims by a named party that were rated false or mostly false: somebody was asked for a reply.",
  },
  "second-check": {
    base: "checked",
    name: "Second checks",
    says: "A second checker filed a verdict without seeing the first.",
  },
  "unnamed-source": {
    base: "checked",
    name: "Said by somebody unnamed",
    says: "The article does not name who made the claim.",
  },
  "exception-stated": {
    base: "checked",
    name: "Exceptions stated",
    says: "The sourcing rule was not met, and the checker stated why an exception is right.",
  },
  corrected: {
    base: "checked",
    name: "Corrected since",
    says: "A correction, clarification, update or withdrawal was recorded after publication.",
  },
} as const satisfies Record<string, { base: "checked" | "criticised"; name: string; says: string }>;

export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as [Measure, ...Measure[]];

/** Claims whose approval was given in a period, by whether they meet a measure; days in UTC, both included. */
export interface MeasureFilter {
  readonly measure: Measure;
  readonly met: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

/** The period of a filter as instants: from the first day's start to before the start of the day after the last. */
export function periodOf({ from, to }: Pick<MeasureFilter, "from" | "to">): { from: Date | null; before: Date | null } {
  const dayMs = 24 * 60 * 60 * 1000;
  const start = (day: string) => new Date(`${day}T00:00:00.000Z`);
  return {
    from: from === null ? null : start(from),
    before: to === null ? null : new Date(start(to).getTime() + dayMs),
  };
}
