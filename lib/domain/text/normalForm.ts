import { withoutLaterCharacters } from "./laterCharacters";

/** A text made ready for reading, with the way back to the text as it was given. */
export interface NormalForm {
  readonly text: string;
  /** The offset in the text as given of an offset `0..text.length` in the normal form. */
  readonly toOriginal: (offset: number) => number;
}

const unpairedHigh = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g;
const unpairedLow = /(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Most texts have none of these: a look for single characters runs five times as fast as the one for what is wrong with them. */
const mayNeedWork = /[\uFEFF\r\0\uD800-\uDFFF]/;
const needsWork = /^\uFEFF|\r|\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The normal form of a text: CRLF and CR are LF, a leading byte-order mark is gone, NUL and unpaired surrogates are
 * U+FFFD, and so are characters that came after Unicode 15.0, so that every Node reads the same. Nothing else is altered (no
 * Unicode normalisation: a report must show the copy as it was written).
 */
export function normalForm(raw: string): NormalForm {
  if (!mayNeedWork.test(raw) || !needsWork.test(raw))
    return { text: withoutLaterCharacters(raw), toOriginal: (offset) => offset };
  const lead = raw.startsWith("\uFEFF") ? 1 : 0;
  const dropped: number[] = [];
  const text = raw
    .slice(lead)
    .replace(/\r\n?/g, (ending, at: number) => {
      // Where an LF swallowed a CR, every later offset of the normal form lags one more behind.
      if (ending.length === 2) dropped.push(at + 1 - dropped.length);
      return "\n";
    })
    .replaceAll("\0", "\uFFFD")
    .replace(unpairedHigh, "\uFFFD")
    .replace(unpairedLow, "\uFFFD");
  return { text: withoutLaterCharacters(text), toOriginal: (offset) => offset + lead + countAtMost(dropped, offset) };
}

/** How many of the ascending numbers are at most `limit`. */
function countAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
