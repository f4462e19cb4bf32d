import type { Draft } from "./choose";
import { lowerAt, tagAt } from "./nounPhrase";
import type { Page } from "./page";

/** Where source, cue and content stand to each other, in the words of a newsroom: the "why" that a reader sees. */
export function ruleOf(page: Page, { cue, source, content }: Draft): string {
  if (tagAt(page, cue.word) === ":") return page.words.get(cue.word)?.text === ":" ? "name: words" : "words — name";
  if (lowerAt(page, cue.range[0]) === "according") return "according to";
  const before = content.some(({ range }) => range[1] <= cue.range[0]);
  const after = content.some(({ range }) => range[0] >= cue.range[1]);
  if (!source.range) return before && !after ? "words, cue" : "cue, words";
  const inverted = source.range[0] >= cue.range[1];
  if (before && after) return inverted ? "“…”, said X, “…”" : "“…”, X said, “…”";
  if (before) return inverted ? "“…”, said X" : "“…”, X said";
  return inverted ? "said X: …" : "X said …";
}

const next = ", and the quotation next to it";

/** The rule's name where a quotation next to it was given to its speaker. */
export const withNext = (rule: string): string => (rule.endsWith(next) ? rule : rule + next);
