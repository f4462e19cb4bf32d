/** A stretch of text that no line end parts, a run of blanks, or a line end that the text asks for. */
export interface Atom {
  readonly kind: "word" | "blank" | "line";
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without blanks: a line may end between any two clusters. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Never at a line's beginning (JIS X 4051, UAX #14 class CL, NS, EX). */
const notFirst =
  /^[、。，．：；！？）］｝〉》」』】〕〗〙〛”’…‥・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％,.:;!?)\]}]/u;
/** Never at a line's end. */
const notLast = /[（［｛〈《「『【〔〖〘〚“‘([{]$/u;

const tokens = /\n|[^\S\n\u00a0\u2007\u202f]+|[\S\u00a0\u2007\u202f]+/g;
const parting = /[-–—/]/;
/** After a hyphen, dash or slash between letters a line may end. */
const pieces = /[^-–—/]*[-–—/]+|[^-–—/]+/gu;
const clusters =
  /(?:[\u0e40-\u0e44\u0ec0-\u0ec4]?[\p{L}\p{N}][\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u200c\u200d]*|[^\p{L}\p{N}]\p{M}*)/gu;

/** A text's atoms in order; together they are the text (a simple form of UAX #14). */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  // Most texts hold none of what parts words: their words need not be looked into.
  const isParted = parting.test(text) || unspaced.test(text);
  let start = 0;
  for (const token of text.match(tokens) ?? []) {
    const end = start + token.length;
    if (token === "\n") atoms.push({ kind: "line", start, end });
    else if (isBlank(token)) atoms.push({ kind: "blank", start, end });
    else if (isParted && (parting.test(token) || unspaced.test(token))) atoms.push(...partsOf(token, start));
    else atoms.push({ kind: "word", start, end });
    start = end;
  }
  return atoms;
}

function isBlank(token: string): boolean {
  return token.startsWith(" ") || /^[^\S\u00a0\u2007\u202f]/.test(token);
}

function partsOf(token: string, start: number): Atom[] {
  const cut = unspaced.test(token) ? clustersOf(token) : (token.match(pieces) ?? [token]);
  const words: string[] = [];
  for (const piece of cut) {
    const last = words.at(-1);
    if (last !== undefined && (notFirst.test(piece) || notLast.test(last))) words[words.length - 1] = last + piece;
    else words.push(piece);
  }
  let at = start;
  return words.map((word) => {
    const atom = { kind: "word", start: at, end: at + word.length } as const;
    at = atom.end;
    return atom;
  });
}

/** Clusters of the unspaced scripts one by one; runs of others, as Latin names in Chinese copy, stay whole. */
function clustersOf(token: string): string[] {
  const found: string[] = [];
  let whole = false;
  for (const [cluster] of token.matchAll(clusters)) {
    const alone = unspaced.test(cluster);
    if (!alone && whole) found[found.length - 1] += cluster;
    else found.push(cluster);
    whole = !alone;
  }
  return found;
}

/** The clusters of a word that is too long for a line: letters with their marks. */
export function graphemesOf(word: string): string[] {
  return word.match(/\P{M}(?:\p{M}|\p{Join_Control})*|\p{M}+/gu) ?? [];
}
