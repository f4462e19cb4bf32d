import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Letters that are written from right to left, and the controls that turn others round. */
const rightToLeft =
  /[\u0590-\u08ff\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export interface Directions {
  /** By UTF-16 unit: odd levels run from right to left (UAX #9). */
  readonly levels: Uint8Array;
  /** The level of the paragraph that holds the unit. */
  readonly baseAt: (offset: number) => number;
}

/** The directions of a text's signs, or null where all of it runs from left to right. */
export function directionsOf(text: string, base: "auto" | "ltr"): Directions | null {
  if (isLeftToRight(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base === "auto" ? undefined : base);
  const baseAt = (offset: number) => paragraphs.find(({ start, end }) => start <= offset && offset <= end)?.level ?? 0;
  return { levels, baseAt };
}

/** Whether all of a text runs from left to right. */
export function isLeftToRight(text: string): boolean {
  return !rightToLeft.test(text);
}

/** The sign that is shown for one inside a run from right to left: its mirror image where it has one (UAX #9, L4). */
export function mirrored(sign: string): string {
  return bidi.getMirroredCharacter(sign) ?? sign;
}

/** The order in which pieces of a line stand from left to right (UAX #9, L2): goes in their levels, comes out indices. */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(...levels);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
