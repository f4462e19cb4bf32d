import type { WordRange } from "./page";
import { posIndex } from "./posTags";
import type { Sight } from "./sight";

const tellsWhen = /^(?:after|before|when|while|as|once|since|until|during|following|in|on|at)$/;

/**
 * True where a run of words only says when something was said: "After the vote, X said, “We …”". Before a quotation that
 * is a sentence of its own such words are the reporter's.
 */
export function onlyOpens({ page }: Sight, [start, end]: WordRange, [quoted]: WordRange): boolean {
  if (end > quoted || !tellsWhen.test(page.words.lowerAt(start)) || page.pos[quoted] !== posIndex.QUOTE) return false;
  return page.pos[quoted - 1] === posIndex[","] && /^\p{Lu}/u.test(page.words.get(quoted + 1)?.text ?? "");
}
