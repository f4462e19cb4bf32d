import type { Span } from "./spans";

const point = /^(?:[•·▪◦●■‣⁃➤➢✓✔]\s*\S|[*]\s+\S)/u;
const dashed = /^[-–—]\s+\S/u;
const numbered = /^\(?(?:\p{N}{1,2}|[a-z])[.)]\)?\s+\S/u;

/** True where a paragraph is one item of a list: by its point, or by a dash or number that a neighbour shares. */
export function isListItem(words: string, before: string | undefined, after: string | undefined): boolean {
  if (point.test(words)) return true;
  return [dashed, numbered].some(
    (shape) => shape.test(words) && ((before && shape.test(before)) || (after && shape.test(after))),
  );
}

/** Only so many paragraphs are looked up in the rest of the text: real articles have fewer, and it bounds the work. */
const lookedUp = 400;
const longestText = 200_000;

/** True where a paragraph repeats words of the running copy to be seen, or is set as a quotation ("> …"). */
export function isPullQuotation(text: string, [start, end]: Span, index: number): boolean {
  const words = text.slice(start, end);
  if (/^>\s*\S/.test(words)) return true;
  if (index >= lookedUp || text.length > longestText) return false;
  const marked = /^["“„«‘']/.test(words);
  if (marked) return repeatsCopy(text, [start, end]);
  return !/[.!?]$/.test(words) && words.split(/\s+/).length >= 6 && standsWithinCopy(text, [start, end]);
}

/** True where the words stand elsewhere inside a longer paragraph: a link or a title repeats as a whole line. */
function standsWithinCopy(text: string, [start, end]: Span): boolean {
  const words = text.slice(start, end);
  for (const from of [text.indexOf(words), text.indexOf(words, end)]) {
    if (from < 0 || from === start) continue;
    const before = text[from - 1] ?? "\n";
    const after = text[from + words.length] ?? "\n";
    if (before !== "\n" || after !== "\n") return true;
  }
  return false;
}

/** True where the words at a span, quotation marks aside, stand elsewhere in the text too. */
export function repeatsCopy(text: string, [start, end]: Span): boolean {
  const bare = text.slice(start, end).replace(/^[>"“”„«‘'\s]+|["“”»’'\s,.]+$/gu, "");
  if (bare.length < (/^[>"“„«‘']/.test(text[start] ?? "") ? 12 : 25) || bare.length > 300 || text.length > longestText)
    return false;
  return text.slice(0, start).includes(bare) || text.indexOf(bare, end) >= 0;
}
