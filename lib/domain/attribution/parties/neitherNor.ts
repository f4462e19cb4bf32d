import { type Article, lowerAt } from "./article";
import { clauseEnd, spanOf, subjectStart } from "./clauses";
import type { FoundNoComment } from "./noComments";

/** The verbs behind which "neither … nor …" can be a silence: looked at before anything else. */
export const neitherVerbs: ReadonlySet<string> = new Set(
  "responded|replied|returned|answered|commented|would|was|were|is|are|could".split("|"),
);

/**
 * "Neither the bank nor the ministry responded to requests for comment": two who are silent. Goes in: the word of a verb; comes
 * out: both, or nothing.
 */
export function neitherNor(article: Article, verb: number): FoundNoComment[] {
  const begin = /ly$/u.test(lowerAt(article, verb - 1)) ? verb - 1 : verb;
  const start = subjectStart(article, begin);
  if (lowerAt(article, start) !== "neither") return [];
  let nor = start + 2;
  while (nor < begin && lowerAt(article, nor) !== "nor") nor += 1;
  if (nor >= begin || !isSilent(article, verb)) return [];
  const kind = lowerAt(article, verb) === "would" ? "declined" : "no-response";
  const span = spanOf(article, start, clauseEnd(article, verb));
  return [
    { kind, span, holder: [start + 1, nor] },
    { kind, span, holder: [nor + 1, begin] },
  ];
}

function isSilent(article: Article, verb: number): boolean {
  const lower = lowerAt(article, verb);
  const next = lowerAt(article, verb + 1);
  const rest = Array.from({ length: 8 }, (_, at) => lowerAt(article, verb + 1 + at));
  const asked = rest.some((word) =>
    /^(?:comment|comments|requests?|inquir(?:y|ies)|calls?|questions|emails?|messages?)$/u.test(word),
  );
  if (lower === "commented") return true;
  if (/^(?:responded|replied|returned|answered)$/u.test(lower)) return asked;
  if (lower === "would") return /^(?:comment|discuss|say|elaborate|confirm|speak|talk|answer)$/u.test(next);
  if (lower === "could") return next === "be" && /^(?:reached|contacted|located)$/u.test(rest[1] ?? "");
  return /^(?:available|reachable)$/u.test(next) && asked;
}
