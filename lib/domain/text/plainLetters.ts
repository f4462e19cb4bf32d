/** Marks that copy in plain letters has beside ASCII: general punctuation, the space that does not break, "£", "«" and "»". None is a letter or a number. */
function isMark(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || code === 0xa0 || code === 0xa3 || code === 0xab || code === 0xbb;
}

/** True where all letters and numbers of a text are ASCII. */
function isPlain(text: string): boolean {
  for (let at = 0, { length } = text; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isMark(code)) return false;
  }
  return true;
}

/**
 * A shape over letters of all scripts, and the same one over plain letters, which says the same of plain texts and is compiled in a
 * hundredth of the time: copy without other letters never needs the dear one. Bundles have it in the place of regular expressions
 * with `\p` (`scripts/expressions/plain-letters.mjs`).
 */
export class LetterShape {
  private all: RegExp | undefined;

  constructor(
    private readonly plain: RegExp,
    private readonly makeAll: () => RegExp,
  ) {}

  private for(text: string): RegExp {
    if (isPlain(text)) return this.plain;
    this.all ??= this.makeAll();
    return this.all;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }
}
