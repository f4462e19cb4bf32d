/**
 * A shape that is dear to compile (letters of all scripts, words in any case), and a cheap look at what it cannot do
 * without: nearly all copy ends at the look, and the shape is then never compiled.
 */
export interface Guarded {
  readonly needs: RegExp;
  readonly shape: () => RegExp;
}

/** True where a text has what the shape needs, and the shape. */
export function fits({ needs, shape }: Guarded, text: string): boolean {
  return needs.test(text) && shape().test(text);
}

/** A shape that is made when it is first asked for: to read one with letters of all scripts takes a millisecond or two. */
export function madeLater(make: () => RegExp): () => RegExp {
  let shape: RegExp | undefined;
  return () => {
    shape ??= make();
    return shape;
  };
}

/** Where the group or the class that opens at `at` ends. */
function closeOf(source: string, at: number): number {
  const close = source[at] === "(" ? ")" : "]";
  for (let i = at + 1; i < source.length; i += 1) {
    if (source[i] === "\\") i += 1;
    else if (source[i] === close) return i;
    else if (close === ")" && (source[i] === "(" || source[i] === "[")) i = closeOf(source, i);
  }
  return source.length;
}

/** Where the alternatives of a part of a source begin. */
function alternatives(source: string, from: number, to: number): number[] {
  const starts = [from];
  for (let i = from; i < to; i += 1) {
    if (source[i] === "\\") i += 1;
    else if (source[i] === "(" || source[i] === "[") i = closeOf(source, i);
    else if (source[i] === "|") starts.push(i + 1);
  }
  return starts;
}

/** A character that stands for itself, and is not left out or repeated. */
const itself = /[^.*+?^${}()|[\]\\](?![?*{])/uy;

function standsForItself(source: string, at: number): boolean {
  itself.lastIndex = at;
  return itself.test(source);
}

/** The characters, in lower case, that a shape can begin with; null where its source does not say so plainly. */
function openingsOf({ source }: RegExp): readonly string[] | null {
  if (source[0] !== "^" || alternatives(source, 0, source.length).length > 1) return null;
  if (standsForItself(source, 1)) return [source[1] as string];
  const end = closeOf(source, 1);
  if (!source.startsWith("(?:", 1) || /[?*{]/.test(source[end + 1] ?? "")) return null;
  const starts = alternatives(source, 4, end);
  return starts.every((at) => standsForItself(source, at)) ? starts.map((at) => source[at] as string) : null;
}

/**
 * Sorts shapes (of any case) by how they begin, so that for a line only those are tried, and compiled, that its first
 * character lets begin. Goes in: shapes; comes out: for a line, the ones to try, in no order.
 */
export function byOpening(shapes: readonly (RegExp | Guarded)[]): (line: string) => readonly (RegExp | Guarded)[] {
  const anywhere: (RegExp | Guarded)[] = [];
  const opening = new Map<string, (RegExp | Guarded)[]>();
  for (const shape of shapes) {
    const openings = shape instanceof RegExp ? openingsOf(shape) : null;
    if (openings === null) anywhere.push(shape);
    for (const letter of new Set(openings)) opening.set(letter, [...(opening.get(letter) ?? []), shape]);
  }
  const tried = new Map([...opening].map(([letter, own]) => [letter, [...own, ...anywhere]]));
  return (line) => tried.get((line[0] ?? "").toLowerCase()) ?? anywhere;
}
