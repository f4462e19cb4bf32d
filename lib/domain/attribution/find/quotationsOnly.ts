import type { Page, WordRange } from "./page";
import { markTag, posIndex } from "./posTags";

/** A direct quotation with its nearest speaker where punctuation shows one; `source` is null where it does not. */
export interface QuotedSpeech {
  readonly source: WordRange;
  /** In one piece, or in two where the speaker stands within. */
  readonly content: readonly WordRange[];
  readonly rule: string;
}

const leastWords = 3;
const furthest = 12;

const lowerOf = (page: Page, i: number) => page.words.get(i)?.text.toLowerCase() ?? "";
const startsUpper = (page: Page, i: number) => /^\p{Lu}/u.test(page.words.get(i)?.text ?? "");
/** Small words that stand inside names; an article only behind another of them ("van der Berg", and not "Anja Krüger | der Presse-Agentur"). */
const particles = /^(?:de|da|do|dos|das|di|del|della|du|la|le|van|von|zu|der|den|ter|al|el|bin|ibn|y|e)$/;
const isParticle = (page: Page, i: number): boolean => {
  const text = page.words.get(i)?.text ?? "";
  return particles.test(text) && (!/^(?:der|den|ter)$/.test(text) || particles.test(page.words.get(i - 1)?.text ?? ""));
};

const isWord = (page: Page, i: number) => markTag(page.words.get(i)?.text ?? ",") < 0;

/** Articles, which open a sentence with a capital and are nobody's name ("La alcaldesa", "Ο δήμαρχος"). */
const articles =
  /^(?:el|la|los|las|un|una|uno|le|les|une|des|il|lo|gli|i|o|os|as|um|uma|der|die|das|ein|eine|de|het|een|ο|η|το|οι|τα|ένας|μια|μία|az|egy)$/u;

/** The first run of capitalised words in a stretch: in most scripts with capitals, a name. */
function nameIn(page: Page, [from, to]: WordRange): WordRange | null {
  let start = from;
  while (start < to && (!startsUpper(page, start) || articles.test(lowerOf(page, start)))) start++;
  let end = start;
  while (end < to && (startsUpper(page, end) || isParticle(page, end)) && isWord(page, end)) end++;
  while (end > start && !startsUpper(page, end - 1)) end--;
  if (end - start === 3 && start > from && isBehindPlace(page, start)) start++;
  return end > start ? [start, end] : null;
}

/** "мэр | Казани | Ильсур Метшин": of three words with capitals behind a post the first is its place, unless the second is a patronymic. */
const isBehindPlace = (page: Page, first: number): boolean =>
  /^\p{Script=Cyrillic}{3,}[аяыи]$/u.test(lowerOf(page, first)) &&
  !startsUpper(page, first - 1) &&
  !sayingWords.has(lowerOf(page, first - 1)) &&
  !/(?:вич|вна|ична|ович|івна)$/u.test(lowerOf(page, first + 1));

/** "Ana Weiss, Sprecherin der Anwohner, erklärte": the whole stretch before the sentence's first comma, where it is a full name. */
function nameAtStart(page: Page, sentence: number, end: number): WordRange | null {
  const first = stretchFrom(page, sentence, end);
  const name = page.words.get(first[1])?.text === "," ? nameIn(page, first) : null;
  return name && name[0] === first[0] && name[1] === first[1] && name[1] - name[0] > 1 ? name : null;
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
    "أكد|وأكد|אמר|אמרה|הוסיף|כתב|είπε|δήλωσε|कहा|বলেছেন|বলেন|mówi|mówił|mówiła|dodał|dodała|respondió|contó|lamentó|" +
    "répond|raconte|poursuit|ajoute|lance|говорит|рассказал|рассказала|отметил|отметила|подчеркнул|добавил|пояснил|" +
    "meint|berichtet|betont|fügte|kertoi|racconta|risponde|conta|respondeu|говорить|розповів|розповіла|" +
    "completou|concluiu|ressaltou|garantiu|alertou|acrescentou|comentou|agregó|señaló|advirtió|concluyó|sostuvo|subrayó|" +
    "comentó|reconoció|annuncia|annunciato|dichiara|aggiunge|spiega|répondu|conclu|a-t-il|a-t-elle|dit-il|dit-elle|ergänzte|warnte"
  ).split("|"),
);

/** A stretch without words for saying at its ends. */
function withoutSaying(page: Page, [from, to]: WordRange): WordRange {
  let start = from;
  let end = to;
  const says = (word: number) => sayingWords.has(page.words.lowerAt(word));
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
    if (name && name[0] > sentence) return nameAtStart(page, sentence, name[0]) ?? name;
    if (name && isTopic(page, name, colon)) return null;
    if (stretch[0] <= sentence) return name ?? plainSource(page, near, colon);
  }
  return plainSource(page, near, colon);
}

/** "Grève dans les transports : « … »": one word with its sentence's capital, and small ones of which none says anything, up to the colon. */
function isTopic(page: Page, [from, to]: WordRange, colon: number): boolean {
  if (to - from > 1 || to === colon) return false;
  for (let word = to; word < colon; word++)
    if (!isWord(page, word) || sayingWords.has(lowerOf(page, word))) return false;
  return true;
}

function plainSource(page: Page, near: WordRange, colon: number): WordRange | null {
  const words = withoutSaying(page, near);
  const first = lowerOf(page, near[0]);
  const most = first === first.toUpperCase() ? longestWithoutCapitals : longestPlain;
  return words[1] > words[0] && colon - near[0] < most ? words : null;
}

const longestPlain = 6;
/** Scripts without capitals show no name, so that a post stays with it: "परिवहन मंत्री राजेश शर्मा ने कहा". */
const longestWithoutCapitals = 9;

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
  const says = saysBehind(page, end);
  if (!shown && !says && inside !== posIndex[","] && inside !== posIndex["."]) return null;
  // "«…», — сказала Name": a comma and a dash may both stand there.
  const both = shown && /^[—–-]$/u.test(page.words.get(end + 1)?.text ?? "");
  const stretch = stretchFrom(page, shown ? end + (both ? 2 : 1) : end, limit);
  // "« … lire. » | La maire de Rennes, Nathalie Appéré, s'est dite …": a sentence of its own, unless a word says that she said it.
  const goesOn = !shown && !says && inside === posIndex["."] && stretch[1] < limit && startsUpper(page, end);
  if (goesOn && !page.words.slice(...stretch).some(({ lower }) => sayingWords.has(lower))) return null;
  const near = nameIn(page, stretch);
  const apposed = nameBehindRole(page, stretch, limit);
  if (apposed && (near === null || (isOfPost(page, near) && apposed[1] - apposed[0] > 1))) return apposed;
  return near ?? withoutCapitals(page, stretch);
}

/** "le ministre de la | Santé, | Paul Aubry", "der | Sprecher der Polizei, | Jan Weber": words of a post before the name. */
function isOfPost(page: Page, [from, to]: WordRange): boolean {
  if (to - from === 1) return !sayingWords.has(lowerOf(page, from - 1));
  const joined = page.words.slice(from, to).some(({ text }) => particles.test(text));
  return joined && articles.test(lowerOf(page, from - 1));
}

/** "dijo el alcalde, Odo Brac": the name in apposition to what the speaker is. */
function nameBehindRole(page: Page, [from, to]: WordRange, limit: number): WordRange | null {
  if (to - from < 2 || page.words.get(to)?.text !== ",") return null;
  const next = stretchFrom(page, to + 1, limit);
  const name = nameIn(page, next);
  return name && name[0] === next[0] ? name : null;
}

/** "قالت آنا رويز": in a script without capitals, the words behind a word for saying. */
function withoutCapitals(page: Page, [from, to]: WordRange): WordRange | null {
  const first = page.words.get(from)?.text ?? "";
  if (!sayingWords.has(first.toLowerCase()) || first.toLowerCase() !== first.toUpperCase()) return null;
  return to - from > 1 && to - from <= 6 ? [from + 1, to] : null;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A run of an unspaced script that ends in a word for saying ("市长王小明说"). */
const saysAtEnd = /(?:说|說|称|稱|道|表示|指出|透露|强调|กล่าวว่า|บอกว่า|ระบุว่า)$/u;
const topic = /[はがも]$/u;
const saysBehindTopic = /^と.+[はがも](?:話|述|語|言|説明|強調|主張|明か|答)/u;

/** The run beside a quotation in a script that parts no words: before it, or after it with its verb. */
function besideUnspaced(page: Page, [from, to]: WordRange): WordRange | null {
  const before = /^[:：，,]$/u.test(page.words.get(from - 1)?.text ?? "") ? from - 2 : from - 1;
  const lead = page.words.get(before)?.text ?? "";
  const after = page.words.get(to)?.text ?? "";
  if (saysAtEnd.test(lead) || (topic.test(lead) && after.startsWith("と"))) return [before, before + 1];
  return saysAtEnd.test(after) || saysBehindTopic.test(after) ? [to, to + 1] : null;
}

/**
 * A word for saying right behind a quotation that ends at `to`. Without a mark between them or at its end the quotation is who says it ("«Новая газета»
 * сообщила"), but in Turkish, which sets none.
 */
function saysBehind(page: Page, to: number): boolean {
  let after = to;
  while (after < to + 2 && /^[,—–-]$/u.test(page.words.get(after)?.text ?? "")) after += 1;
  const said = lowerOf(page, after);
  const marked = after > to || /^[,.?!…]$/u.test(page.words.get(to - 2)?.text ?? "");
  return sayingWords.has(said) && (marked || /^(?:dedi|söyledi)$/u.test(said));
}

/** The same, or right before its colon. */
const isSaid = (page: Page, [from, to]: WordRange): boolean =>
  saysBehind(page, to) || (lowerOf(page, from - 1) === ":" && sayingWords.has(lowerOf(page, from - 2)));

/**
 * "«Pedimos paciência», completou.": who spoke last in the paragraph, or in the one before where the quotation opens its own; only where a word says that
 * somebody spoke, and nobody is named.
 */
function whoGoesOn(page: Page, [from, to]: WordRange, found: readonly QuotedSpeech[]): WordRange | null {
  const last = found.at(-1);
  if (!last || last.source[0] >= from || !saysBehind(page, to)) return null;
  const here = page.paragraphOf[from] ?? 0;
  const opens = page.paragraphs[here]?.[0] === from;
  const back = here - (page.paragraphOf[last.source[0]] ?? 0);
  return back === 0 || (back === 1 && opens) ? last.source : null;
}

/** "국토부 장관 김민수는 “다리는 안전하다”고 말했다": the words before the quotation that end in a topic, where what follows says that they said it. */
function koreanTopic(page: Page, [from, to]: WordRange, least: number): WordRange | null {
  const quotes =
    /^(?:이?라)?고$/u.test(lowerOf(page, to)) &&
    /^(?:말|밝|전|강조|설명|주장|덧붙|당부|지적)/u.test(lowerOf(page, to + 1));
  const topic = quotes && /\p{Script=Hangul}[은는이가]$/u.test(lowerOf(page, from - 1));
  return topic ? [Math.max(stretchBefore(page, from, least)[0], from - longestTopic), from] : null;
}

const longestTopic = 4;

/** Enough words for an utterance, two where a word says that it is one; where words are not parted, enough characters. */
function isUtterance(page: Page, [from, to]: WordRange): boolean {
  if (to - from >= leastWords + 2 || (to - from === leastWords + 1 && isSaid(page, [from, to]))) return true;
  const first = page.words.get(from + 1);
  const last = page.words.get(to - 2);
  return first !== undefined && last !== undefined && unspaced.test(first.text) && last.end - first.start >= 6;
}

/** "Selon Ana Ruiz, « … »", "По словам Ивана Петрова, «…»": words that name the source before a comma. */
const according = /^(?:selon|d'après|d’après|según|segundo|secondo|laut|volgens|enligt|ifølge|według|по|за)$/u;

function beforeComma(page: Page, comma: number, least: number): WordRange | null {
  if (sayingWords.has(lowerOf(page, comma - 1))) return plainSource(page, stretchBefore(page, comma, least), comma);
  const [from] = stretchBefore(page, comma, least);
  return according.test(lowerOf(page, from)) ? nameIn(page, [from + 1, comma]) : null;
}

const dash = /^[—–―]$/u;

/** "— Nadie nos llamó —afirmó Pedro Lara": a paragraph that opens with a dash speaks up to the dash before its verb. */
function spokenBehindDash(page: Page, [from, to]: WordRange): QuotedSpeech | null {
  if (!dash.test(page.words.get(from)?.text ?? "")) return null;
  for (let at = from + leastWords + 1; at < Math.min(to, from + 80); at++) {
    if (!dash.test(page.words.get(at)?.text ?? "") || !sayingWords.has(lowerOf(page, at + 1))) continue;
    const source = nameIn(page, stretchFrom(page, at + 1, to));
    const end = page.words.get(at - 1)?.text === "," ? at - 1 : at;
    return source && { source, content: [[from + 1, end]], rule: "quotation, name" };
  }
  return null;
}

/** "«Мы сделали всё, — сказал Иван Петров. — Никто не пострадал»": the speaker between dashes, within the marks. */
function spokenBetween(page: Page, [from, to]: WordRange): QuotedSpeech | null {
  for (let at = from + 2; at < Math.min(to - 2, from + furthestSpeaker); at++) {
    const opens = dash.test(page.words.get(at)?.text ?? "") && /^[,?!…]$/u.test(page.words.get(at - 1)?.text ?? "");
    if (!opens || !sayingWords.has(lowerOf(page, at + 1))) continue;
    const source = nameIn(page, stretchFrom(page, at + 1, to));
    let closes = source?.[1] ?? to;
    while (closes < to && !dash.test(page.words.get(closes)?.text ?? "")) closes++;
    if (!source || closes >= to - 1 || closes - at > furthest) return null;
    const first: WordRange = [from, page.words.get(at - 1)?.text === "," ? at - 1 : at];
    return { source, content: [first, [closes + 1, to]], rule: "quotation, name" };
  }
  return null;
}

const furthestSpeaker = 80;

/** Finds quoted speech by punctuation alone, for languages whose words the finder does not know. */
export function quotedSpeech(page: Page): QuotedSpeech[] {
  const found: QuotedSpeech[] = [];
  for (const content of page.quotes) {
    const [from, to] = content;
    const topic = koreanTopic(page, content, page.paragraphs[page.paragraphOf[content[0]] ?? 0]?.[0] ?? 0);
    if (topic) {
      found.push({ source: topic, content: [content], rule: "name: quotation" });
      continue;
    }
    if (!isUtterance(page, content)) continue;
    const within = spokenBetween(page, content);
    if (within) {
      found.push(within);
      continue;
    }
    const [low, high] = page.paragraphs[page.paragraphOf[from] ?? 0] ?? content;
    const colon = page.words.get(from - 1)?.text;
    const beside = besideUnspaced(page, content);
    if (beside && beside[0] >= low && beside[1] <= high) {
      found.push({
        source: beside,
        content: [content],
        rule: beside[0] < from ? "name: quotation" : "quotation, name",
      });
      continue;
    }
    const comma = colon === "," ? beforeComma(page, from - 1, low) : null;
    const opened = colon === ":" || colon === "：" ? beforeColon(page, from - 1, low) : comma;
    const signed = saysBehind(page, to) ? afterQuotation(page, to, high) : null;
    if (opened && !signed) {
      found.push({ source: opened, content: [content], rule: "name: quotation" });
      continue;
    }
    const closed = signed ?? afterQuotation(page, to, high) ?? whoGoesOn(page, content, found);
    if (closed) found.push({ source: closed, content: [content], rule: "quotation, name" });
  }
  for (const paragraph of page.paragraphs) {
    const spoken = spokenBehindDash(page, paragraph);
    if (spoken) found.push(spoken);
  }
  return found.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}
