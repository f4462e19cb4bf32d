import type { GlyphRun } from "fontkit";
import { mirrored } from "../text/direction";

/** What is embedded as one glyph: a letter with its dots, or a mark where it stands, in the font's units. */
export interface Shape {
  readonly parts: readonly Part[];
  /** The glyph whose width it has; null for a mark, which has none. */
  readonly base: number | null;
}

interface Part {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export interface Cluster {
  readonly shape: Shape;
  /** In the font's units. */
  readonly advance: number;
  /** The letters that it stands for, in the order in which they are read. */
  readonly meaning: string;
}

interface Placed extends Part {
  readonly advance: number;
  readonly meaning: string;
}

/**
 * The glyphs of a word, from left to right, each drawn where it stands, so that no step is needed between them: programs
 * that copy text take steps for blanks, and another height for another line. Dots that stand for nothing by themselves
 * become part of their letter; marks that are letters of their own stay, since those programs turn words round by letters.
 */
export function clustersOf({ glyphs, positions }: GlyphRun, direction: "ltr" | "rtl"): Cluster[] {
  const placed = glyphs.map(({ id, codePoints }, index): Placed => {
    const { xAdvance: advance, xOffset: x, yOffset: y } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    // fontkit shows a joiner as a blank without width.
    const letters = advance === 0 && codePoints[0] === 0x20 ? "\u200c" : String.fromCodePoint(...codePoints);
    return { id, x, y, advance, meaning: direction === "rtl" ? Array.from(letters, mirrored).join("") : letters };
  });
  // From right to left the dots come before their letter.
  return direction === "rtl" ? joined(placed.reverse(), direction).reverse() : joined(placed, direction);
}

function joined(reading: readonly Placed[], direction: "ltr" | "rtl"): Cluster[] {
  const groups: Placed[][] = [];
  for (const one of reading) {
    const last = groups.at(-1);
    if (one.advance === 0 && one.meaning === "" && last) last.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => clusterOf(group, direction));
}

/** A letter and its dots. From left to right a dot is placed from the letter's end, otherwise from its beginning. */
function clusterOf(group: readonly Placed[], direction: "ltr" | "rtl"): Cluster {
  const end = direction === "ltr" ? (group[0]?.advance ?? 0) : 0;
  const parts = group.map(({ id, x, y }, index): Part => {
    return { id, x: Math.round(index === 0 ? x : end + x), y: Math.round(y) };
  });
  const advance = group.reduce((sum, one) => sum + one.advance, 0);
  const meaning = group.map((one) => one.meaning).join("");
  return { shape: { parts, base: advance === 0 ? null : (group[0]?.id ?? 0) }, advance, meaning };
}
