import type { FoundAttribution } from "../types";

/** What somebody else says, as a noun that looks like a verb. */
const sayings = /^(?:reports|claims)$/i;

/**
 * "The ministry | rejected | as “baseless” | reports that talks had collapsed": what is rejected stands behind what it is called, and the
 * ministry reports nothing. Goes in: a text and what was found in it, in the order of cues; comes out: the same, such two made one.
 */
export function withWhatIsRejected(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  const kept: FoundAttribution[] = [];
  for (const one of found) {
    const before = kept.at(-1);
    const whole = before && joined(text, before, one);
    if (whole) kept[kept.length - 1] = whole;
    else kept.push(one);
  }
  return kept;
}

function joined(text: string, before: FoundAttribution, one: FoundAttribution): FoundAttribution | null {
  const [source, cue, said] = [one.source[0], one.cue[0], one.content[0]];
  const [called, another] = before.content;
  if (!source || !cue || !said || !called || another || one.content.length > 1) return null;
  const isSame = before.source[0]?.[0] === source[0] && before.source[0][1] === source[1];
  if (!isSame || !sayings.test(text.slice(...cue)) || called[1] > cue[0] || said[0] < cue[1]) return null;
  if (!/^as\b/i.test(text.slice(...called)) || text.slice(called[1], cue[0]).trim() !== "") return null;
  return { ...before, content: [[called[0], said[1]]], type: "mixed" };
}
