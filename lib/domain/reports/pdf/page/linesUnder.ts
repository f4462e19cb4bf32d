import type { Line, Piece } from "../text/lines";
import { ground, shapeAt, underline } from "./drawings";
import { colourOf, unreadGround } from "./palette";

/** What lies under the words of a line and before them: the marks of the copy, strokes through words, shapes of statuses. */
export function linesUnder({ pieces }: Line, x: number, y: number): string {
  return pieces
    .filter(({ hanging }) => !hanging)
    .map((piece) => (piece.shape ? shaped(piece, x, y) : struck(piece, x, y) + marked(piece, x, y)))
    .join("");
}

function struck({ run, x: at, width }: Piece, x: number, y: number): string {
  if (!run.struck) return "";
  return underline("solid", { from: x + at, to: x + at + width, y: y + run.size * 0.28, colour: run.colour });
}

function marked({ run: { mark, size }, x: at, width }: Piece, x: number, y: number): string {
  if (mark === undefined) return "";
  const from = x + at;
  if (mark === "unread") {
    return ground({ x: from, y: y - size * 0.28, width, height: size * 1.25, colour: unreadGround });
  }
  return underline(mark.line, { from, to: from + width, y: y - size * 0.24, colour: colourOf(mark.tone) });
}

function shaped({ run, shape, x: at }: Piece, x: number, y: number): string {
  if (shape === null) return "";
  const radius = run.size * 0.4;
  const middle = x + at + radius;
  return shapeAt(shape, { x: middle, y: y + run.size * 0.34, radius, colour: run.colour });
}
