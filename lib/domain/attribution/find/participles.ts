import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/** Stances in a participle that take a thing and no clause. */
const takesThing =
  /^(?:calling for|demanding|opposing|supporting|backing|critici[sz]ing|condemning|praising|rejecting|seeking|protesting(?: against)?|promoting|advocating|favou?ring|denouncing|welcoming|endorsing)$/;

/**
 * "A petition calling for a cycle lane | gathered 2,300 signatures": a participle right behind its noun takes what it calls
 * for, and the verb behind that is the sentence's. Goes in: a page and an attribution; comes out: the attribution, cut there.
 */
export function beforeMainVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (found.type !== "indirect" || !source || !cue || !content || another || content[0] < cue[1]) return found;
  if (!takesThing.test(page.text.slice(...cue).toLowerCase()) || source[1] > cue[0]) return found;
  const from = wordAt(page.words, content[0]);
  if (
    wordAt(page.words, cue[1] - 1) + 1 !== from ||
    wordAt(page.words, source[1] - 1) + 1 !== wordAt(page.words, cue[0])
  )
    return found;
  const verb = mainVerb(page, from, wordAt(page.words, content[1] - 1) + 1);
  if (verb <= from) return found;
  const cut: Span = [content[0], page.words.get(verb - 1)?.end ?? content[1]];
  return { ...found, content: [cut] };
}

/** The first verb in a tense with nothing before it that it could belong to but the noun phrase; -1 where there is none. */
function mainVerb(page: Page, from: number, to: number): number {
  for (let word = from; word < to; word += 1) {
    if (/^(?:WP|WRB|QUOTE)$/.test(tagAt(page, word)) || lowerAt(page, word) === "that") return -1;
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(page, word))) return word;
  }
  return -1;
}
