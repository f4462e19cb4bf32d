import type { Page, WordRange } from "./page";
import { markTag, posIndex } from "./pos";

/** A direct quotation with its nearest speaker where punctuation shows one; `source` is null where it does not. */
export interface QuotedSpeech {
  readonly source: WordRange;
  readonly content: WordRange;
  readonly rule: string;
}

const leastWords = 3;
const furthest = 12;

const startsUpper = (page: Page, i: number) => ((page.forms.shape[i] ?? 0) & 1) === 1;
/** Small words that stand inside names. */
const particles = /^(?:de|da|do|dos|das|di|del|della|du|la|le|van|von|zu|der|den|ter|al|el|bin|ibn|y|e)$/;

const isWord = (page: Page, i: number) => markTag(page.words[i]?.text ?? ",") < 0;

/** The first run of capitalised words in a stretch: in most scripts with capitals, a name. */
function nameIn(page: Page, [from, to]: WordRange): WordRange | null {
  let start = from;
  while (start < to && !startsUpper(page, start)) start++;
  let end = start;
  while (end < to && (startsUpper(page, end) || particles.test(page.words[end]?.text ?? "")) && isWord(page, end))
    end++;
  while (end > start && !startsUpper(page, end - 1)) end--;
  return end > start ? [start, end] : null;
}

/** The words from `i` to the next mark, at most a dozen. */
function stretchFrom(page: Page, i: number, end: number): WordRange {
  let to = i;
  while (to < end && to - i < furthest && isWord(page, to)) to++;
  return [i, to];
}

/** "Name: «…»": the words before the colon, back to the mark before them. */
function beforeColon(page: Page, colon: number, least: number): WordRange | null {
  let from = colon;
  while (from > least && colon - from < furthest && isWord(page, from - 1)) from--;
  const stretch: WordRange = [from, colon];
  return nameIn(page, stretch) ?? (colon - from > 0 && colon - from < 6 ? stretch : null);
}

/** "«…», dijo Name." or "« … » — Name": the words after the closing mark and its comma or dash. */
function afterQuotation(page: Page, end: number, limit: number): WordRange | null {
  const mark = page.pos[end];
  const inside = page.pos[end - 2];
  const shown = mark === posIndex[","] || mark === posIndex[":"];
  if (!shown && inside !== posIndex[","] && inside !== posIndex["."]) return null;
  return nameIn(page, stretchFrom(page, shown ? end + 1 : end, limit));
}

/** Finds quoted speech by punctuation alone, for languages whose words the finder does not know. */
export function quotedSpeech(page: Page): QuotedSpeech[] {
  const found: QuotedSpeech[] = [];
  for (const content of page.quotes) {
    const [from, to] = content;
    if (to - from < leastWords + 2) continue;
    const [low, high] = page.paragraphs[page.paragraphOf[from] ?? 0] ?? content;
    const colon = page.words[from - 1]?.text;
    const opened = colon === ":" || colon === "：" ? beforeColon(page, from - 1, low) : null;
    if (opened) {
      found.push({ source: opened, content, rule: "name: quotation" });
      continue;
    }
    const closed = afterQuotation(page, to, high);
    if (closed) found.push({ source: closed, content, rule: "quotation, name" });
  }
  return found;
}
