import type { Tone } from "../../document/blocks";
import type { Colour } from "../text/lines";

/** The colours of the report on paper, as its page in HTML has them. */
const colours = {
  ink: "#1d1c1a",
  soft: "#59554e",
  quiet: "#6b665d",
  line: "#e0dbd0",
  accent: "#2b4c7e",
  unread: "#f4ead2",
} as const;

const tones: Readonly<Record<Tone, string>> = {
  extracted: "#716c63",
  open: "#94590b",
  in_check: "#2b5fb3",
  in_second_check: "#2b5fb3",
  contested: "#2b5fb3",
  in_review: "#7a3fa8",
  approved: "#1b7046",
  published: "#1b7046",
  dismissed: "#716c63",
  true: "#1b7046",
  "mostly-true": "#4f6d12",
  mixed: "#8a5f00",
  "mostly-false": "#a94a12",
  false: "#b3302a",
  unproven: "#4d6274",
  neutral: "#59554e",
};

/** A colour as the operands of `rg` and `RG`. */
function operands(hex: string): Colour {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(" ");
}

export const ink = operands(colours.ink);
export const soft = operands(colours.soft);
export const quiet = operands(colours.quiet);
export const hairline = operands(colours.line);
export const accent = operands(colours.accent);
export const unreadGround = operands(colours.unread);

const toneColours = Object.fromEntries(Object.entries(tones).map(([tone, hex]) => [tone, operands(hex)]));

export function colourOf(tone: Tone): Colour {
  return toneColours[tone] ?? ink;
}
