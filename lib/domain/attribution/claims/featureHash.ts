/**
 * The hashes of the check-worthiness model's features: FNV-1a over UTF-16 units, in 32-bit integers, so that the same
 * words meet the same weights on every machine. Changing them means training anew.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0, { length } = text; at < length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** One hash of two in their order. */
export function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 0x01000193) ^ Math.imul(second ^ (second >>> 16), 0x27d4eb2f) ^ 0x165667b1;
}
