import { languageOf, supportFor } from "./language";
import { passages } from "./passages";
import { quotations } from "./quotations";
import { sentences } from "./sentences";
import type { Span } from "./spans";
import { trimmed } from "./trim";
import type { ReadText, Sentence } from "./types";

/**
 * Reads a text once for all later stages: language, passages, sentences, quotations.
 * Goes in: text in normal form (`normalForm`). Nothing fails: an empty text has no passages and no sentences.
 */
export function readText(text: string): ReadText {
  const found = passages(text);
  const language = languageOf(text);
  const spoken = found.filter(({ kind }) => kind !== "boilerplate" && kind !== "caption" && kind !== "dateline");
  const apart = found.filter(({ kind }) => kind === "caption");
  return {
    text,
    language,
    support: supportFor(language),
    passages: found,
    sentences: found.flatMap(({ start, end }, passage): Sentence[] =>
      sentences(text, [start, end]).map((span) => ({ span, passage })),
    ),
    quotations: [...quotations(text, spoken.map(spanOf(text))), ...quotations(text, apart.map(spanOf(text)))].sort(
      (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1],
    ),
  };
}

const spanOf =
  (text: string) =>
  ({ start, end }: { start: number; end: number }): Span =>
    trimmed(text, [start, end]);
