import type { Span } from "../../text/spans";
import { trimmed } from "../../text/trim";
import type { ReadText } from "../../text/types";
import { inTextOrder } from "../textOrder";
import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

const second =
  /^(?:blames|cites|slams|urges|vows|warns|says|denies|rejects|admits|accuses|defends|condemns|apologises|apologizes|insists|claims)$/;
const confidence = 0.7;

/**
 * "Ardent cuts forecast, | blames | weak demand": the second verb of a headline is its first speaker's too. Goes in: a text as read, its page and
 * what was found in it; comes out: the same, with what stands behind such a verb as a statement of its own, and nothing that
 * reaches over the comma.
 */
export function withSecondVerbs(read: ReadText, page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const headlines = read.passages.filter(({ kind }) => kind === "headline");
  return headlines.reduce(
    (all, { start, end }) => withSecondVerb(page, all, trimmed(read.text, [start, end])),
    [...found],
  );
}

function withSecondVerb(page: Page, found: FoundAttribution[], line: Span): FoundAttribution[] {
  const verb = verbBehindComma(page, line);
  if (verb === -1) return found;
  const comma = page.words.get(verb - 1)?.start ?? line[1];
  const act = spanOf(page, [verb, verb + 1]);
  const inside = found.filter(({ cue: [cue] }) => cue && line[0] <= cue[0] && cue[0] < line[1]);
  if (inside.some(({ cue }) => cue.some(([start]) => start === act[0])))
    return found.map((one) => (one.cue[0]?.[0] === act[0] ? beforeFirstVerb(page, one) : one));
  const first = inside.find(({ source: [source] }) => source && source[1] <= comma);
  const source = first?.source[0];
  if (!first || !source || inside.length > 1) return found;
  const said: WordRange = [verb + 1, wordAt(page.words, line[1] - 1) + 1];
  const end = lastWord(page, said);
  if (end <= said[0]) return found;
  const another: FoundAttribution = {
    ...first,
    cue: [act],
    content: [spanOf(page, [said[0], end])],
    ...{ type: "indirect", confidence, rule: "X said …" },
  };
  return inTextOrder([...found.filter((one) => one !== first), ...beforeComma(page, first, comma), another]);
}

/** "Mayor Ruiz | quits, | says …": what else the speaker does is no part of who speaks. */
function beforeFirstVerb(page: Page, one: FoundAttribution): FoundAttribution {
  const [source, another] = one.source;
  const [cue] = one.cue;
  if (!source || another || !cue || source[1] > cue[0]) return one;
  const [from, to] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1) + 1];
  for (let at = from + 1; at < to; at += 1)
    if (/^VB[ZPD]$/.test(tagAt(page, at)) || cueStrength(lowerAt(page, at)) === "strong")
      return { ...one, source: [spanOf(page, [from, at])] };
  return one;
}

/** What the first verb leads to before the comma; nothing where that verb says nothing ("cuts forecast"). */
function beforeComma(page: Page, first: FoundAttribution, comma: number): FoundAttribution[] {
  const [cue] = first.cue;
  if (!cue || cueStrength(lowerAt(page, wordAt(page.words, cue[0]))) === "none") return [];
  const content = first.content.flatMap(([from, to]): Span[] => (from < comma ? [[from, Math.min(to, comma)]] : []));
  return content.length > 0 ? [{ ...first, content }] : [];
}

/** The verb right behind the headline's one comma, with a word behind it; -1 where there is none. */
function verbBehindComma(page: Page, [start, end]: Span): number {
  const from = wordAt(page.words, start);
  const to = wordAt(page.words, end - 1) + 1;
  let verb = -1;
  for (let at = from + 2; at < to - 1; at += 1) {
    if (page.words.get(at)?.text !== "," || (page.quoteOf[at] ?? -1) >= 0) continue;
    if (verb !== -1) return -1;
    verb = at + 1;
  }
  return verb !== -1 && verb < to - 1 && second.test(lowerAt(page, verb)) ? verb : -1;
}

const lastWord = (page: Page, [from, to]: WordRange): number => {
  let end = to;
  while (end > from && !/\p{L}|\d/u.test(page.words.get(end - 1)?.text ?? "")) end -= 1;
  return end;
};
