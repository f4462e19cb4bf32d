import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, wordAt } from "./page";

/** Participles of speaking with which a sentence opens before its subject. */
const speaking =
  /^(?:stressing|noting|saying|warning|arguing|claiming|insisting|recalling|explaining|acknowledging|emphasi[sz]ing|underlining|underscoring|reiterating|asserting|alleging|admitting|conceding|lamenting|declaring|maintaining)$/;

/**
 * "Stressing that crime hurts everybody, | the minister | urged …": the source of such a sentence begins behind the comma, and what
 * stands before it is said by the same. Goes in: a page and what was found on it; comes out: the same, put right.
 */
export function withOpeningParticiples(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const cues = new Set(found.flatMap(({ cue }) => cue.map(([start]) => start)));
  return found.flatMap((one) => openedBy(page, one, cues));
}

function openedBy(page: Page, found: FoundAttribution, cues: Set<number>): FoundAttribution[] {
  const [source] = found.source;
  const [cue] = found.cue;
  if (!source || !cue || cue[0] < source[1]) return [found];
  const at = wordAt(page.words, source[0]);
  const [opens = -1] = page.sentences[page.sentenceOf[at] ?? -1] ?? [];
  const that = opens + 1;
  if (opens === -1 || !speaking.test(lowerAt(page, opens)) || lowerAt(page, that) !== "that" || at === opens)
    return [found];
  const end = wordAt(page.words, source[1] - 1) + 1;
  const comma = lastComma(page, that + leastWords, Math.max(at, end));
  if (comma === -1 || comma + 1 >= end || !/^(?:DT|NNP|PRP|NN|PRP\$|JJ)$/.test(tagAt(page, comma + 1))) return [found];
  const speaker = [spanOf(page, [comma + 1, end])];
  const own = { ...found, source: speaker };
  const start = page.words.get(opens)?.start ?? 0;
  if (cues.has(start)) return [own];
  cues.add(start);
  const said = {
    ...found,
    source: speaker,
    cue: [spanOf(page, [opens, that])],
    content: [spanOf(page, [that, comma])],
  };
  return [{ ...said, type: "indirect" }, own];
}

const leastWords = 3;

function lastComma(page: Page, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (tagAt(page, at) === ",") return at;
  return -1;
}
