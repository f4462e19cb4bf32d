import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";
import { takenWords } from "./takenWords";

/**
 * "The flowers were unlike any in nature, he points out, and the bees had no other food": where a speaker in commas parts
 * a sentence and only what stands behind an "and" was found, what stands before is said as well. Goes in: a page and what
 * was found on it; comes out: the same, with both sides.
 */
export function withBothSides(page: Page, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const sides = found.map((one) => sideBefore(page, one));
  if (!sides.some(Boolean)) return found;
  const taken = takenWords(page, found);
  return found.map((one, index) => {
    const before = sides[index];
    if (!before || taken.subarray(...before).includes(1)) return one;
    const [from, to] = before;
    const span: Span = [page.words.get(from)?.start ?? 0, page.words.get(to - 1)?.end ?? 0];
    const [start, end] = one.content[0] ?? span;
    const behind: Span = [page.words.get(jointOf(page, start))?.start ?? start, end];
    return { ...one, content: [span, behind] };
  });
}

const isJoint = (page: Page, word: number): boolean => /^(?:and|but)$/.test(lowerAt(page, word));

/** The "and" that a content begins with or stands right behind; else its first word. */
function jointOf(page: Page, start: number): number {
  const first = wordAt(page.words, start);
  return isJoint(page, first - 1) ? first - 1 : first;
}

/** What stands before the speaker's first comma, where it is a clause of its own. */
function sideBefore(page: Page, { type, source, cue, content }: FoundAttribution): WordRange | null {
  const [behind, another] = content;
  if (type !== "indirect" || !behind || another || !source[0] || !cue[0]) return null;
  const speaker = wordAt(page.words, Math.min(source[0][0], cue[0][0]));
  const joint = jointOf(page, behind[0]);
  if (joint < speaker || !isJoint(page, joint) || lowerAt(page, joint - 1) !== ",") return null;
  const start = page.sentences[page.sentenceOf[speaker] ?? -1]?.[0] ?? speaker;
  if (page.sentenceOf[speaker] !== page.sentenceOf[joint] || lowerAt(page, speaker - 1) !== ",") return null;
  const range: WordRange = [start, speaker - 1];
  return isClause(page, range) ? range : null;
}

/** A noun, and behind it a verb in a tense. */
function isClause(page: Page, [from, to]: WordRange): boolean {
  let named = false;
  for (let word = from; word < to; word += 1) {
    const tag = tagAt(page, word);
    if (named && /^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true;
    named ||= /^(?:NNP?S?|PRP|DT|CD)$/.test(tag);
  }
  return false;
}
