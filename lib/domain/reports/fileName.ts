/** File systems count bytes: 255 for a name. Room is left for what comes after the title and for a download's " (1)". */
const mostBytes = 150;

/**
 * A title as the first part of a file name: letters, marks and digits of any script with hyphens between, so that it can
 * never be a path, an option, a device of Windows with its dot, or carry signs that turn the direction of writing.
 */
export function fileNameFrom(title: string): string {
  const words = title.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return cutToBytes(words.replace(/^[-\p{M}]+/u, "")).replace(/-+$/, "") || "article";
}

/** Cuts between letters, never inside one and the marks that belong to it. */
export function cutToBytes(words: string): string {
  let bytes = 0;
  let kept = "";
  for (const [letter] of words.matchAll(/\P{M}\p{M}*/gu)) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > mostBytes) break;
    kept += letter;
  }
  return kept;
}
