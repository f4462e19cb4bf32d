import { create, type Font } from "fontkit";
import type { PdfFile } from "../file/pdfFile";
import { bytesOf } from "../file/pdfFile";
import { number, type Reference, to, utf16 } from "../file/syntax";
import { mirrored } from "../text/direction";
import { clustersOf, type Shape } from "./clusters";
import { tellMeaningsApart, tolerateMissingAnchors } from "./mendedFont";
import { trueTypeOf } from "./trueType";

/** A word in one face, ready to be shown. Widths are thousandths of the size. */
export interface Shaped {
  readonly face: Face;
  readonly text: string;
  /**
   * What stands inside a string of a TJ operator, which it may end and begin anew for a step: from left to right,
   * whatever the direction of reading. Words side by side are shown by what they show, one after the other.
   */
  readonly show: string;
  readonly width: number;
  /** Whether a reader gets the text back from the glyphs alone; otherwise it has to be told beside them. */
  readonly exact: boolean;
}

export interface FontFile {
  /** Tells it from all others. */
  readonly id: string;
  readonly name: string;
  /** An OpenType or WOFF file. */
  readonly bytes: Uint8Array;
  /** The weight to take from a variable font. */
  readonly weight: number | null;
}

/** One font of the document, with the shapes that were used of it, in the order in which they first were. */
export class Face {
  private readonly font: Font;
  private readonly scale: number;
  /** By glyphs and meaning: one shape can stand for several letters. */
  private readonly numbers = new Map<string, number>();
  private readonly shapes: Shape[] = [{ parts: [{ id: 0, x: 0, y: 0 }], base: 0 }];
  private readonly widths: number[];
  private readonly meanings: string[] = [""];
  private readonly name: string;

  constructor({ name, bytes, weight }: FontFile) {
    const font = create(bytes);
    const varies = weight !== null && Object.keys(font.variationAxes).length > 0;
    this.font = varies ? font.getVariation({ wght: weight }) : font;
    tolerateMissingAnchors(this.font);
    tellMeaningsApart(this.font);
    this.scale = 1000 / this.font.unitsPerEm;
    this.name = name;
    this.widths = [this.widthOf(0)];
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Shapes a word of one direction. Brackets and the like are turned round in words from right to left (UAX #9, L4). */
  shape(text: string, direction: "ltr" | "rtl"): Shaped {
    const shown = direction === "rtl" ? Array.from(text, mirrored).join("") : text;
    const run = this.font.layout(shown, undefined, undefined, undefined, direction);
    const clusters = clustersOf(run, direction);
    const row = new GlyphRow();
    for (const { shape, advance, meaning } of clusters) {
      const number = this.include(shape, meaning);
      row.add(number, this.widths[number] ?? 0, Math.round(advance * this.scale));
    }
    const meanings = clusters.map(({ shape, meaning }) => (isUnknown(shape) ? "" : meaning));
    const read = (direction === "rtl" ? meanings.reverse() : meanings).join("");
    return { face: this, text, show: row.finished(), width: row.width, exact: isExact(text, read) };
  }

  private include(shape: Shape, meaning: string): number {
    if (isUnknown(shape)) return 0;
    const key = `${shape.parts.map(({ id, x, y }) => `${id},${x},${y}`).join(" ")} ${meaning}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.shapes.push(shape) - 1;
    this.numbers.set(key, number);
    this.widths.push(shape.base === null ? 0 : this.widthOf(shape.base));
    this.meanings.push(meaning);
    return number;
  }

  private widthOf(glyphId: number): number {
    return Math.round(this.font.getGlyph(glyphId).advanceWidth * this.scale);
  }

  /**
   * Writes the font with the glyphs that were used, as a composite font (9.7): glyph numbers are its codes. No other font
   * of the file has the same order.
   */
  embed(file: PdfFile, order: number): Reference {
    const name = `${subsetTag(order)}+${this.name}`;
    const bytes = trueTypeOf(this.font, this.shapes);
    const { bbox, ascent, descent, capHeight, italicAngle } = this.font;
    const program = file.stream(`/Length1 ${bytes.length}`, bytes);
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => number(edge * this.scale)).join(" ");
    const flags = italicAngle === 0 ? 4 : 68;
    const descriptor = file.object(
      `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${number(italicAngle)}` +
        `/Ascent ${number(ascent * this.scale)}/Descent ${number(descent * this.scale)}` +
        `/CapHeight ${number((capHeight || ascent) * this.scale)}/StemV 80/FontFile2 ${to(program)}>>`,
    );
    const descendant = file.object(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${to(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[0[${this.widths.join(" ")}]]>>`,
    );
    const meanings = file.stream("", bytesOf(meaningMap(this.meanings)));
    return file.object(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${to(descendant)}]/ToUnicode ${to(meanings)}>>`,
    );
  }
}

function isUnknown({ parts }: Shape): boolean {
  return parts.length === 1 && parts[0]?.id === 0;
}

/**
 * Whether readers get the text from the shapes alone. Thai vowels and tones stand at their consonant's place, so that
 * readers that go by places mix them up; and joiners are no loss.
 */
function isExact(text: string, read: string): boolean {
  const unjoined = (words: string) => words.replace(/[\u200c\u200d]/g, "");
  return unjoined(read) === unjoined(text) && !/[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text);
}

/** Builds what a TJ operator shows: shapes as pairs of bytes, and the steps where they do not follow at their own width. */
class GlyphRow {
  private show = "";
  width = 0;

  /** All in thousandths of the size. */
  add(number: number, ownWidth: number, advance: number): void {
    this.show += codeOf(number);
    if (advance !== ownWidth) this.show += `)${ownWidth - advance}(`;
    this.width += advance;
  }

  finished(): string {
    return this.show;
  }
}

/** A shape's two bytes as a literal string holds them (7.3.4.2): brackets, backslashes and line ends told apart. */
function codeOf(number: number): string {
  return String.fromCharCode(number >> 8, number & 0xff).replace(/[()\\\r]/g, (sign) =>
    sign === "\r" ? "\\r" : `\\${sign}`,
  );
}

/** The prefix of an embedded subset's name (9.6.4): six capitals that tell it from other subsets. */
function subsetTag(order: number): string {
  const letters = Array.from({ length: 6 }, (_, place) => Math.floor(order / 26 ** (5 - place)) % 26);
  return String.fromCharCode(...letters.map((letter) => 65 + letter));
}

/** The map from glyph numbers back to text (9.10.3). */
function meaningMap(meanings: readonly string[]): string {
  const lines = meanings.flatMap((meaning, id) =>
    meaning === "" ? [] : [`<${id.toString(16).padStart(4, "0")}> <${utf16(meaning)}>`],
  );
  let map = "";
  for (let start = 0; start < lines.length; start += 100) {
    const part = lines.slice(start, start + 100);
    map += `${part.length} beginbfchar\n${part.join("\n")}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${map}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
