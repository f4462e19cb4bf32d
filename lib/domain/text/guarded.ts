/**
 * A shape that is dear to compile (letters of all scripts, words in any case), and a cheap look at what it cannot do
 * without: nearly all copy ends at the look, and the shape is then never compiled.
 */
export interface Guarded {
  readonly needs: RegExp;
  readonly shape: RegExp;
}

/** True where a text has what the shape needs, and the shape. */
export function fits({ needs, shape }: Guarded, text: string): boolean {
  return needs.test(text) && shape.test(text);
}
