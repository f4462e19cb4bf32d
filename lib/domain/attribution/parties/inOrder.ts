/** Goes in: entries in text order; comes out: how many of them stand before a word. */
export function countBefore(entries: readonly { readonly at: number }[], word: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.at ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
