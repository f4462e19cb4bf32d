const stop = /[.。।؟۔,;:]["'”’»)]?$/u;
const joining =
  /^(?:a|an|the|and|but|or|nor|for|of|to|in|on|at|by|as|with|from|over|into|after|amid|vs|via|up|out|off|is|it|its|be|that|than|not|no|if|so|de|la|le|el)$/i;

/** The share of a line's own words (articles and prepositions aside) that begin with a capital. */
function capitalShare(line: string): number {
  const own = (line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).filter((word) => !joining.test(word));
  const capitals = own.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return own.length === 0 ? 0 : capitals.length / own.length;
}

const wordCount = (line: string) => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

/** True where a line could stand over an article: short, one line, and not ended as a sentence is. */
export function looksLikeHeadline(line: string): boolean {
  if (/^#{1,3}\s+\S/.test(line)) return true;
  if (
    line.length > 220 ||
    wordCount(line) > 32 ||
    (wordCount(line) < 2 && !/[\p{Script=Han}\p{Script=Thai}]{4}/u.test(line))
  )
    return false;
  if (/^\p{Ll}/u.test(line) && !/^\p{Ll}\p{Lu}/u.test(line)) return false;
  if (/[.!?]["'”’]?\s+\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}/u.test(line) && stop.test(line)) return false;
  // Some archives end every headline with a full stop: then its capitals must tell.
  if (stop.test(line)) return /\.["'”’]?$/.test(line) && wordCount(line) >= 4 && capitalShare(line) >= 0.8;
  return true;
}

/** True where a line heads a part of the article: a few words without an end. */
export function looksLikeCrosshead(line: string): boolean {
  if (/^#{1,6}\s+\S/.test(line)) return true;
  if (line.length > 70 || wordCount(line) > 9 || wordCount(line) < 1) return false;
  return /^[\p{Lu}\p{N}]/u.test(line) && !/[.!…。:,;"”'’»)]$/u.test(line) && !/^["“‘«]/.test(line);
}

/** A section's name over the headline ("World", "OPINION", "Local news"). */
export function looksLikeSection(line: string): boolean {
  return wordCount(line) <= 3 && line.length <= 40 && !/[.!?:]$/.test(line) && !/\p{N}/u.test(line);
}
