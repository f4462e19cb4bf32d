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

/** A source, and for each group or class that opens in it where it ends. */
interface Source {
  readonly text: string;
  readonly closes: Int16Array;
}

function sourceOf({ source }: RegExp): Source {
  const closes = new Int16Array(source.length).fill(source.length);
  const open: number[] = [];
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === "\\") at += 1;
    else if (character === "[" && !inClass) {
      inClass = true;
      open.push(at);
    } else if (character === "(" && !inClass) open.push(at);
    else if ((character === "]" && inClass) || (character === ")" && !inClass)) {
      inClass = false;
      closes[open.pop() ?? 0] = at;
    }
  }
  return { text: source, closes };
}

/** Where the alternatives of a part of a source begin. */
function alternatives({ text, closes }: Source, from: number, to: number): number[] {
  const starts = [from];
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "(" || character === "[") at = closes[at] as number;
    else if (character === "|") starts.push(at + 1);
  }
  return starts;
}

/** A character that stands for itself, once, and is not left out. */
const itself = /[^.*+?^${}()|[\]\\](?![?*{+])/uy;

function standsForItself(source: string, at: number): boolean {
  itself.lastIndex = at;
  return itself.test(source);
}

/** How many first characters of a line are looked at. */
const openingLength = 3;

/** The characters that stand for themselves from a place on, as many as are looked at. */
function plainFrom(source: string, start: number): string {
  let end = start;
  while (end < start + openingLength && standsForItself(source, end)) end += 1;
  return source.slice(start, end);
}

/** What the part of a source from a place on can begin with; null where it does not say so plainly. */
function openingsFrom(source: Source, start: number): readonly string[] | null {
  const plain = plainFrom(source.text, start);
  if (plain !== "") return [plain];
  if (!source.text.startsWith("(?:", start)) return null;
  const end = source.closes[start] as number;
  const own = alternatives(source, start + 3, end).map((at) => openingsFrom(source, at));
  const times = source.text.slice(end + 1, end + 3);
  // "(?:late |early )?night" begins as what may be left out does, or as what follows it.
  if (/^\?[^?]/.test(times)) own.push(openingsFrom(source, end + 2));
  else if (/^(?:[?*]|\{0)/.test(times)) return null;
  return own.some((one) => one === null) ? null : own.flatMap((one) => one ?? []);
}

/** What a shape can begin with, in lower case: one to three characters each; null where its source does not say so plainly. */
function openingsOf(shape: RegExp): readonly string[] | null {
  const source = sourceOf(shape);
  if (source.text[0] !== "^" || alternatives(source, 0, source.text.length).length > 1) return null;
  return openingsFrom(source, 1);
}

/**
 * Sorts shapes (of any case) by how they begin, so that for a line only those are tried, and compiled, that its first
 * characters let begin. Goes in: shapes; comes out: for a line, the ones to try, in no order.
 */
export function byOpening(shapes: readonly (RegExp | Guarded)[]): (line: string) => readonly (RegExp | Guarded)[] {
  const anywhere: (RegExp | Guarded)[] = [];
  const opening = new Map<string, (RegExp | Guarded)[]>();
  for (const shape of shapes) {
    const openings = shape instanceof RegExp ? openingsOf(shape) : null;
    if (openings === null) anywhere.push(shape);
    for (const start of new Set(openings?.map((one) => one.toLowerCase())))
      opening.set(start, [...(opening.get(start) ?? []), shape]);
  }
  return (line) => {
    const first = line.slice(0, openingLength).toLowerCase();
    const tried = [...anywhere];
    for (let length = 1; length <= first.length; length += 1)
      tried.push(...(opening.get(first.slice(0, length)) ?? []));
    return tried;
  };
}
