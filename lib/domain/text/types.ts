import type { Span } from "./spans";

/** What a run of the copy is. Every character of an article version is in exactly one passage. */
export const passageKinds = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "body",
  "quotation",
  "list-item",
  "caption",
  "boilerplate",
] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A run `[start, end)` of one kind; `passages.map(slice).join("") === text`, white space included. */
export interface Passage {
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
}

/** A word, number or punctuation mark of the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence: its span without surrounding white space, and the index of the passage that holds it. */
export interface Sentence {
  readonly span: Span;
  readonly passage: number;
}

/**
 * A run between quotation marks, marks included in `span`, without them in `inner`.
 * `open` is true where the quotation goes on into the next paragraph without a closing mark.
 */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly open: boolean;
}

/** How much of the engine's work the text's language allows. */
export type LanguageSupport = "full" | "quotations-only";

/** The text with all that later stages read from it; made once by `readText`. */
export interface ReadText {
  readonly text: string;
  /** BCP 47 primary tag by the engine's own guess, or "und". */
  readonly language: string;
  readonly support: LanguageSupport;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
