import type { Span } from "./spans";
import { trimmed } from "./trim";

/** A paragraph: its trimmed span, and whether a blank line (not only a line break) stands before and after it. */
export interface Paragraph {
  readonly span: Span;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

interface Line {
  readonly span: Span;
  /** A line of white space only stands between this line and the one before. */
  readonly blankBefore: boolean;
}

const sentenceEnd = /[.!?…。！？؟۔।:]["'”’»)\]]*$/u;
const bullet = /^\s*(?:[•·▪◦●■‣⁃*]\s|[-–—]\s+\S|\(?\p{N}{1,2}[.)]\)?\s|\(?[a-z]\)\s)/u;

/**
 * The paragraphs of a text in normal form, in order. A blank line always parts them; a single line break parts them
 * unless the copy is wrapped at a fixed width, as mail and wire copy is.
 */
export function paragraphs(text: string): Paragraph[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && !line.blankBefore && wrapped && continues(text, previous, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group, index) => ({
    span: [(group[0] as Line).span[0], (group.at(-1) as Line).span[1]],
    blankBefore: index === 0 || (group[0] as Line).blankBefore,
    blankAfter: groups[index + 1]?.[0]?.blankBefore ?? true,
  }));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const span = trimmed(text, [start, end]);
    if (span[1] > span[0]) {
      lines.push({ span, blankBefore });
      blankBefore = false;
    } else if (newline >= 0) blankBefore = true;
    start = end + 1;
  }
  return lines;
}

const lengthOf = ({ span }: Line) => span[1] - span[0];

/** Wrapped copy: several lines in a row end in mid-sentence, all under the width of a mail. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let joints = 0;
  let cut = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const previous = lines[index - 1] as Line;
    const line = lines[index] as Line;
    if (line.blankBefore || bullet.test(text.slice(...line.span).slice(0, 8))) continue;
    joints += 1;
    const ending = text.slice(Math.max(previous.span[0], previous.span[1] - 8), previous.span[1]);
    if (!sentenceEnd.test(ending) && lengthOf(previous) >= 40 && lengthOf(previous) <= 110) cut += 1;
  }
  return cut >= 2 && cut / joints >= 0.5;
}

function continues(text: string, previous: Line, line: Line): boolean {
  return lengthOf(previous) >= 35 && !bullet.test(text.slice(...line.span).slice(0, 8));
}
