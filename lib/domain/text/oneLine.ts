const manySpaces = /\s+/gu;

/** A copy on one line: each run of white space is one space. Most copy is so already, and is told so by a look that makes nothing. */
export function oneLine(copy: string): string {
  const { length } = copy;
  for (let at = 0; at < length; at += 1) {
    const code = copy.charCodeAt(at);
    // Marks of English copy are no white space; of all else the expression knows.
    const plain = (code > 32 && code < 127) || (code >= 0x2010 && code <= 0x2027);
    if (!plain && !(code === 32 && copy.charCodeAt(at + 1) !== 32)) return copy.replace(manySpaces, " ");
  }
  return copy;
}
