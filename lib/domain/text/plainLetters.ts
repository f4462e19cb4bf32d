import { madeLater } from "./guarded";

/** True where a text has nothing but ASCII. */
function isPlain(text: string): boolean {
  for (let at = 0, { length } = text; at < length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * A shape over letters of all scripts, asked of single words and names. Nearly all of them are plain, and those are asked of a
 * shape of plain letters: it says the same of them, and is compiled in a hundredth of the time, so that copy without others never
 * needs the dear one. Goes in: a source with `\\p{L}`, `\\p{Lu}`, `\\p{Ll}`, `\\p{M}` and `\\p{N}`, also in classes.
 */
export class LetterShape {
  private readonly plain: RegExp;
  private readonly all: () => RegExp;

  constructor(source: string) {
    this.plain = new RegExp(inPlainLetters(source));
    this.all = madeLater(() => new RegExp(source, "u"));
  }

  private for(text: string): RegExp {
    return isPlain(text) ? this.plain : this.all();
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }
}

const plainOf: Readonly<Record<string, string>> = { L: "a-zA-Z", Lu: "A-Z", Ll: "a-z", N: "0-9", M: "" };

/** The same source for ASCII. Inside a class only the ranges stand, outside a class of their own. */
function inPlainLetters(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gu, (part, letters: string | undefined) => {
    if (part === "[" || part === "]") inClass = part === "[";
    if (letters === undefined) return part;
    return inClass ? (plainOf[letters] as string) : `[${plainOf[letters]}]`;
  });
}
