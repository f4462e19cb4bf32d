/**
 * The 32-bit FNV-1a hash (Fowler, Noll, Vo) of a text's UTF-16 units from `start` to `end`: whole numbers, so that the same
 * letters meet the same weights on every machine.
 */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
