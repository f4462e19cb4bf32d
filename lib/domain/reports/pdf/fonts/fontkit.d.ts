/** What we use of fontkit 2, which brings no types. */
declare module "fontkit" {
  export interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly PathCommand[] };
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  }

  export interface MarkPositions {
    applyAnchor(mark: unknown, base: unknown, index: number): void;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly variationAxes: Readonly<Record<string, unknown>>;
    getVariation(settings: Readonly<Record<string, number>>): Font;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    /** The glyphs that were asked for, by number; not part of fontkit's documented face. */
    _glyphs: Record<number, Glyph>;
    /** Not part of fontkit's documented face; see mendedFont.ts. */
    readonly _layoutEngine?: { readonly engine?: { readonly GPOSProcessor?: MarkPositions } | null };
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
  }

  export function create(bytes: Uint8Array): Font;
}
