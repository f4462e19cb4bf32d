/** Of `count` things in the order of their starts, the index of the first that starts at an offset or behind it; `count` where none does. */
export function firstFrom(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
