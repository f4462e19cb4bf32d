import { lowerAt, tagAt } from "../find/nounPhrase";
import type { Page, WordRange } from "../find/page";

/** Words from a second speaker back to the "that" of the first at most. */
const reach = 16;

/**
 * "MPs voted to outlaw it, a move | that | ministers called “overdue” | and | the Conservatives branded “class war”": goes in: a page, and who
 * calls something so; comes out: true where that stands in a clause behind a noun and "that" or "which", also as the second of two: the
 * sentence is then somebody else's statement.
 */
export function isAside(page: Page, [from]: WordRange): boolean {
  if (opensClause(page, from - 1)) return true;
  if (!/^(?:and|but)$/.test(lowerAt(page, from - 1)) || (page.quoteOf[from - 2] ?? -1) < 0) return false;
  for (let at = from - 2; at > from - reach && page.sentenceOf[at] === page.sentenceOf[from]; at -= 1)
    if (opensClause(page, at)) return true;
  return false;
}

const opensClause = (page: Page, at: number): boolean =>
  /^(?:that|which)$/.test(lowerAt(page, at)) && /^(?:NNP?S?|,)$/.test(tagAt(page, at - 1));
