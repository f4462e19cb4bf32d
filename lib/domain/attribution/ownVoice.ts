import type { ReadText } from "../text/types";
import { whyNotClaim } from "./claims/notClaims";
import { layOut } from "./find/page";
import type { FoundAttribution } from "./types";

/**
 * The attributions that somebody makes. "Please write to the council" and "In my view it has failed us" name nobody and
 * are the article's own call and opinion: nobody else says anything there.
 */
export function withoutOwnVoice(read: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  if (read.support !== "full") return [...found];
  const page = layOut(read);
  return found.filter(({ source, cue }) => {
    if (namesSomebody(read, source) || !cue[0]) return true;
    const at = sentenceAt(read, cue[0][0]);
    const own = read.sentences[at];
    const range = page.sentences[at];
    if (!own || !range) return true;
    const why = whyNotClaim(page, range, read.text.slice(...own.span).trim());
    return why !== "call" && why !== "opinion";
  });
}

function namesSomebody({ text }: ReadText, source: FoundAttribution["source"]): boolean {
  return source[0] !== undefined && !/^(?:please|my|our|any(?:one|body)\b.*)$/is.test(text.slice(...source[0]));
}

/** The last sentence that begins at a character or before it. */
function sentenceAt({ sentences }: ReadText, at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
