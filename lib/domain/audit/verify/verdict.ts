/**
 * What a verifier says of a bundle. `altered`: something in it is not what was recorded or signed; `truncated`: something
 * that was there is gone from the end; `unverifiable`: nothing is wrong, but something is missing to say that it is right;
 * `redacted`: right, and texts are hidden exactly as declared; `intact`: right and whole.
 */
export const verdicts = ["intact", "redacted", "unverifiable", "truncated", "altered"] as const;
export type Verdict = (typeof verdicts)[number];

/** What was found: which record, file or seal (`where`), and a plain sentence that names it. */
export interface Finding {
  readonly verdict: "altered" | "truncated" | "unverifiable";
  readonly where: string;
  readonly sentence: string;
}

export interface Verification {
  readonly verdict: Verdict;
  /** The verdict in a plain sentence. */
  readonly sentence: string;
  readonly findings: readonly Finding[];
  /** What was checked and held, and what is hidden or could not be compared: a plain sentence each. */
  readonly notes: readonly string[];
}

/** How `attest verify` and `verify.mjs` end; 1 is "the file could not be read", 2 "called wrongly". */
export const exitCodes = {
  intact: 0,
  redacted: 3,
  altered: 4,
  truncated: 5,
  unverifiable: 6,
} as const satisfies Record<Verdict, number>;

const openings: Record<Verdict, string> = {
  intact: "Intact: everything in this bundle is as it was recorded and signed.",
  redacted: "Redacted as declared: what is shown is as it was recorded and signed, and nothing else is hidden.",
  unverifiable: "Unverifiable: nothing contradicts the record, but it cannot be shown that this is the record.",
  truncated: "Truncated: something that was recorded is missing.",
  altered: "Altered: something in this bundle is not what was recorded and signed.",
};

/** The verdict over all that was found: the gravest finding decides, then whether something is hidden. */
export function verdictOver(findings: readonly Finding[], notes: readonly string[], hides: boolean): Verification {
  const gravest = (["altered", "truncated", "unverifiable"] as const).find((verdict) =>
    findings.some((one) => one.verdict === verdict),
  );
  const verdict = gravest ?? (hides ? "redacted" : "intact");
  return { verdict, sentence: openings[verdict], findings, notes };
}
