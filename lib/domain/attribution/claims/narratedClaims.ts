import { captionLabelLength, creditStart } from "../../text/captions";
import { fits, type Guarded, madeLater } from "../../text/guarded";
import type { WordRange } from "../find/page";
import type { NotClaimReason } from "../types";
import { antecedent } from "./antecedent";
import { clauses } from "./clauses";
import { whyNotClaim, whyNotForeignClaim } from "./notClaims";
import type { Sheet } from "./sheet";
import { hasClause, hasTensed, isMark, isTensed, lowerAt, tagAt, wordCount } from "./words";

/** Marks the claims in the article's own voice, and gives everything that no claim took its reason. */
export function markNarratedClaims(sheet: Sheet): void {
  const spoken = wordsOfSpeech(sheet);
  sheet.page.sentences.forEach((range, index) => {
    if (wordCount(sheet.page, range) === 0) return;
    const sentence = sheet.page.sentenceOf[range[0]] === index ? sentenceOf(sheet, range) : null;
    markSentence(sheet, range, sentence, spoken);
  });
}

/** The index of the text's sentence that holds a range of words, or null. */
function sentenceOf(sheet: Sheet, [from]: WordRange): number | null {
  const offset = sheet.page.words.get(from)?.start ?? 0;
  const { sentences } = sheet.read;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = sentences[middle]?.span ?? [0, 0];
    if (offset < span[0]) high = middle - 1;
    else if (offset >= span[1]) low = middle + 1;
    else return middle;
  }
  return null;
}

/** 1 for each word of a source or cue, 2 for each word where nobody wanted to comment. */
function wordsOfSpeech(sheet: Sheet): Uint8Array {
  const marks = new Uint8Array(sheet.page.words.length);
  for (const { source, cue } of sheet.attributions) {
    for (const span of [...source, ...cue]) marks.fill(1, ...sheet.wordsIn(span));
  }
  for (const { span } of sheet.noComments) marks.fill(2, ...sheet.wordsIn(span));
  return marks;
}

function markSentence(sheet: Sheet, range: WordRange, sentence: number | null, spoken: Uint8Array): void {
  const passage = sentence === null ? null : (sheet.read.sentences[sentence]?.passage ?? null);
  const unclaimed = passage === null ? null : sheet.whyUnclaimed(passage);
  const kind = sentence === null ? "body" : sheet.kindOf(sentence);
  const reason = unclaimed ?? (kind === "headline" ? "headline" : null);
  if (reason) {
    for (const left of sheet.leftIn(range))
      sheet.refuse(left[0] === range[0] && left[1] === range[1] ? left : withoutMarks(sheet, left), reason);
    return;
  }
  if (kind === "caption") markCaption(sheet, range, passage as number);
  else markCopy(sheet, range, spoken);
}

function markCopy(sheet: Sheet, range: WordRange, spoken: Uint8Array): void {
  const untouched = sheet.leftIn(range);
  const whole = untouched.length === 1 && untouched[0]?.[0] === range[0] && untouched[0]?.[1] === range[1];
  if (whole && !spoken.subarray(range[0], range[1]).some(Boolean)) markPlain(sheet, range);
  else {
    claimAround(sheet, untouched, spoken);
    for (const left of untouched) for (const rest of sheet.leftIn(left)) markRemainder(sheet, rest, spoken);
  }
}

/** "Reyes, who said | he was tracked, | wants Congress to act": subject and verb to either side of what somebody says are one statement. */
function claimAround(sheet: Sheet, untouched: readonly WordRange[], spoken: Uint8Array): void {
  const { page } = sheet;
  if (sheet.read.support !== "full") return;
  untouched.forEach((before, at) => {
    const behind = untouched[at + 1];
    const who = behind ? relativeIn(sheet, before, spoken) : -1;
    if (!behind || who === -1) return;
    const [subject, verb] = [withoutMarks(sheet, [before[0], who]), withoutMarks(sheet, behind)];
    const parted = isMark(page, behind[0]) && subject[1] > subject[0];
    if (!parted || sheet.hasTensed(subject) || !isTensed(page, verb[0])) return;
    if (wordCount(page, verb) >= shortestClause) sheet.claim([subject, behind], null);
  });
}

/** The "who" or "which" behind a comma that speaks in a range of words, or -1. */
function relativeIn({ page }: Sheet, [from, to]: WordRange, spoken: Uint8Array): number {
  for (let word = from + 1; word < to; word += 1)
    if (spoken[word] === 1 && /^(?:who|which)$/.test(lowerAt(page, word)) && isMark(page, word - 1)) return word;
  return -1;
}

/** A sentence that nobody else says. */
function markPlain(sheet: Sheet, range: WordRange): void {
  const words = sheet.words(range);
  const reason =
    sheet.read.support === "full"
      ? whyNotClaim(sheet.page, range, words)
      : whyNotForeignClaim(sheet.page, range, words);
  const parts = sheet.read.support === "full" && !reason ? clauses(sheet.page, range) : [range];
  if (!reason && sheet.read.support === "full" && fits(onlySaysWho, words)) sheet.refuse(range, "attribution-only");
  else if (reason) sheet.refuse(range, reason);
  else for (const part of parts) sheet.claim([part], null);
  refuseLeft(sheet, range, "fragment");
}

/** A caption claims what it shows; who made the picture is no claim. */
function markCaption(sheet: Sheet, range: WordRange, passage: number): void {
  const { start, end } = sheet.read.passages[passage] ?? { start: 0, end: 0 };
  const words = sheet.read.text.slice(start, end).trimEnd();
  const credit = creditStart(words);
  const creditFrom = credit === null ? range[1] : Math.max(range[0], sheet.wordsIn([start + credit, end])[0]);
  const label = captionLabelLength(words);
  const labelEnd = label === 0 ? range[0] : Math.max(range[0], sheet.wordsIn([start, start + label])[1]);
  const shown: WordRange = [Math.min(labelEnd, range[1]), Math.min(creditFrom, range[1])];
  for (const left of sheet.leftIn(shown)) {
    if (wordCount(sheet.page, left) >= 3) sheet.claim([left], null);
  }
  if (creditFrom < range[1]) refuseLeft(sheet, [Math.max(creditFrom, range[0]), range[1]], "byline");
  refuseLeft(sheet, range, "fragment");
}

function refuseLeft(sheet: Sheet, range: WordRange, reason: NotClaimReason): void {
  for (const [from, to] of sheet.leftIn(range)) sheet.refuse(withoutMarks(sheet, [from, to]), reason);
}

function withoutMarks(sheet: Sheet, [from, to]: WordRange): WordRange {
  let first = from;
  let last = to;
  while (first < last && isMark(sheet.page, first)) first += 1;
  while (last > first && isMark(sheet.page, last - 1)) last -= 1;
  return [first, last];
}

/** What stands beside somebody's words: a clause of its own is narration, the rest only says who spoke. */
function markRemainder(sheet: Sheet, range: WordRange, spoken: Uint8Array): void {
  const { page } = sheet;
  for (const part of runsOf(range, (word) => spoken[word] === 0 && !(tagAt(page, word) === "QUOTE"))) {
    if (isHearer(sheet, part, spoken)) continue;
    const own = sheet.read.support === "full" ? ownClause(sheet, part) : foreignOwn(sheet, part, spoken);
    if (!own || (sheet.read.support === "full" && joinsWhatFollows(sheet, own, range[1]))) continue;
    markOwn(sheet, own);
  }
  for (const left of sheet.leftIn(range)) {
    const marks = spoken.subarray(left[0], left[1]);
    // Words that no speaker, no cue and no joint are, and that make no statement by themselves.
    const loose = !marks.some(Boolean) && wordCount(page, left) > shortestRemainder;
    sheet.refuse(withoutMarks(sheet, left), marks.includes(2) ? "no-comment" : loose ? "fragment" : "attribution-only");
  }
}

/** "told | a packed public meeting on Tuesday | that …": who heard it, and when, up to what was said. */
function isHearer({ page }: Sheet, [from, to]: WordRange, spoken: Uint8Array): boolean {
  if (spoken[from - 1] !== 1 || !telling.test(lowerAt(page, from - 1))) return false;
  return lowerAt(page, to) === "that" || lowerAt(page, to - 1) === "that" || tagAt(page, to) === "QUOTE";
}

const telling =
  /^(?:tells?|told|telling|assur(?:es?|ed|ing)|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?|warn(?:s|ed|ing)?)$/;

/**
 * "The film prompted | some viewers to argue that …", "The news may | have convinced officials that …": a statement that
 * breaks off at its verb needs what follows. It is added to the first claim of the same sentence behind it.
 */
function joinsWhatFollows(sheet: Sheet, [from, to]: WordRange, end: number): boolean {
  const { page } = sheet;
  const breaksOff = isTensed(page, to - 1) || tagAt(page, to - 1) === "MD" || tagAt(page, to - 1) === "TO";
  if (!breaksOff || to >= end || isMark(page, to)) return false;
  return sheet.extendClaimAfter([from, to], page.sentences[page.sentenceOf[from] ?? -1]?.[1] ?? to);
}

function markOwn(sheet: Sheet, range: WordRange): void {
  for (const clause of sheet.read.support === "full" ? clauses(sheet.page, range) : [range]) {
    const reason = sheet.read.support === "full" ? whyNotClaim(sheet.page, clause, sheet.words(clause)) : null;
    if (reason) sheet.refuse(withoutMarks(sheet, clause), reason);
    else sheet.claim([clause], null);
  }
}

function runsOf([from, to]: WordRange, belongs: (word: number) => boolean): WordRange[] {
  const runs: WordRange[] = [];
  for (let word = from; word < to; word += 1) {
    if (!belongs(word)) continue;
    const start = word;
    while (word < to && belongs(word)) word += 1;
    runs.push([start, word]);
  }
  return runs;
}

/** Fewer words than these beside somebody's words say nothing by themselves. */
const shortestRemainder = 4;

/** "one of them said", "the minister added on Monday": a cue that the finder did not tie to its words. */
const onlySaysWho: Guarded = {
  needs: /said|says|asked|asks|added|adds|wrote|writes|replied|recalled|explained|told |insisted|noted|warned|joked/,
  shape: madeLater(
    () =>
      /^(?:[\p{L}\p{N}'’.-]+,? ){1,8}(?<!\b(?:was|were|is|are|be|been) )(?:said|says|asked|asks|added|adds|wrote|writes|replied|recalled|explained|told \S+|insisted|noted|warned|joked)(?:,? (?:(?:in|on|at|after|during|later|by|of|last|this|with)\b|to (?=\p{Lu}|(?:the|an?|his|her|their|me|us|them|him|reporters|journalists)\b))[^,;]{0,60})?[.,:]?$/u,
  ),
};

/** "…, a jury has heard." */
const benchHears =
  /^(?:an?|the) (?:court|jury|inquest|tribunal|inquiry|hearing|trial) (?:has |had )?(?:heard|was told|been told)\.?$/i;

const inSpeaking =
  /^(?:sitting|standing|leaning|holding|wiping|shaking|smiling|laughing|gesturing|pointing|looking|staring|gazing|nodding|shrugging|sipping|waving|clutching|cradling|choking|wearing|tapping|leafing|stirring|grinning|sighing|kneeling|perched|surrounded|flanked|waiting)$/;

/** "…, an accusation her office rejected": what others make of a statement states nothing without it. */
const onlyAnswers: Guarded = {
  needs: /^an? /,
  shape: madeLater(
    () =>
      /^an? (?:\p{L}+ )?(?:accusation|claim|charge|allegation|figure|view|point|assertion|criticism|suggestion|position|call|demand) (?:(?:that|which) )?[^,;]{2,60} (?:reject|den(?:y|i)|disput|contest|dismiss|shar|echo|back|support|repeat|refut)\p{L}*\.?$/u,
  ),
};

/** "who were granted anonymity", "who spoke on condition that …": on what terms somebody spoke is no statement. */
const staysUnnamed: Guarded = {
  needs: /anonym|condition|named|identif|authori[sz]ed/,
  shape: madeLater(
    () =>
      /^who (?:\p{L}+ly )?(?:(?:was|were|is|are|had been|has been) (?:both |all )?granted anonymity|(?:spoke|speaks|talked) (?:only )?on (?:the )?condition|(?:asked|asks|requested|wished|declined|refused|did not (?:want|wish)|does not (?:want|wish)) (?:to remain |to stay |for )?(?:anonym|not to be|to be (?:named|identified))|(?:was|were|is|are) not (?:authori[sz]ed|named|identified|allowed))/u,
  ),
};

/** The checkable clause in a remainder, without the words that only joined it to the rest, or null. */
function ownClause(sheet: Sheet, [from, to]: WordRange): WordRange | null {
  const { page } = sheet;
  let start = from;
  while (start < to && (isMark(page, start) || tagAt(page, start) === "CC" || isTimeJoint(lowerAt(page, start))))
    start += 1;
  const range: WordRange = [start, to];
  // "said | on Wednesday, hours after troops shelled the town": what happened, without when it was told.
  const happened = pastHoursAfter(sheet, [start, to]);
  if (happened !== null) return hasClause(page, happened) ? happened : null;
  // "…, she says, sitting on a camp bed in what was a gym": what somebody does in speaking has no subject of its own.
  if (inSpeaking.test(lowerAt(page, start)) && tagAt(page, start - 1) === ",") return null;
  // "in a paper published in May": a participle behind a preposition is no verb of a statement.
  if (tagAt(page, start) === "IN" && !isTimeJoint(lowerAt(page, start)) && !hasPlainVerb(sheet, range)) return null;
  // "officials | at the Cocoa Board, Cocobod, which sets the price": of whom the clause tells, and not where the speakers are.
  const told = tagAt(page, start) === "IN" ? relativeBehind(sheet, range) : -1;
  if (told !== -1) return [antecedent(sheet, told), to];
  const least = joinedBy(sheet, range, from) ? shortestClause : shortestRemainder;
  if (
    wordCount(page, range) < least ||
    fits(onlySaysWho, sheet.words(range)) ||
    fits(onlyAnswers, sheet.words(range)) ||
    benchHears.test(sheet.words(range))
  )
    return null;
  const relative =
    lowerAt(page, start) === "which" || lowerAt(page, start) === "who" || lowerAt(page, start) === "where";
  if (relative && fits(staysUnnamed, sheet.words(range))) return null;
  if (relative) return hasTensed(page, range) ? [antecedent(sheet, start), to] : null;
  // "…, according to Bilal, and have used it since": the verb goes on with the subject before the cue.
  if (isTensed(page, start) && wordCount(page, range) > shortestRemainder)
    return start === from ? [sheet.subjectBefore(start), to] : range;
  return hasClause(page, range) ? range : null;
}

/** The "which" or "who" behind a comma before which no verb stands; -1 for none. */
function relativeBehind(sheet: Sheet, [from, to]: WordRange): number {
  const { page } = sheet;
  for (let word = from + 2; word < to - 1; word += 1) {
    if (!/^(?:which|who)$/.test(lowerAt(page, word)) || tagAt(page, word - 1) !== ",") continue;
    return hasPlainVerb(sheet, [from, word]) || !isTensed(page, word + 1) ? -1 : word;
  }
  return -1;
}

/** What stands behind "on Wednesday, hours after" or "a day before", or null. */
function pastHoursAfter({ page }: Sheet, [from, to]: WordRange): WordRange | null {
  for (let at = from; at < Math.min(to - 3, from + 8); at += 1) {
    if (!/^(?:after|before)$/.test(lowerAt(page, at))) continue;
    return at > from && /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(lowerAt(page, at - 1))
      ? [at + 1, to]
      : null;
  }
  return null;
}

/** "…, according to the Red Cross, and 40 people died": behind a comma and an "and" three words are a clause. */
const shortestClause = 3;
const joinedBy = ({ page }: Sheet, [start]: WordRange, from: number): boolean =>
  tagAt(page, start - 1) === "CC" && start - 1 > from && isMark(page, start - 2);

/** "in a letter read to the jury", "in a paper published in May": such a verb may only tell more of the noun before it. */
const participle = /(?:ed|^(?:read|held|given|sent|seen|shown|written|made|taken|heard|told))$/;

function hasPlainVerb({ page }: Sheet, [from, to]: WordRange): boolean {
  for (let word = from; word < to; word += 1)
    if (
      isTensed(page, word) &&
      !(
        participle.test(lowerAt(page, word)) &&
        /^(?:in|by|on|at|as|to|from|with|for|out|aloud|down|up|over)$/.test(lowerAt(page, word + 1))
      )
    )
      return true;
  return false;
}

/** Where the words are not known, a stretch that does not touch the speaker's name stands for itself. */
function foreignOwn(sheet: Sheet, range: WordRange, spoken: Uint8Array): WordRange | null {
  const [from, to] = range;
  const touches = (spoken[from - 1] ?? 0) !== 0 || (spoken[to] ?? 0) !== 0;
  return touches || wordCount(sheet.page, range) < shortestRemainder ? null : withoutMarks(sheet, range);
}

const isTimeJoint = (lower: string) =>
  /^(?:after|before|when|while|although|though|since|as|because|that)$/.test(lower);
