import type { Span } from "../../text/spans";
import type { AttributionType, FoundAttribution } from "../types";
import { tagAt } from "./nounPhrase";
import { type Page, quoteAt, wordAt } from "./page";

/** More words than these before the colon are no mere lead to it. */
const longestLead = 6;

/**
 * "Her brother sees it differently: “We lose everything.”", "he had a message for them: “Go home.”": where the content
 * begins with a few words without a verb, a colon and a whole quotation, those words lead to what is said and are the
 * cue's. Goes in: a page and an attribution; comes out: the attribution, its content the quotation alone.
 */
export function pastColon(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const [first, another] = found.content;
  if (found.type !== "mixed" || !cue || !first || another || cue[1] > first[0]) return found;
  const colon = colonIn(page, first);
  if (colon === -1) return found;
  const opening: Span = [page.words.get(colon + 1)?.start ?? 0, first[1]];
  const lead: Span = [cue[0], page.words.get(colon)?.end ?? 0];
  const type: AttributionType = "direct";
  return { ...found, cue: touches(page, cue, first) ? [lead] : found.cue, content: [opening], type };
}

/** The colon before the one quotation that the rest of a content is, or -1. */
function colonIn(page: Page, [start, end]: Span): number {
  const from = wordAt(page.words, start);
  const last = wordAt(page.words, end - 1);
  for (let at = from; at <= from + longestLead && at < last; at += 1) {
    if (page.words.get(at)?.text === ":") {
      const quote = quoteAt(page, at + 1);
      return at > from && quote?.[0] === at + 1 && quote[1] >= last ? at : -1;
    }
    if ((page.quoteOf[at] ?? -1) >= 0 || /^(?:VB[DZPN]?|MD)$/.test(tagAt(page, at))) return -1;
  }
  return -1;
}

const touches = (page: Page, cue: Span, content: Span): boolean =>
  wordAt(page.words, cue[1] - 1) + 1 === wordAt(page.words, content[0]);
