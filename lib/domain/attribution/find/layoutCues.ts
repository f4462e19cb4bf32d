import { quoteAt, type WordRange } from "./page";
import { posIndex } from "./posTags";
import type { Sight } from "./sight";

/** Marks that stand for a cue where copy is laid out as a transcript or signed: "NAME: …", "“…” — Name". */

/** A colon or a dash. */
export const isMark = ({ page }: Sight, i: number) => page.pos[i] === posIndex[":"];

/** "NAME: …" at a paragraph's start, as in transcripts: the words of the name, or null. */
export function nameBeforeColon({ page }: Sight, colon: number): WordRange | null {
  const start = page.paragraphs[page.paragraphOf[colon] as number]?.[0] ?? colon;
  const from = page.pos[start] === posIndex.QUOTE ? start + 1 : start;
  if (colon <= from || colon - from > 6 || page.words.get(colon)?.text !== ":") return null;
  for (let i = from; i < colon; i++) if (page.pos[i] !== posIndex.NNP && page.pos[i] !== posIndex[","]) return null;
  return [from, colon];
}

/** "More from Ann Bell: “…”": the words of the name right before a colon that a quotation follows, or null. */
export function nameBeforeQuote(sight: Sight, colon: number): WordRange | null {
  if (!opensQuotation(sight, colon)) return null;
  const { pos } = sight.page;
  let from = colon;
  while (colon - from < 6 && from > 0 && (pos[from - 1] === posIndex.NNP || pos[from - 1] === posIndex.CC)) from--;
  while (from < colon && pos[from] === posIndex.CC) from++;
  return from < colon && pos[colon - 1] === posIndex.NNP ? [from, colon] : null;
}

/** True for a colon outside quotations with a quotation right behind it. */
export function opensQuotation({ page }: Sight, i: number): boolean {
  if (page.words.get(i)?.text !== ":" || (page.quoteOf[i] as number) >= 0) return false;
  return quoteAt(page, i + 1)?.[0] === i + 1;
}

/** "“…” — Name": the words of the name after a dash that follows a quotation, or null. */
export function nameAfterDash({ page }: Sight, dash: number): WordRange | null {
  if (page.pos[dash - 1] !== posIndex.QUOTE || page.words.get(dash)?.text === ":") return null;
  const end = page.paragraphs[page.paragraphOf[dash] as number]?.[1] ?? dash;
  let to = dash + 1;
  while (
    to < end &&
    to - dash < 8 &&
    (page.pos[to] === posIndex.NNP || page.pos[to] === posIndex.IN || page.pos[to] === posIndex.DT)
  )
    to++;
  return to > dash + 1 && page.pos[dash + 1] === posIndex.NNP ? [dash + 1, to] : null;
}
