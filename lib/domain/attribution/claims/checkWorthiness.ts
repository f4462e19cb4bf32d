/** How much a claim is worth checking, and what made it so, strongest first. */
export interface CheckWorthiness {
  readonly score: number;
  readonly factors: readonly string[];
}

const signs: readonly (readonly [factor: string, weight: number, shape: RegExp])[] = [
  [
    "a number",
    0.9,
    /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|majority|most)\b/iu,
  ],
  ["a share or amount", 0.5, /%|\bper ?cent\b|[$€£¥]\s?\p{N}/iu],
  [
    "a date",
    0.3,
    /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u,
  ],
  ["a name", 0.35, /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}’'-]+/u],
  [
    "a comparison",
    0.4,
    /\b(?:more|less|fewer|higher|lower|larger|smaller|better|worse|most|least|largest|biggest|highest|lowest|first|last|only|never|always|every|record|than)\b/iu,
  ],
  ["a past event", 0.3, /\b(?:was|were|had|did|fell|rose|killed|\p{L}{3,}ed)\b/iu],
  [
    "the speaker's feelings",
    -0.9,
    /\b(?:i|we|my|our|me|us)\b.{0,30}\b(?:feel|hope|think|believe|love|want|wish|proud|happy|sad|glad|grateful|thank|excited|sorry)\b/iu,
  ],
  ["about the future", -0.5, /\b(?:will|shall|going to|would like|may|might|could)\b/iu],
];

/** A claim's check-worthiness by what its words show. Same words, same score. */
export function checkWorthiness(words: string): CheckWorthiness {
  const present = signs.filter(([, , shape]) => shape.test(words));
  const sum = present.reduce((total, [, weight]) => total + weight, -0.8);
  const factors = [...present].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([factor]) => factor);
  return { score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000, factors };
}
