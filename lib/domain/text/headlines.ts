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
  if (stop.test(line) && /[.!?]["'”’]?\s+\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}/u.test(line)) return false;
  // Some archives end every headline with a full stop: then its capitals must tell.
  if (stop.test(line)) return /\.["'”’]?$/.test(line) && wordCount(line) >= 4 && capitalShare(line) >= 0.8;
  return true;
}

const runningWords =
  /\b(?:the|a|an|was|were|had|has|have|been|did|said|says|told|added|he|she|it|they|we|i|his|her|my|our|went|came|fell|rose|took|gave|made|left|met|became|began|saw|\p{L}{2,}ed)\b/iu;

/** True where a line with a full stop may still be a headline: a few words, told as headlines tell, without articles. */
export function isHeadlineWithStop(line: string): boolean {
  return (
    /^[\p{Lu}\p{N}"“'‘]/u.test(line) &&
    /[^.]\.["'”’]?$/.test(line) &&
    wordCount(line) >= 3 &&
    wordCount(line) <= 13 &&
    !/[.!?]\s+\p{Lu}/u.test(line) &&
    !runningWords.test(line)
  );
}

/** True where a line heads a part of the article: a few words without an end. */
export function looksLikeCrosshead(line: string): boolean {
  if (/^#{1,6}\s+\S/.test(line)) return true;
  if (line.length > 70 || wordCount(line) > 9 || wordCount(line) < 1) return false;
  // A few words of somebody's, set over what she says.
  if (/^['‘][^'‘’.!?]{2,48}['’]$/u.test(line)) return true;
  // A longer question is the writer's own.
  if (/\?$/.test(line) && wordCount(line) > 3) return false;
  return /^[\p{Lu}\p{N}]/u.test(line) && !/[.!…。:,;"”'’»)]$/u.test(line) && !/^["“‘«]/.test(line);
}

/** A section's name over the headline ("World", "OPINION", "Local news"). */
export function looksLikeSection(line: string): boolean {
  // "Euan Ballantyne obituary" heads one, "Obituary" stands over it.
  if (/^\p{Lu}.+ obituary$/u.test(line)) return false;
  return wordCount(line) <= 3 && line.length <= 40 && !/[.!?:]$/.test(line) && !/\p{N}/u.test(line);
}
