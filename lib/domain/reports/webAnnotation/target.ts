import { type CodePointCounter, wholeAfter, wholeBefore } from "../../text/codePoints";
import type { Span } from "../../text/spans";
import { hashAddress, rowAddress, webAddress } from "../addresses";
import type { Report } from "../report";

/** Context on each side of a quotation, in UTF-16 units; as much as other annotation tools give. */
const contextLength = 32;

/** What all targets of one report share, worked out once. */
export interface TargetText {
  readonly text: string;
  readonly count: CodePointCounter;
  readonly source: string;
  readonly state: object;
}

/**
 * Where the annotated text is to be found: at the article's address as it was when it was imported, or, where it has
 * none, at the version itself. `cached` names the exact text by its SHA-256 (RFC 6920): the positions count in that one.
 */
export function targetText({ article, version }: Report, count: CodePointCounter): TargetText {
  const state = { type: "TimeState", sourceDate: version.importedAt, cached: hashAddress(version.textSha256) };
  return { text: version.text, count, source: webAddress(article.url) ?? rowAddress(version.id), state };
}

/** One run of the text as a SpecificResource; positions are code points (Web Annotation Data Model, 4.2.4 and 4.2.5). */
export function target({ text, count, source, state }: TargetText, [start, end]: Span): object {
  const prefix = text.slice(wholeAfter(text, Math.max(0, start - contextLength)), start);
  const suffix = text.slice(end, wholeBefore(text, Math.min(text.length, end + contextLength)));
  return {
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextQuoteSelector", exact: text.slice(start, end), prefix, suffix },
      { type: "TextPositionSelector", start: count(start), end: count(end) },
    ],
    state,
  };
}
