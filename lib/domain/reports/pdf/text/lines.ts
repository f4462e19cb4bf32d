import type { ClaimStatus } from "../../../claims/status";
import type { Mark } from "../../document/blocks";
import type { Face, Shaped } from "../fonts/face";
import type { Role, Row, Typeface } from "../fonts/typeface";
import { type Atom, atomsOf, graphemesOf } from "./atoms";
import { type Directions, directionsOf, visualOrder } from "./direction";

export type Colour = string;

/** Words that are set in one way. */
export interface Run {
  readonly text: string;
  readonly role: Role;
  readonly size: number;
  readonly colour: Colour;
  /** How far above the line, in points. */
  readonly raise?: number;
  readonly to?: string;
  readonly address?: string;
  readonly mark?: Mark;
  readonly struck?: true;
  /** Leaves room before the words for a shape of the page's own. */
  readonly shape?: ClaimStatus;
}

/** Words of one run in one face that stand side by side: they start `x` points from the line's left edge. */
export interface Piece {
  readonly run: Run;
  readonly face: Face;
  /** From left to right. */
  readonly show: string;
  readonly x: number;
  readonly width: number;
  /** What a reader should get where the glyphs alone would not give it. */
  readonly told: string | null;
  /** The glyphs stand from left to right, the letters are read from right to left. */
  readonly reversed: boolean;
  /** The blank that hangs over a line's end. */
  readonly hanging: boolean;
  /** The piece is no words but the shape of a status. */
  readonly shape: ClaimStatus | null;
}

export interface Line {
  /** In the order in which they are read. */
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Whether anything is drawn under or beside the words, or leads anywhere. */
  readonly isPlain: boolean;
  /** The operators that show it, from when it is first shown: a paragraph that is said often is set once. */
  operators: string | undefined;
}

interface Fragment {
  readonly run: Run;
  readonly face: Face;
  readonly level: number;
  readonly told: string | null;
  readonly hanging: boolean;
  readonly shape: ClaimStatus | null;
  show: string;
  width: number;
}

interface Measured {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** Room for the shape before a status, in parts of the size. */
export const shapeRoom = 1.35;

/**
 * Sets runs of words into lines of at most `width` points, each piece where it stands. The paragraph runs from left to
 * right, or in its own text's direction where `base` says so.
 */
export function linesOf(
  typeface: Typeface,
  runs: readonly Run[],
  { width, base }: { readonly width: number; readonly base: "auto" | "ltr" },
): Line[] {
  return shortLines(typeface, runs, width) ?? new Setting(typeface, runs, width, base).lines();
}

/** Above so many signs no line holds a paragraph. */
const mostInLine = 200;

/** The short way of most paragraphs: no line is longer than its place. Null where one is. */
function shortLines(typeface: Typeface, runs: readonly Run[], width: number): Line[] | null {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= runs.length; at++) {
    if (at < runs.length && runs[at]?.text !== "\n") continue;
    const line = oneLine(typeface, runs, { start, end: at }, width);
    if (line === null) return null;
    lines.push(line);
    start = at + 1;
  }
  return lines;
}

/** Runs that fill no more than one line, from left to right; null where they do not. */
function oneLine(
  typeface: Typeface,
  runs: readonly Run[],
  { start, end }: { start: number; end: number },
  width: number,
): Line | null {
  const pieces: Piece[] = [];
  let [x, signs, plain] = [0, 0, true];
  for (let at = start; at < end; at++) {
    const run = runs[at] as Run;
    signs += run.text.length;
    const row = signs > mostInLine || run.shape !== undefined ? null : typeface.row(run.text, run.role);
    if (row === null) return null;
    const piece = pieceOf(run, row, x);
    x += piece.width;
    if (x > width) return null;
    plain &&= isPlain(run);
    pieces.push(piece);
  }
  // The blank at a line's end hangs over its edge.
  if (start === end || /\s$/.test(runs[end - 1]?.text ?? "")) return null;
  return { pieces, width: x, isPlain: plain, operators: undefined };
}

function pieceOf(run: Run, { face, show, width }: Row, x: number): Piece {
  const size = (width * run.size) / 1000;
  return { run, face, show, x, width: size, told: null, reversed: false, hanging: false, shape: null };
}

class Setting {
  private readonly text: string;
  private readonly starts: readonly number[];
  private readonly directions: Directions | null;
  private readonly done: Line[] = [];
  private line: Fragment[] = [];
  private blanks: Fragment[] = [];
  private reached = 0;
  private blankWidth = 0;
  private runAt = 0;

  constructor(
    private readonly typeface: Typeface,
    private readonly runs: readonly Run[],
    private readonly width: number,
    base: "auto" | "ltr",
  ) {
    this.text = runs.map(({ text }) => text).join("");
    let start = 0;
    this.starts = runs.map(({ text }) => {
      start += text.length;
      return start - text.length;
    });
    this.directions = directionsOf(this.text, base);
  }

  lines(): Line[] {
    for (const atom of atomsOf(this.text)) {
      if (atom.kind === "line") this.endLine(atom.start);
      else this.take(atom);
    }
    if (this.line.length > 0) this.endLine(this.text.length);
    return this.done;
  }

  private take(atom: Atom): void {
    const measured = this.measured(atom.start, atom.end);
    if (atom.kind === "blank") {
      this.blanks.push(...measured.fragments);
      this.blankWidth += measured.width;
      return;
    }
    if (this.reached + this.blankWidth + measured.width > this.width && this.line.length > 0) this.endLine(atom.start);
    if (measured.width > this.width) this.takeInPieces(atom);
    else this.append(measured);
  }

  /** A word that is longer than a line ends lines wherever they are full. */
  private takeInPieces({ start, end }: Atom): void {
    let at = start;
    for (const cluster of graphemesOf(this.text.slice(start, end))) {
      const measured = this.measured(at, at + cluster.length);
      if (this.reached + measured.width > this.width && this.line.length > 0) this.endLine(at);
      this.append(measured);
      at += cluster.length;
    }
  }

  private append({ fragments, width }: Measured): void {
    for (const blank of this.blanks) this.join(blank);
    for (const fragment of fragments) this.join(fragment);
    this.reached += this.blankWidth + width;
    this.blanks = [];
    this.blankWidth = 0;
  }

  /** Words of one run and face become one piece where they stand side by side in the order in which they are read. */
  private join(fragment: Fragment): void {
    const last = this.line.at(-1);
    if (last && this.directions === null && areOne(last, fragment)) {
      last.show += fragment.show;
      last.width += fragment.width;
    } else this.line.push(fragment);
  }

  /** The blank at a line's end hangs over its edge: unseen, but it parts the words for a reader. */
  private endLine(offset: number): void {
    const level = this.directions?.baseAt(Math.min(offset, this.text.length - 1)) ?? 0;
    const blanks = this.blanks.map((blank) => ({ ...blank, level, hanging: true }));
    this.done.push(this.placed([...this.line, ...blanks], level));
    this.line = [];
    this.blanks = [];
    this.reached = 0;
    this.blankWidth = 0;
  }

  private placed(logical: readonly Fragment[], level: number): Line {
    const fragments = this.directions === null ? logical : withTurnedJoined(logical);
    const order = this.directions === null ? null : visualOrder(fragments.map((fragment) => fragment.level));
    const xs = new Array<number>(fragments.length).fill(0);
    let x = level % 2 === 1 ? this.width - this.reached - this.blankWidth : 0;
    for (let place = 0; place < fragments.length; place++) {
      const index = order === null ? place : (order[place] ?? place);
      xs[index] = x;
      x += fragments[index]?.width ?? 0;
    }
    const pieces = fragments.map((fragment, index): Piece => {
      const { run, face, show, width, told, hanging, shape } = fragment;
      const reversed = fragment.level % 2 === 1;
      return { run, face, show, width, told, reversed, hanging, shape, x: xs[index] ?? 0 };
    });
    return { pieces, width: this.reached, isPlain: pieces.every(({ run }) => isPlain(run)), operators: undefined };
  }

  private measured(start: number, end: number): Measured {
    const { run: first, until: firstEnd } = this.runFrom(start);
    // Most words are of one run and one direction.
    if (end <= firstEnd && this.directions === null) return this.fragmentsOf(first, start, end);
    const fragments: Fragment[] = [];
    let width = 0;
    let at = start;
    while (at < end) {
      const { run, until } = this.runFrom(at);
      const stop = this.levelEnd(at, Math.min(end, until));
      const part = this.fragmentsOf(run, at, stop);
      fragments.push(...part.fragments);
      width += part.width;
      at = stop;
    }
    return { fragments, width };
  }

  private fragmentsOf(run: Run, start: number, end: number): Measured {
    const level = this.directions?.levels[start] ?? 0;
    const { parts } = this.typeface.word(this.text.slice(start, end), run.role, level % 2 === 1 ? "rtl" : "ltr");
    const fragments = parts.map((part) => fragmentOf(run, part, level));
    if (run.shape !== undefined && this.starts.includes(start)) fragments.unshift(this.shapeOf(run));
    let width = 0;
    for (const fragment of fragments) width += fragment.width;
    return { fragments, width };
  }

  /** The shape stands before the words whatever their direction: it is at the level of our own. */
  private shapeOf(run: Run): Fragment {
    const face = this.typeface.firstFace(run.role);
    const width = shapeRoom * run.size;
    return { run, face, level: 0, told: null, hanging: false, shape: run.shape ?? null, show: "", width };
  }

  /** Atoms come in order, but a long word is measured twice: the search starts where the last one ended, or anew. */
  private runFrom(offset: number): { run: Run; until: number } {
    if ((this.starts[this.runAt] ?? 0) > offset) this.runAt = 0;
    while ((this.starts[this.runAt + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.runAt++;
    const run = this.runs[this.runAt];
    if (!run) throw new Error("A word stands outside of its paragraph");
    return { run, until: this.starts[this.runAt + 1] ?? this.text.length };
  }

  private levelEnd(start: number, end: number): number {
    const levels = this.directions?.levels;
    if (!levels) return end;
    let at = start + 1;
    while (at < end && levels[at] === levels[start]) at++;
    return at;
  }
}

function fragmentOf(run: Run, { face, show, width, exact, text }: Shaped, level: number): Fragment {
  const told = exact ? null : text;
  return { run, face, level, told, hanging: false, shape: null, show, width: (width * run.size) / 1000 };
}

/** Whether two fragments side by side can be shown in one go. */
function areOne(first: Fragment, second: Fragment): boolean {
  const plain = first.told === null && second.told === null && first.shape === null && second.shape === null;
  return plain && first.run === second.run && first.face === second.face && first.level === second.level;
}

/** Words from right to left that follow one another as one fragment: programs that copy text take it as a whole. */
function withTurnedJoined(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last && fragment.level % 2 === 1 && areOne(last, fragment)) {
      last.show = fragment.show + last.show;
      last.width += fragment.width;
    } else joined.push({ ...fragment });
  }
  return joined;
}

function isPlain({ mark, struck, shape, to, address }: Run): boolean {
  return mark === undefined && !struck && shape === undefined && to === undefined && address === undefined;
}
