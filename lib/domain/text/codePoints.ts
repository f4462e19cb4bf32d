/** Turns UTF-16 offsets of one text into counts of code points. */
export type CodePointCounter = (offset: number) => number;

/**
 * Counts code points up to an offset of `text` (UTF-16 units, as `Span` has them), after one pass over the text: each
 * later question costs a search among the text's surrogate pairs, so many spans stay linear. An offset inside a pair
 * counts the pair as not yet begun. The unit is that of the Web Annotation Data Model's TextPositionSelector (§ 4.2.5).
 */
export function codePointCounter(text: string): CodePointCounter {
  const pairs = pairStarts(text);
  return (offset) => {
    const whole = firstNotBefore(pairs, offset - 1);
    const insidePair = pairs[whole] === offset - 1;
    return offset - whole - (insidePair ? 1 : 0);
  };
}

function pairStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) starts.push(at++);
  }
  return starts;
}

/** How many of the rising `numbers` are smaller than `limit`. */
function firstNotBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest offset at or after `offset` that does not cut a surrogate pair in two. */
export function wholeAfter(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset + 1 : offset;
}

/** The nearest offset at or before `offset` that does not cut a surrogate pair in two. */
export function wholeBefore(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset - 1 : offset;
}

function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
