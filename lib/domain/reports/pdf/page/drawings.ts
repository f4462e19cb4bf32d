import type { ClaimStatus } from "../../../claims/status";
import type { MarkLine } from "../../document/blocks";
import { number as n } from "../file/syntax";
import type { Colour } from "../text/lines";

interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: Colour;
}

/** The line under a claim's words, by its kind. */
export function underline(line: MarkLine, { from, to, y, colour }: Stroke): string {
  if (line === "none") return "";
  const set = `${colour} RG 0.9 w`;
  const straight = (height: number) => `${n(from)} ${n(height)} m ${n(to)} ${n(height)} l S`;
  if (line === "wavy") return `${set} [] 0 d 0 J ${wave(from, to, y)} S\n`;
  if (line === "dotted") return `${set} [0 2.2] 0 d 1 J ${straight(y)}\n`;
  if (line === "dashed") return `${set} [3.2 2] 0 d 0 J ${straight(y)}\n`;
  if (line === "double") return `${colour} RG 0.6 w [] 0 d 0 J ${straight(y + 0.6)} ${straight(y - 1.1)}\n`;
  return `${set} [] 0 d 0 J ${straight(y)}\n`;
}

function wave(from: number, to: number, y: number): string {
  let path = `${n(from)} ${n(y)} m`;
  const half = 1.9;
  let up = true;
  for (let x = from; x < to; x += half) {
    const end = Math.min(x + half, to);
    const top = y + (up ? 1.5 : -1.5);
    path += ` ${n(x + (end - x) / 3)} ${n(top)} ${n(x + (2 * (end - x)) / 3)} ${n(top)} ${n(end)} ${n(y)} c`;
    up = !up;
  }
  return path;
}

export function rule({ from, to, y, colour }: Stroke): string {
  return `${colour} RG 0.5 w [] 0 d 0 J ${n(from)} ${n(y)} m ${n(to)} ${n(y)} l S\n`;
}

export function ground(box: { x: number; y: number; width: number; height: number; colour: Colour }): string {
  return `${box.colour} rg ${n(box.x)} ${n(box.y)} ${n(box.width)} ${n(box.height)} re f\n`;
}

/** A circle of radius 1 around the origin, as four curves. */
const circle = "1 0 m 1 .552 .552 1 0 1 c -.552 1 -1 .552 -1 0 c -1 -.552 -.552 -1 0 -1 c .552 -1 1 -.552 1 0 c";
const right = "0 1 m .552 1 1 .552 1 0 c 1 -.552 .552 -1 0 -1 c h";
const quarter = "0 0 m 0 1 l .552 1 1 .552 1 0 c h";
const tick = "1 1 1 RG .3 w -.45 -.02 m -.12 -.35 l .48 .34 l S";

/** One drawing for each status, so that it is told without colour, as on the screens; in a square from -1 to 1. */
const shapes: Readonly<Record<ClaimStatus, string>> = {
  extracted: `[.22 .34] 0 d ${circle} S`,
  open: `[.7 .44] 0 d ${circle} S`,
  in_check: `${circle} S ${right} f`,
  in_second_check: `${circle} S ${quarter} f`,
  contested: `${circle} S 0 1 m 0 -1 l S ${right} f`,
  in_review: `${circle} S .42 0 0 .42 0 0 cm ${circle} f`,
  approved: `${circle} f ${tick}`,
  published: `${circle} f .9 0 0 .9 0 0 cm .707 .707 -.707 .707 0 0 cm -1.05 -1.05 2.1 2.1 re f .707 -.707 .707 .707 0 0 cm -1.05 -1.05 2.1 2.1 re f ${tick}`,
  dismissed: ".4 w -.8 0 m .8 0 l S",
};

/** A status's shape with its middle at x, y. */
export function shapeAt(status: ClaimStatus, at: { x: number; y: number; radius: number; colour: Colour }): string {
  const { x, y, radius, colour } = at;
  return `q ${colour} rg ${colour} RG ${n(radius)} 0 0 ${n(radius)} ${n(x)} ${n(y)} cm .3 w 0 J ${shapes[status]} Q\n`;
}
