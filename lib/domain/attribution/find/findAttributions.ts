import type { Span } from "../../text/spans";
import type { ReadText } from "../../text/types";
import { isSignpost } from "../signposts";
import { inTextOrder } from "../textOrder";
import { type AttributionType, answerRule, type FoundAttribution } from "../types";
import { atItsBounds } from "./atItsBounds";
import { beatQuotations } from "./beats";
import { withCalled } from "./called";
import { clearQuotations } from "./clearQuotations";
import { clearReports, isExpectedByNobody } from "./clearReports";
import { withOuterReports } from "./closingReports";
import { columnsInParts } from "./columns";
import { withNaming } from "./contentBounds";
import { withoutSubjectsDeeds } from "./contentEnds";
import { withCoordinated } from "./coordinated";
import { cueSignsOf } from "./cueSigns";
import { withExchanges } from "./exchanges";
import type { Kept } from "./follow";
import { pastTopics, withoutLeadIns } from "./headlineSources";
import { headlineSpeech, withoutMisreadHeadlines, withoutTopics } from "./headlines";
import { withSecondVerbs } from "./headlineVerbs";
import { heardInCourt, withoutHearers } from "./heard";
import { pastDates, pastHearers } from "./hearers";
import { interposed } from "./interposed";
import { withBothSides } from "./interrupted";
import { type Answer, interviewAnswers } from "./interview";
import { link } from "./link";
import { withMidReports } from "./midReports";
import { type Model, theModel } from "./model";
import { nestedSpeech } from "./nested";
import { saysNothing } from "./nothingSaid";
import { withOneWord } from "./oneWord";
import { withOpenClauses } from "./openClauses";
import { withOpeningParticiples } from "./openingParticiples";
import { layOut, type Page, spanOf, type WordRange, wordAt } from "./page";
import { posIndex } from "./posTags";
import { quotedSpeech } from "./quotationsOnly";
import { withWhatIsRejected } from "./rejected";
import { withoutFarSubjects, withoutRivals } from "./rivals";
import { ruleOf, withNext } from "./rules";
import { lookAt, type Sight } from "./sight";
import { signedReports, withoutSigned } from "./signed";
import { tagWords } from "./tagger";
import { withWholeSubject } from "./wholeSubject";

/** Languages whose words the finder does not know have no learnt confidence; punctuation alone is right about as often as not. */
const punctuationConfidence = 0.5;

const wordsIn = (page: Page, [start, end]: Span): WordRange => [
  wordAt(page.words, start),
  wordAt(page.words, Math.max(start, end - 1)) + 1,
];

/** Direct where all words of the content are quoted, mixed where some are. */
export function typeOf(page: Page, ranges: readonly WordRange[]): AttributionType {
  let quoted = 0;
  let all = 0;
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      if ((page.pos[i] ?? 0) >= posIndex.SYM) continue;
      all++;
      if ((page.quoteOf[i] ?? -1) >= 0) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= all ? "direct" : "mixed";
}

/** Content in reading order, runs that touch made one. */
function inOrder(ranges: readonly WordRange[]): WordRange[] {
  const ordered: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = ordered[ordered.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ordered.push([from, to]);
  }
  return ordered;
}

function confidenceOf(score: number, { calibration }: Model): number {
  for (const [least, right] of calibration) if (score >= least) return right;
  return calibration[calibration.length - 1]?.[1] ?? 0;
}

function toFound(page: Page, kept: Kept, model: Model): FoundAttribution {
  const { draft, content, score } = kept;
  const ordered = inOrder(content);
  const rule = ruleOf(page, draft);
  return {
    source: draft.source.range ? [spanOf(page, draft.source.range)] : [],
    cue: [spanOf(page, draft.cue.range)],
    content: ordered.map((range) => spanOf(page, range)),
    type: typeOf(page, ordered),
    confidence: confidenceOf(score, model),
    rule: content.length > draft.content.length ? withNext(rule) : rule,
  };
}

/** Copy that is not the article's own says nothing in its name. */
function inBoilerplate(read: ReadText, { content }: FoundAttribution): boolean {
  const at = content[0]?.[0] ?? 0;
  let low = 0;
  let high = read.passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((read.passages[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return read.passages[low]?.kind === "boilerplate";
}

function byPunctuation(page: Page): FoundAttribution[] {
  return quotedSpeech(page).map(({ source, content, rule }) => ({
    source: [spanOf(page, source)],
    cue: [],
    content: content.map((range) => spanOf(page, range)),
    type: "direct",
    confidence: punctuationConfidence,
    rule,
  }));
}

/** What the linker sees of a page: the tagger's answer and the counts. */
export function sightOf(page: Page, model: Model): Sight {
  const signs = cueSignsOf(page, model.rates);
  const answer = tagWords(page, columnsInParts(page, signs), model.tagger);
  return lookAt(page, signs, answer);
}

/**
 * Finds who says what: for each attribution the spans of its source, cue and content, how sure the engine is, and the
 * rule that joined them. Goes in: a text read by `readText`; comes out: attributions in the order of their cues. The
 * same text gives the same answer on every platform; time is linear in the text. Where the language is not known well,
 * only quotations whose speaker punctuation shows are found, without a cue.
 */
export function findAttributions(read: ReadText): FoundAttribution[] {
  const page = layOut(read);
  if (read.support === "quotations-only") return byPunctuation(page);
  const model = theModel();
  const bound = withoutSubjectsDeeds(
    page,
    link(sightOf(page, model), model.link)
      .map((one) => atItsBounds(page, toFound(page, one, model)))
      .filter((one) => !saysNothing(page, one)),
  );
  const whole = withWhatIsRejected(
    read.text,
    withNaming(page, withOuterReports(page, withCoordinated(page, withOpeningParticiples(page, bound)))),
  );
  const kept = typed(page, whole, bound);
  const spoken = withoutFarSubjects(page, withoutTopics(read, page, kept));
  const linked = pastDates(
    read.text,
    pastHearers(
      read.text,
      withoutHearers(read.text, withSecondVerbs(read, page, pastTopics(read, withoutLeadIns(read, spoken)))),
    ),
  );
  const all = withOneWord(
    page,
    withExchanges(
      page,
      withBothSides(
        page,
        withWholeSubject(
          page,
          withoutRivals(read.text, withMidReports(page, withClear(read, page, withOpenClauses(page, linked)))),
        ),
      ),
    ),
  );
  const answers = interviewAnswers(read, page).map((answer) => answerOf(page, answer));
  const told = answers.length > 0 ? inTextOrder([...all, ...answers]) : all;
  return told.filter(
    (found) =>
      !inBoilerplate(read, found) &&
      !onlyPoints(read, page, found) &&
      !onlyConvinces(read.text, found) &&
      !isOwnIn(answers, read.text, found),
  );
}

/** "This may have convinced officials that …": where nobody is named as doing it, nothing was said. */
const onlyConvinces = (text: string, { source, cue: [cue] }: FoundAttribution): boolean =>
  source.length === 0 && cue !== undefined && /\b(?:convinc|persuad)(?:es?|ed|ing)$/i.test(text.slice(...cue));

/** "Yes, and I measured it.": in an answer, what "I" does is the answer itself. */
function isOwnIn(answers: readonly FoundAttribution[], text: string, { source: [source] }: FoundAttribution): boolean {
  if (!source || answers.length === 0 || !/^(?:I|we)$/i.test(text.slice(...source))) return false;
  return answers.some(({ content }) => content.some(([start, end]) => start <= source[0] && source[1] <= end));
}

/** An answer that nobody signs: the words are the own of whoever gives it, and who that is, is for the party layer to say. */
const answerOf = (page: Page, answer: Answer): FoundAttribution => ({
  source: [],
  cue: [],
  content: answer.map((range) => spanOf(page, range)),
  ...{ type: "direct" as const, confidence: clearConfidence, rule: answerRule },
});

/** What rules parted gets the type of what it says now; all in the order of the text. */
function typed(
  page: Page,
  found: readonly FoundAttribution[],
  before: readonly FoundAttribution[],
): FoundAttribution[] {
  const known = new Set(before);
  if (found.every((one) => known.has(one))) return [...found];
  const ofContent = ({ content }: FoundAttribution) =>
    typeOf(
      page,
      content.map((span) => wordsIn(page, span)),
    );
  return inTextOrder(found.map((one) => (known.has(one) ? one : { ...one, type: ofContent(one) })));
}

/** "Here is what we know", "Here is what officials have said since": nobody is said to say anything in particular. */
function onlyPoints({ text }: ReadText, page: Page, { source, cue, content }: FoundAttribution): boolean {
  if (!cue[0] || !content[0]) return false;
  const asks = /\b(?:what|how|why)$/i.test(text.slice(...content[0]));
  const toReaders = source[0] !== undefined && /^(?:we|you)$/i.test(text.slice(...source[0]));
  if (!asks && !toReaders) return false;
  const sentence = page.sentences[page.sentenceOf[wordAt(page.words, cue[0][0])] ?? -1];
  return sentence !== undefined && isSignpost(text.slice(...spanOf(page, sentence)));
}

/** What only spelling and punctuation show: a person may well look at it. */
const clearConfidence = 0.7;

/** Beside what the linker found: quotations and headlines with a plain speaker that it passed over. */
function withClear(read: ReadText, page: Page, asLinked: readonly FoundAttribution[]): FoundAttribution[] {
  const linked = withoutMisreadHeadlines(read, page, withCalled(page, asLinked));
  const clear = clearQuotations(page, linked).map(
    ({ source, cue, content, rule }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: content.map((range) => spanOf(page, range)),
      ...{ type: "direct", confidence: clearConfidence, rule },
    }),
  );
  const headlines = headlineSpeech(read, page, linked).map(
    ({ source, cue, content, rule }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: [spanOf(page, content)],
      ...{ type: typeOf(page, [content]), confidence: clearConfidence, rule },
    }),
  );
  const heard = heardInCourt(read, page, [...linked, ...headlines]).map(
    ({ cue, content, rule }): FoundAttribution => ({
      source: [],
      cue: [cue],
      content: [content],
      ...{ type: typeOf(page, [wordsIn(page, content)]), confidence: clearConfidence, rule },
    }),
  );
  const reports = clearReports(page, [...linked, ...clear, ...headlines, ...heard]).map(
    ({ source, cue, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: [spanOf(page, content)],
      ...{ type: typeOf(page, [content]), confidence: clearConfidence, rule: "X said …" },
    }),
  );
  const within = interposed(page, [...linked, ...clear, ...headlines, ...heard, ...reports]).map(
    ({ source, cue, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: content.map((range) => spanOf(page, range)),
      ...{ type: typeOf(page, content), confidence: clearConfidence, rule: "“…”, X said, “…”" },
    }),
  );
  const spoken = [...withoutExpected(page, linked, reports), ...clear, ...headlines, ...heard, ...reports, ...within];
  const beats = beatQuotations(page, spoken).map(
    ({ source, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [],
      content: [spanOf(page, content)],
      ...{ type: "direct", confidence: punctuationConfidence, rule: "X does …. “…”" },
    }),
  );
  const signed = signedReports(page, spoken);
  const reportsSigned = signed.map(
    ({ source, cue, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: [spanOf(page, content)],
      ...{ type: typeOf(page, [content]), confidence: clearConfidence, rule: "“…”, said X" },
    }),
  );
  const all = [...withoutSigned(page, spoken, signed), ...reportsSigned, ...beats];
  return all.length === linked.length && reports.length === 0 ? all : inTextOrder(all);
}

/** "The findings are expected | within 30 days": what is only due is nobody's word. */
const tellsWhenAlone = (page: Page, [, end]: Span): boolean =>
  /^(?:within|by|in|on|at|early|late|later|next|this|soon|shortly|today|tomorrow|before|after|from|around)$/.test(
    page.words.lowerAt(wordAt(page.words, end - 1) + 1),
  );

/** What is expected by nobody in particular gives way to who signs the sentence, and to a day. */
function withoutExpected(
  page: Page,
  found: readonly FoundAttribution[],
  reports: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const signs = (at: number) => reports.some(({ content: [said] }) => said && said[0] <= at && at < said[1]);
  return found.filter(
    ({ source, cue: [cue] }) =>
      !(cue && isExpectedByNobody(page, source, [cue]) && (signs(cue[0]) || tellsWhenAlone(page, cue))),
  );
}

/**
 * Adds speech within speech, which the corpora that the finder learnt from do not have. Goes in: a text and its
 * attributions; comes out: these and the ones nested in their contents, in the order of their cues.
 */
export function withNestedSpeech(read: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  if (read.support === "quotations-only") return [...found];
  const page = layOut(read);
  const nested = nestedSpeech(page, found).map(
    ({ source, cue, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: [spanOf(page, content)],
      ...{ type: typeOf(page, [content]), confidence: clearConfidence, rule: "X said …" },
    }),
  );
  return nested.length === 0 ? [...found] : inTextOrder([...found, ...nested]);
}
