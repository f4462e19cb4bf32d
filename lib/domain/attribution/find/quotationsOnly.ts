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

const startsUpper = (page: Page, i: number) => /^\p{Lu}/u.test(page.words[i]?.text ?? "");
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

/**
 * Words for saying in languages with much news: they stand beside a speaker's name and are none of it. Where a language
 * is not among them, its verb stays in the source's words.
 */
const sayingWords = new Set(
  (
    "a|ha|hat|har|heeft|déclaré|dit|dite|affirmé|ajouté|expliqué|estimé|affirme|explique|assure|sagte|sagt|erklärte|" +
    "betonte|dijo|dice|afirmó|declaró|añadió|explicó|aseguró|disse|diz|afirmou|declarou|explicou|detto|dichiarato|" +
    "affermato|spiegato|aggiunto|zei|zegt|gezegd|verklaarde|sa|säger|sade|sier|sagde|siger|sanoi|sanoo|powiedział|" +
    "powiedziała|stwierdził|řekl|řekla|uvedl|uvedla|rekao|rekla|mondta|dedi|söyledi|сказал|сказала|заявил|заявила|" +
    "сообщил|сообщила|добавил|сказав|сказала|заявив|заявила|каза|казва|قال|قالت|وقال|وقالت|أضاف|وأضاف|أضافت|صرح|وصرح|" +
    "أكد|وأكد|אמר|אמרה|הוסיף|כתב|είπε|δήλωσε|कहा|বলেছেন|বলেন"
  ).split("|"),
);

/** A stretch without words for saying at its ends. */
function withoutSaying(page: Page, [from, to]: WordRange): WordRange {
  let start = from;
  let end = to;
  const says = (word: number) => sayingWords.has(page.words[word]?.text.toLowerCase() ?? "");
  while (start < end && says(start)) start++;
  while (end > start && says(end - 1)) end--;
  return [start, end];
}

/** "Name: «…»": a name between the start of the sentence and the colon, the nearest to it; else the words before the colon. */
function beforeColon(page: Page, colon: number, least: number): WordRange | null {
  const sentence = Math.max(least, page.sentences[page.sentenceOf[colon] ?? -1]?.[0] ?? least);
  const near = stretchBefore(page, colon, sentence);
  for (let stretch = near; stretch[1] > sentence; stretch = stretchBefore(page, stretch[0] - 1, sentence)) {
    const name = nameIn(page, stretch);
    if (name && name[0] > sentence) return name;
    if (stretch[0] <= sentence) return name ?? plainSource(page, near, colon);
  }
  return plainSource(page, near, colon);
}

function plainSource(page: Page, near: WordRange, colon: number): WordRange | null {
  const words = withoutSaying(page, near);
  return words[1] > words[0] && colon - near[0] < 6 ? words : null;
}

/** The words before `end`, back to the mark before them. */
function stretchBefore(page: Page, end: number, least: number): WordRange {
  let from = end;
  while (from > least && end - from < furthest && isWord(page, from - 1)) from--;
  return [from, end];
}

/** "«…», dijo Name." or "« … » — Name": the words after the closing mark and its comma or dash. */
function afterQuotation(page: Page, end: number, limit: number): WordRange | null {
  const mark = page.pos[end];
  const inside = page.pos[end - 2];
  const shown = mark === posIndex[","] || mark === posIndex[":"];
  if (!shown && inside !== posIndex[","] && inside !== posIndex["."]) return null;
  // "«…», — сказала Name": a comma and a dash may both stand there.
  const both = shown && /^[—–-]$/u.test(page.words[end + 1]?.text ?? "");
  return nameIn(page, stretchFrom(page, shown ? end + (both ? 2 : 1) : end, limit));
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
