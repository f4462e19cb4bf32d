export type ReadMediaType = "text/plain" | "text/markdown" | "text/html";

/** What one imported file says, as far as the file itself says it. Nothing here is guessed from elsewhere. */
export interface ReadArticle {
  /** Paragraphs parted by blank lines; no NUL, line ends are `\n`. */
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** YYYY-MM-DD: the calendar day at the publisher, as written. */
  readonly publishedOn: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Absolute, http or https only. */
  readonly url: string | null;
  readonly mediaType: ReadMediaType;
}

export interface ArticleFile {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly mediaType: string | null;
}

export type ReadingProblem = "unsupported-file" | "unreadable-file" | "too-large" | "no-text";

export type ReadingResult =
  | { readonly ok: true; readonly article: ReadArticle }
  | { readonly ok: false; readonly problem: ReadingProblem };

export const maxFileBytes = 10 * 1024 * 1024;
/** UTF-16 code units of the text that comes out. */
export const maxTextLength = 2_000_000;
