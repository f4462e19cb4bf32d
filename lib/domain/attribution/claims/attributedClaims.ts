import type { Span } from "../../text/spans";
import { quoteAt, type WordRange } from "../find/page";
import type { NotClaimReason, SplitAttribution } from "../types";
import { antecedent } from "./antecedent";
import { isAside } from "./asides";
import { beginsAnother, clauses } from "./clauses";
import { onlySaysWho, withoutInnerSpeaker } from "./innerSpeakers";
import { whyNotForeignClaim, whyNotSpokenClaim } from "./notClaims";
import type { Sheet } from "./sheet";
import { trimClaim } from "./trimClaim";
import { hasMainClause, isNominal, isTensed, lowerAt, tagAt, wordCount } from "./words";

/**
 * Marks the claims that the attributions make. Where one content lies in another the inner one speaks first: it is
 * nearer to who said it. A content is cut at the ends of its sentences, then into its separately checkable clauses;
 * what a cue interrupts within one sentence stays one claim. A content that is no statement by itself ("denied
 * wrongdoing", "called it 'a scandal'") is claimed together with the clause around it.
 */
export function markAttributedClaims(sheet: Sheet): void {
  const order = sheet.attributions
    .map((attribution, index) => ({ attribution, index, length: lengthOf(attribution) }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  const phrases: Phrase[] = [];
  const said = speechOf(sheet, []);
  for (const { attribution, index } of order) {
    for (const own of bySentence(sheet, attribution)) {
      const pieces = withRest(sheet, withoutInnerSpeaker(sheet, own, said), attribution);
      const full = withAntecedent(sheet, withRelative(sheet, pieces, attribution));
      if (pieces.every((piece) => onlySaysWho(sheet, piece, said))) sheet.refuseAll(pieces, "attribution-only");
      else if (
        asksOnly(sheet, pieces, attribution) ||
        (standsInQuestion(sheet, attribution) && pieces.some((piece) => isStatement(sheet, piece)))
      )
        sheet.refuseAll(pieces, "question");
      else if (
        !isAccusation(sheet, pieces, attribution) &&
        (full || pieces.some((piece) => isStatement(sheet, piece)) || isStatementTogether(sheet, pieces))
      )
        markPieces(sheet, full ?? pieces, index);
      else if (isTurn(sheet, attribution) && pieces.every((piece) => wordCount(sheet.page, piece) <= shortestAnswer))
        sheet.refuseAll(pieces, whyRefused(sheet, pieces[0] as WordRange, index) ?? "fragment");
      else {
        phrases.push({ pieces, index });
        unmark(sheet, said, attribution);
      }
    }
  }
  const speech = speechOf(sheet, phrases);
  for (const phrase of phrases) markPhrase(sheet, phrase, speech);
}

/**
 * "The men have been trained, according to Bilal, and have used it since": behind a parenthesis of one sentence the verb goes
 * on with the subject before it, or a measure is added to what was said, so it is the same statement.
 */
function withRest(sheet: Sheet, pieces: readonly WordRange[], { cue, source }: SplitAttribution): readonly WordRange[] {
  const { page } = sheet;
  const last = pieces.at(-1);
  const parenthesis = [...cue, ...source].map((span) => sheet.wordsIn(span));
  if (!last || pieces.length > 1 || parenthesis.length < 2 || parenthesis.some(([from]) => from < last[1]))
    return pieces;
  const joint = Math.max(...parenthesis.map(([, to]) => to));
  const end = sentenceAround(sheet, last[0])[1];
  if (tagAt(page, joint) !== "," || (page.quoteOf[last[1] - 1] ?? -1) >= 0) return pieces;
  const rest: WordRange = [joint + 1, end];
  const verb = lowerAt(page, parenthesis[0]?.[0] ?? -1) === "according" && goesOn(sheet, rest);
  if (rest[0] >= end || !(verb || saysMore(sheet, rest))) return pieces;
  const free = sheet.attributions.every((other) =>
    [...other.cue, ...other.source].every((span) => sheet.wordsIn(span)[0] < joint || sheet.wordsIn(span)[0] >= end),
  );
  return free ? [...pieces, rest] : pieces;
}

const goesOn = ({ page }: Sheet, [from]: WordRange): boolean =>
  /^(?:and|but)$/.test(lowerAt(page, from)) && isTensed(page, from + 1);

/** "…, she said, up from 40 last year", "…, with each receiving 40 percent": a measure or members of what was said. "…, with a smirk" is none. */
function saysMore({ page }: Sheet, [from, to]: WordRange): boolean {
  const [first, second] = [lowerAt(page, from), lowerAt(page, from + 1)];
  if (/^(?:including|excluding)$/.test(first)) return true;
  if (/^(?:higher|lower|more|less|fewer|larger|smaller|worse|better)$/.test(first)) return second === "than";
  if (/^(?:up|down|compared)$/.test(first)) return /^(?:from|with|to|on|by)$/.test(second);
  if (first === "the")
    return /^(?:most|least|first|last|only|(?:high|low|larg|bigg|small|fast|slow|old|young|long|short|wors|b)e?st)$/.test(
      second,
    );
  if (first !== "with") return false;
  for (let word = from; word < to; word += 1) if (tagAt(page, word) === "CD") return true;
  return false;
}

/** A content without a clause of its own. */
interface Phrase {
  readonly pieces: readonly WordRange[];
  readonly index: number;
}

/** "No." as an answer: words that claim nothing without the question. */
const shortestAnswer = 3;

/** A turn of an interview, which a colon opens or nothing does. */
const isTurn = (sheet: Sheet, { cue }: SplitAttribution): boolean =>
  cue[0] === undefined || lowerAt(sheet.page, sheet.wordsIn(cue[0])[0]) === ":";

/** "accused | Clinton of implying that officers were racist": whom and of what, which says nothing without the cue. */
function isAccusation(sheet: Sheet, [first]: readonly WordRange[], { cue }: SplitAttribution): boolean {
  const { page } = sheet;
  const verb = cue[0] ? lowerAt(page, sheet.wordsIn(cue[0])[1] - 1) : "";
  if (!first || !/^(?:accus|suspect|acquit|convict)/.test(verb)) return false;
  for (let word = first[0] + 1; word < Math.min(first[1], first[0] + 12); word += 1)
    if (lowerAt(page, word) === "of") return true;
  return false;
}

/** "asked whether the line would reopen": what is asked is not claimed. */
function asksOnly(sheet: Sheet, [first]: readonly WordRange[], { cue, type }: SplitAttribution): boolean {
  if (!first || type === "direct") return false;
  const verb = cue[0] ? lowerAt(sheet.page, sheet.wordsIn(cue[0])[0]) : "";
  return (
    /^(?:ask|wonder|question|inquir|enquir|press|quizz?|challeng|grill)(?:e?s|ed|ing)?$/.test(verb) &&
    asksAbout.test(lowerAt(sheet.page, first[0]))
  );
}

/** "Did the minister say | crime had halved?": in a question of the article's own nobody is said to say it. */
function standsInQuestion(sheet: Sheet, { cue, type }: SplitAttribution): boolean {
  const { page } = sheet;
  if (type === "direct") return false;
  const verb = cue[0] ? sheet.wordsIn(cue[0])[0] : -1;
  if (verb === -1 || (page.quoteOf[verb] ?? -1) >= 0) return false;
  const [from, to] = sentenceAround(sheet, verb);
  if (lowerAt(page, to - 1) !== "?") return false;
  for (let word = from; word < Math.min(verb, from + questionReach); word += 1)
    if (inverts.test(lowerAt(page, word)) && (word === from || isColon(page, word - 1))) return true;
  return false;
}

/** No question inverts its verb further in; the bound keeps time linear. */
const questionReach = 40;
const inverts = /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)$/;
const isColon = (page: Sheet["page"], word: number): boolean => tagAt(page, word) === ":";

const asksAbout = /^(?:whether|if|why|how|what|when|where|who|which)$/;

/** "This system, | says Locksley, | helps direct a response": subject and verb to either side of the cue. */
function isStatementTogether(sheet: Sheet, pieces: readonly WordRange[]): boolean {
  const [first, second] = pieces;
  if (!first || !second || tagAt(sheet.page, first[0]) === "TO") return false;
  const subject = Array.from({ length: first[1] - first[0] }, (_, at) => first[0] + at).some((word) =>
    isNominal(sheet.page, word),
  );
  let verb = second[0];
  while (
    verb < second[1] &&
    (tagAt(sheet.page, verb) === "," || tagAt(sheet.page, verb) === "RB" || tagAt(sheet.page, verb) === "QUOTE")
  )
    verb += 1;
  return subject && isTensed(sheet.page, verb);
}

const objects = /^(?:us|me|him|them)$/;

/** True where the words say something by themselves: a clause, or an utterance in quotation marks. */
function isStatement(sheet: Sheet, piece: WordRange): boolean {
  const { page } = sheet;
  // Where the words are not known, the marks alone say what an utterance is.
  if (sheet.read.support !== "full") return true;
  const [from, to] = trimClaim(page, sheet.partners, piece);
  const quoted = (page.quoteOf[from] ?? -1) >= 0;
  // "pointed | us to a dashboard that shows …": whom, and no statement.
  const whom =
    lowerAt(page, from) === "her"
      ? /^(?:IN|TO|RB)$/.test(tagAt(page, from + 1) ?? "")
      : objects.test(lowerAt(page, from));
  if (!quoted && whom) return false;
  // "offered no word about | how it was built": a question in other words says nothing without what is said of it.
  if (!quoted && asksAbout.test(lowerAt(page, from)) && lowerAt(page, from) !== "if" && lowerAt(page, from) !== "when")
    return false;
  if (tagAt(page, from) !== "TO" && hasMainClause(page, [from, to])) return true;
  const quote = quoteAt(page, from);
  if (!quote) return false;
  const before = quote[0] - 1;
  const opens = before < 0 || page.sentenceOf[before] !== page.sentenceOf[quote[0]];
  return opens || tagAt(page, before) === "," || tagAt(page, before) === ":" || endsAsSentence(sheet, [from, to]);
}

/** Quoted words with a verb that begin with a capital and end with a stop are an utterance, wherever they stand. */
function endsAsSentence(sheet: Sheet, [from, to]: WordRange): boolean {
  if (!sheet.hasTensed([from, to])) return false;
  return /^\p{Lu}/u.test(sheet.page.words.get(from)?.text ?? "") && tagAt(sheet.page, to - 1) === ".";
}

/** "Norland, which they say | is shelling farms": the "which" before source and cue is the statement's, also where it was left out. */
function withRelative(
  sheet: Sheet,
  pieces: readonly WordRange[],
  { source, cue }: SplitAttribution,
): readonly WordRange[] {
  const [first] = pieces;
  if (!first || !source[0] || !cue[0]) return pieces;
  const [subject] = sheet.wordsIn(source[0]);
  const relative = subject - 1;
  const told = sheet.wordsIn(cue[0])[1];
  const joined = first[0] === told && /^(?:which|who)$/.test(lowerAt(sheet.page, relative));
  return joined && isTensed(sheet.page, told) ? [[relative, subject], ...pieces] : pieces;
}

/** "Norland, which they say is shelling farms": a lone "which" with the name that it takes up, or null. */
function withAntecedent(sheet: Sheet, pieces: readonly WordRange[]): readonly WordRange[] | null {
  const at = pieces.findIndex(([from, to]) => to === from + 1 && /^(?:which|who)$/.test(lowerAt(sheet.page, from)));
  const relative = pieces[at];
  if (!relative || at === pieces.length - 1) return null;
  const start = antecedent(sheet, relative[0]);
  // What stands before the name is the article's own ("These include attacks from a new enemy: Norland, which they say …").
  if (start >= relative[0]) return null;
  const leadUp = pieces.slice(0, at).map(([from, to]) => [from, Math.min(to, start)] as const);
  if (leadUp.some((piece) => wordCount(sheet.page, piece) > 3)) sheet.claim(leadUp, null);
  return [[start, relative[1]], ...pieces.slice(at + 1)];
}

/** 1 for each word that only says who makes a statement: the sources and cues of all but the phrases. */
function speechOf(sheet: Sheet, phrases: readonly Phrase[]): Uint8Array {
  const marks = new Uint8Array(sheet.page.words.length);
  const passed = new Set(phrases.map(({ index }) => index));
  sheet.attributions.forEach(({ source, cue }, index) => {
    if (passed.has(index)) return;
    for (const span of [...source, ...cue]) marks.fill(1, ...sheet.wordsIn(span));
  });
  return marks;
}

/** A phrase is claimed with its speaker: those words are no longer what only says who speaks. */
function unmark(sheet: Sheet, said: Uint8Array, { source, cue }: SplitAttribution): void {
  for (const span of [...source, ...cue]) said.fill(0, ...sheet.wordsIn(span));
}

/** Claims a phrase with the clause that holds it, or, beside somebody's statement, with its own source and cue only. */
function markPhrase(sheet: Sheet, { pieces, index }: Phrase, speech: Uint8Array): void {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return;
  const sentence = sentenceAround(sheet, first[0]);
  // A quoted term in a sentence that names no speaker is the article's own ("a 'safe zone'").
  if (!speaksIn(sheet, index, sentence)) return;
  const [source] = (sheet.attributions[index] as SplitAttribution).source;
  const owner = source && isAside(sheet.page, sheet.wordsIn(source)) ? null : index;
  const run = sheet.leftIn(sentence).find(([from, to]) => from <= first[0] && last[1] <= to);
  if (!run) {
    sheet.claim(
      pieces.flatMap((piece) => sheet.leftIn(piece)),
      index,
    );
    return;
  }
  const beside = speech.subarray(run[0], run[1]).includes(1);
  const around = beside ? ownExtent(sheet, index, run, [first[0], last[1]]) : run;
  for (const clause of clauses(sheet.page, around)) {
    if (!pieces.some(([from, to]) => from < clause[1] && clause[0] < to)) continue;
    // "Does she regret the lawsuit?" asks what she thinks, and tells it not.
    const reason = whyNotForeignClaim(sheet.page, clause, sheet.words(clause));
    if (reason) sheet.refuseAll([clause], reason);
    else sheet.claim([...subjectApart(sheet, index, clause), withoutJoint(sheet, clause)], owner);
  }
}

/** "…, | and called on the state to act": the word that joins a clause to the one before it. */
function withoutJoint({ page }: Sheet, [from, to]: WordRange): WordRange {
  let first = from;
  while (first < to - 1 && (tagAt(page, first) === "," || /^(?:and|but)$/.test(lowerAt(page, first)))) first += 1;
  return tagAt(page, from) === "," || tagAt(page, from) === "CC" ? [first, to] : [from, to];
}

/** "Reyes, who said he was tracked, | wants Congress to act": the source, where the clause begins at its verb. */
function subjectApart(sheet: Sheet, index: number, [from]: WordRange): WordRange[] {
  const [source] = (sheet.attributions[index] as SplitAttribution).source;
  let verb = from;
  while (tagAt(sheet.page, verb) === "," || tagAt(sheet.page, verb) === "CC") verb += 1;
  if (!source || verb === from || !isTensed(sheet.page, verb)) return [];
  const subject = sheet.wordsIn(source);
  const apart = subject[1] <= from && sheet.page.sentenceOf[subject[0]] === sheet.page.sentenceOf[from];
  return apart ? [...sheet.leftIn(subject)] : [];
}

function speaksIn(sheet: Sheet, index: number, [from, to]: WordRange): boolean {
  const { source, cue } = sheet.attributions[index] as SplitAttribution;
  return [...source, ...cue].some((span) => {
    const [first] = sheet.wordsIn(span);
    return first >= from && first < to;
  });
}

function sentenceAround(sheet: Sheet, word: number): WordRange {
  return sheet.page.sentences[sheet.page.sentenceOf[word] ?? -1] ?? [word, word + 1];
}

/** From the first to the last word of an attribution's source, cue and content within a run. */
function ownExtent(sheet: Sheet, index: number, [from, to]: WordRange, content: WordRange): WordRange {
  const { source, cue } = sheet.attributions[index] as SplitAttribution;
  const own = [...source, ...cue]
    .map((span) => sheet.wordsIn(span))
    .filter((range) => range[0] >= from && range[1] <= to);
  return [...own, content].reduce((a, b) => [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const);
}

const lengthOf = ({ content }: SplitAttribution) => content.reduce((sum, [start, end]) => sum + end - start, 0);

/** The content's free runs of words, grouped by the sentence that holds them. */
function bySentence(sheet: Sheet, { content }: SplitAttribution): WordRange[][] {
  const groups: WordRange[][] = [];
  let last = -2;
  for (const span of content) {
    for (const [piece, sentence] of cutAtSentences(sheet, span)) {
      const group = groups.at(-1);
      const isNew = sentence !== last || beginsAnother(sheet.page, piece);
      if (group && !isNew && !endsHere(sheet, group.at(-1))) group.push(piece);
      else groups.push([piece]);
      last = sentence;
    }
  }
  return groups;
}

/** "The | ferry had failed two tests": a finder that begins at the noun leaves its article behind. */
function withArticle({ page }: Sheet, [from, to]: WordRange): WordRange {
  const before = from - 1;
  const left = page.sentenceOf[before] === page.sentenceOf[from] && /^(?:the|an?)$/u.test(lowerAt(page, before));
  return left && tagAt(page, before) === "DT" && tagAt(page, from) !== "DT" ? [before, to] : [from, to];
}

function cutAtSentences(sheet: Sheet, span: Span): [WordRange, number][] {
  const { page } = sheet;
  const pieces: [WordRange, number][] = [];
  for (const [from, to] of sheet.leftIn(withArticle(sheet, sheet.wordsIn(span)))) {
    let start = from;
    for (let word = from + 1; word <= to; word += 1) {
      if (word < to && page.sentenceOf[word] === page.sentenceOf[start]) continue;
      const sentence = page.sentenceOf[start] ?? -1;
      if (!isFurniture(sheet, sentence)) pieces.push([[start, word], sentence]);
      start = word;
    }
  }
  return pieces;
}

function isFurniture(sheet: Sheet, sentence: number): boolean {
  const found = sheet.read.sentences[sentence];
  return found !== undefined && sheet.whyUnclaimed(found.passage) !== null;
}

/** `"We lost." he said. "They won."`: the first part ended by itself. */
function endsHere(sheet: Sheet, range: WordRange | undefined): boolean {
  if (!range) return false;
  let last = range[1] - 1;
  while (last > range[0] && tagAt(sheet.page, last) === "QUOTE") last -= 1;
  return tagAt(sheet.page, last) === ".";
}

function markPieces(sheet: Sheet, pieces: readonly WordRange[], attribution: number): void {
  const [only] = pieces;
  const parts =
    only && pieces.length === 1
      ? clauses(sheet.page, trimClaim(sheet.page, sheet.partners, only)).map((clause) => [clause])
      : [pieces];
  for (const part of parts) {
    const clause = part[0] as WordRange;
    const reason = whyRefused(sheet, clause, attribution);
    if (reason) sheet.refuseAll(part, reason);
    else sheet.claim(part, attribution);
  }
}

/** Indirect speech has no calls and greetings: "to cap the tax" only looks like one. */
function whyRefused(sheet: Sheet, clause: WordRange, attribution: number): NotClaimReason | null {
  const words = sheet.words(clause);
  if (sheet.read.support !== "full" || sheet.attributions[attribution]?.type === "indirect") {
    return whyNotForeignClaim(sheet.page, clause, words);
  }
  return whyNotSpokenClaim(sheet.page, clause, words);
}
