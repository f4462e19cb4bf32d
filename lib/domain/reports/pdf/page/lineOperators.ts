import { number as n, utf16 } from "../file/syntax";
import type { Face } from "../fonts/face";
import type { Typeface } from "../fonts/typeface";
import type { Piece, Run } from "../text/lines";

/**
 * The operators that show pieces of a line from its left edge, in the order in which they are read, each where it stands
 * (9.4). Where the glyphs do not give the text back (reordered vowels of Indic scripts, signs that no font has), it is told beside them as ActualText (14.9.4); words from right to left are marked as such (14.8.2.5.3).
 */
export function lineOperators(typeface: Typeface, pieces: readonly Piece[]): string {
  const pen = new Pen(typeface);
  for (const piece of pieces) pen.piece(piece);
  return pen.finished();
}

/** The same, where the line stands on the page. */
export function shownAt(operators: string, x: number, y: number): string {
  return `BT\n1 0 0 1 ${n(x)} ${n(y)} Tm\n${operators}ET\n`;
}

class Pen {
  private operators = "";
  private font = "";
  private colour = "";
  private heavy = false;
  private row = "";
  /** Where the next glyph would go, and where the last Td went. */
  private x = 0;
  private originX = 0;
  private originY = 0;

  constructor(private readonly typeface: Typeface) {}

  piece({ run, face, show, x, width, told, reversed, shape }: Piece): void {
    if (shape !== null) return;
    this.moveTo(x, run.raise ?? 0);
    this.style(run, face);
    if (told !== null) this.marked(`/Span<</ActualText<feff${utf16(told)}>>>BDC\n`, show);
    else if (reversed) this.marked("/ReversedChars BMC\n", show);
    else this.row += show;
    this.x = x + width;
  }

  finished(): string {
    this.endRow();
    if (this.heavy) this.operators += "0 Tr\n";
    return this.operators;
  }

  /** Within a hundredth of a point the pen already stands there. */
  private moveTo(x: number, y: number): void {
    if (Math.abs(x - this.x) < 0.01 && y === this.originY) return;
    this.endRow();
    this.operators += `${n(x - this.originX)} ${n(y - this.originY)} Td\n`;
    // What was written is what counts: the next step starts where this one's rounding ended.
    this.originX += Number(n(x - this.originX));
    this.originY = y;
    this.x = x;
  }

  private style(run: Run, face: Face): void {
    const font = `/${this.typeface.resourceName(face)} ${n(run.size)} Tf\n`;
    const heavy = (run.role === "strong" || run.role === "title") && this.typeface.isBorrowed(face);
    if (font === this.font && run.colour === this.colour && heavy === this.heavy) return;
    this.endRow();
    if (font !== this.font) this.operators += font;
    if (run.colour !== this.colour) this.operators += `${run.colour} rg\n`;
    // A borrowed face has one weight: its outlines are drawn as well.
    if (heavy && !this.heavy) this.operators += `2 Tr ${n(run.size * 0.028)} w [] 0 d ${run.colour} RG\n`;
    if (!heavy && this.heavy) this.operators += "0 Tr\n";
    this.font = font;
    this.colour = run.colour;
    this.heavy = heavy;
  }

  private marked(begin: string, show: string): void {
    this.endRow();
    this.operators += begin;
    this.row = show;
    this.endRow();
    this.operators += "EMC\n";
  }

  private endRow(): void {
    if (this.row !== "") this.operators += `[(${this.row})]TJ\n`;
    this.row = "";
  }
}
