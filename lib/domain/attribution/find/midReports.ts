import type { Span } from "../../text/spans";
import { inTextOrder } from "../textOrder";
import type { FoundAttribution } from "../types";
import { closingReport, hasFinite, longestSpeaker } from "./closingReports";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange } from "./page";
import { posIndex } from "./posTags";
import { takenWords } from "./takenWords";

interface MidReport {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: WordRange;
}

/** Such a report is as sure as what a sentence's end signs. */
const confidence = 0.7;

/**
 * "Rates will stay, | five officials told Kantor, | though two of them said …": what stands before the first speaker is the first speaker's.
 * Goes in: a page and what was found on it; comes out: the same with such reports, and what was taken for the second speaker's cut to the
 * second statement.
 */
export function withMidReports(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const reports = page.sentences.flatMap((sentence) => midReport(page, sentence) ?? signature(page, sentence) ?? []);
  if (reports.length === 0) return [...found];
  const taken = takenWords(
    page,
    found.map((one) => ({ ...one, content: [] })),
  );
  const missed = reports.filter(({ cue }) => taken[cue[0]] === 0);
  if (missed.length === 0) return [...found];
  const told = missed.map(
    ({ source, cue, content }): FoundAttribution => ({
      source: [spanOf(page, source)],
      cue: [spanOf(page, cue)],
      content: [spanOf(page, content)],
      ...{ type: "indirect", confidence, rule: "“…”, X said" },
    }),
  );
  const ends = told.map(({ content, cue }): Ends => [content[0] as Span, (cue[0] as Span)[1]]);
  return inTextOrder([...found.flatMap((one) => beside(one, ends)), ...told]);
}

/** "He has told friends he will go, | the broadcaster claims |": who signs the whole, though somebody speaks in it too. */
function signature(page: Page, sentence: WordRange): MidReport | null {
  const report = closingReport(page, sentence);
  return report && signs.has(lowerAt(page, report.cue[0])) ? report : null;
}

const signs = new Set(["said", "says", "say", "claims", "claimed", "reports", "reported"]);

/** What such a speaker says, and where the words end that tell who. */
type Ends = readonly [said: Span, told: number];

/** What is left of somebody's content where it is another's, or tells who the other is. */
function beside(one: FoundAttribution, reports: readonly Ends[]): FoundAttribution[] {
  const cue = one.cue[0]?.[0] ?? 0;
  const content = one.content.flatMap((span): Span[] => {
    for (const [[start, end], told] of reports) {
      // "…, five officials told Kantor, though two of them | said | …"
      if (cue > end && span[0] >= start && span[0] < end && span[1] <= end + longestJoint) return [];
      // "told friends | he would go, the broadcaster claims"
      if (cue < end && span[0] < end && span[1] > end && span[1] <= told) return [[span[0], end]];
    }
    return [span];
  });
  return content.length > 0 ? [{ ...one, content }] : [];
}

/** UTF-16 units by which a content may have gone on into the first speaker's words. */
const longestJoint = 60;

/** A clause, a comma, a speaker without a verb, "said" or "told somebody", a comma and what joins another clause. */
function midReport(page: Page, [from, to]: WordRange): MidReport | null {
  for (let joint = from + leastSaid + 4; joint < to - leastSaid; joint += 1) {
    if (page.pos[joint - 1] !== posIndex[","] || !joins.has(lowerAt(page, joint))) continue;
    const cue = cueBefore(page, joint - 1);
    if (cue === -1) continue;
    let comma = cue - 1;
    while (comma > Math.max(from, cue - longestSpeaker) && tagAt(page, comma) !== ",") comma -= 1;
    if (tagAt(page, comma) !== "," || comma - from < leastSaid || cue - comma < 2) continue;
    if (!/^(?:DT|CD|JJ|NNP?S?|PRP\$)$/.test(tagAt(page, comma + 1)) || hasFinite(page, [comma + 1, cue])) continue;
    if (!hasFinite(page, [from, comma]) || isQuoted(page, [from, joint])) continue;
    return { source: [comma + 1, cue], cue: [cue, cue + 1], content: [from, comma] };
  }
  return null;
}

/** "said" right before the comma, or "told" and a name or those who hear; -1 where neither stands there. */
function cueBefore(page: Page, comma: number): number {
  if (/^(?:said|say|says)$/.test(lowerAt(page, comma - 1))) return comma - 1;
  for (let at = comma - 2; at >= comma - longestHearer; at -= 1) {
    if (lowerAt(page, at) === "told") return at;
    if (!/^(?:DT|JJ|NNP?S?)$/.test(tagAt(page, at))) return -1;
  }
  return -1;
}

const joins = new Set(["though", "although", "but", "while"]);
const leastSaid = 5;
const longestHearer = 6;

function isQuoted(page: Page, [from, to]: WordRange): boolean {
  for (let word = from; word < to; word += 1) if ((page.quoteOf[word] ?? -1) >= 0) return true;
  return false;
}
