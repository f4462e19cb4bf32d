import { firstFrom } from "../../text/ordered";
import type { Span } from "../../text/spans";
import { inTextOrder } from "../textOrder";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

const calls = /^(?:called|branded|dubbed|labelled|labeled|termed)$/;
const callsAs = /^(?:described|denounced|hailed|condemned|dismissed)$/;

/** Words between "that" and the verb at most. */
const longestCaller = 8;

/** What one reads plainly, and the linker often misses. */
const confidence = 0.7;

/**
 * "…, a move that port bosses called “reckless” and the union branded “cruel”": a clause behind "that" or "which" that ends in a quotation
 * has its speaker before the verb. Goes in: a page and what was found on it, in the order of the text; comes out: the same, such speech
 * added, and what took the clause for something else left out.
 */
export function withCalled(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const added: FoundAttribution[] = [];
  const instead = new Map<FoundAttribution, FoundAttribution | null>();
  const around = neighbours(found);
  let before: WordRange | null = null;
  for (const quote of page.quotes) {
    const called = callerOf(page, quote, before);
    before = called ? quote : null;
    if (!called) continue;
    const near = around(spanOf(page, quote)).filter((one) => !instead.has(one));
    const put = near.map(
      (one) => beforeAside(page, one, called.clause) ?? mistaken(page, one, called.clause, spanOf(page, quote)),
    );
    if (put.includes(undefined)) continue;
    near.forEach((one, at) => {
      instead.set(one, put[at] ?? null);
    });
    added.push(called.found);
  }
  if (added.length === 0) return [...found];
  const kept = found.flatMap((one) => (instead.has(one) ? (instead.get(one) ?? []) : one));
  return inTextOrder([...kept, ...added]);
}

/** How many contents that begin before a quotation's end are looked at. */
const reach = 12;

/** Gives those whose content meets a span. */
function neighbours(found: readonly FoundAttribution[]): (span: Span) => FoundAttribution[] {
  const contents = found.flatMap((one) => one.content.map((span) => ({ one, span })));
  contents.sort((a, b) => a.span[0] - b.span[0]);
  return ([from, to]) => {
    const end = firstFrom(contents.length, (at) => contents[at]?.span[0] ?? 0, to);
    return contents.slice(Math.max(0, end - reach), end).flatMap(({ one, span }) => (span[1] > from ? [one] : []));
  };
}

/** The clause itself was taken for what somebody says, its "that" for who says it, or its quotation for what is said further back: then null takes its place. */
function mistaken(
  { text }: Page,
  { source, cue, content }: FoundAttribution,
  clause: number,
  quote: Span,
): null | undefined {
  const [only, more] = content;
  const isQuote = only?.[0] === quote[0] && only[1] === quote[1] && !more && (cue[0]?.[1] ?? clause) < clause;
  const isClause =
    only?.[0] === clause || isQuote || (source[0] !== undefined && source[0][0] <= clause && clause < source[0][1]);
  return isClause || (source[0] && /^(?:that|which)\b/i.test(text.slice(...source[0]))) ? null : undefined;
}

const deeds =
  /^(?:move|decision|step|plan|measure|change|vote|ruling|verdict|gesture|bid|charge|claim|allegation|accusation|assertion|suggestion)$/;

/** "to outlaw the hunt | in a move that …", "had shares in it|, a charge Lohar …": what was decided or said ends before what it is called; null where no such words stand there. */
function beforeAside(page: Page, found: FoundAttribution, clause: number): FoundAttribution | null {
  const [content, another] = found.content;
  const joint = wordAt(page.words, clause);
  const noun = isBareNoun(page, joint) ? joint : joint - 1;
  const aside = deeds.test(lowerAt(page, noun)) && /^an?$/.test(lowerAt(page, noun - 1));
  if (!aside || !content || another || !/^(?:in|,)$/.test(lowerAt(page, noun - 2))) return null;
  const end = page.words.get(noun - 3)?.end ?? 0;
  if (content[0] >= end) return null;
  const isQuoted = /[“”"«»]/.test(page.text.slice(content[0], end));
  return { ...found, content: [[content[0], end]], type: isQuoted ? found.type : "indirect" };
}

function callerOf(
  page: Page,
  quote: WordRange,
  before: WordRange | null,
): { found: FoundAttribution; clause: number } | null {
  const as = lowerAt(page, quote[0] - 1) === "as";
  const verb = as ? quote[0] - 2 : quote[0] - 1;
  if (!(as ? callsAs : calls).test(lowerAt(page, verb)) || (page.quoteOf[verb] ?? -1) >= 0) return null;
  const [least] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [verb];
  for (let joint = verb - 2; joint > Math.max(least, verb - longestCaller); joint -= 1) {
    if (!opens(page, joint, before)) continue;
    // The last word before the verb is its subject, also where a plural was taken for a verb ("port bosses").
    const caller = /^(?:DT|NNP?S?|JJ|PRP\$?|CD)$/.test(tagAt(page, joint + 1));
    if (!caller || hasFinite(page, [joint + 1, verb - 1])) return null;
    const span = (range: WordRange): Span => spanOf(page, range);
    const found: FoundAttribution = {
      source: [span([joint + 1, verb])],
      cue: [span([verb, as ? verb + 2 : verb + 1])],
      content: [span(quote)],
      ...{ type: "direct" as const, confidence, rule: "X said …" },
    };
    return { found, clause: page.words.get(joint)?.start ?? -1 };
  }
  return null;
}

/** "a move | that", "the plan, | which", and "“reckless” | and" behind another such quotation. */
function opens(page: Page, joint: number, before: WordRange | null): boolean {
  const lower = lowerAt(page, joint);
  if (lower === "that" || lower === "which") return /^(?:NNP?S?|,)$/.test(tagAt(page, joint - 1));
  if (isBareNoun(page, joint)) return true;
  return (lower === "and" || lower === "but") && before !== null && joint >= before[1] && joint - before[1] <= 1;
}

/** ", an incident | the minister called “unacceptable”": a noun behind a comma and "a", with who calls it so right behind. */
function isBareNoun(page: Page, noun: number): boolean {
  const isNoun = tagAt(page, noun) === "NN" || deeds.test(lowerAt(page, noun));
  if (!isNoun || !/^(?:DT|NNP|PRP\$?)$/.test(tagAt(page, noun + 1))) return false;
  const article = tagAt(page, noun - 1) === "JJ" ? noun - 2 : noun - 1;
  return /^an?$/.test(lowerAt(page, article)) && tagAt(page, article - 1) === ",";
}
