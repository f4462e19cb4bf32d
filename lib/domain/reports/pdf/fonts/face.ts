import { create, type Font } from "fontkit";
import type { PdfFile } from "../file/pdfFile";
import { asciiBytes } from "../file/pdfFile";
import { number, type Reference, to, utf16 } from "../file/syntax";
import { forgetGlyphs, tolerateMissingAnchors } from "./mendedFont";
import { trueTypeOf } from "./trueType";

/** A run of glyphs at one height: what stands between the brackets of a TJ operator, and how far it is raised. */
export interface Glyphs {
  readonly show: string;
  /** Thousandths of the size. */
  readonly rise: number;
}

/** A word in one face, ready to be shown. Widths are thousandths of the size. */
export interface Shaped {
  readonly face: Face;
  readonly text: string;
  readonly glyphs: readonly Glyphs[];
  readonly width: number;
  /** Whether a reader gets the text back from the glyphs alone; otherwise it has to be told beside them. */
  readonly exact: boolean;
}

export interface FontFile {
  readonly name: string;
  /** An OpenType or WOFF file. */
  readonly bytes: Uint8Array;
  /** The weight to take from a variable font. */
  readonly weight: number | null;
}

/** One font of the document, with the glyphs that were used of it, in the order in which they first were. */
export class Face {
  private readonly font: Font;
  private readonly scale: number;
  /** By glyph and meaning: one shape can stand for several letters, as Arabic's without their dots do. */
  private readonly numbers = new Map<string, number>([["0", 0]]);
  private readonly glyphIds: number[] = [0];
  private readonly widths: number[];
  private readonly meanings: string[] = [""];
  readonly name: string;
  readonly reference: Reference;

  constructor({ name, bytes, weight }: FontFile, file: PdfFile, order: number) {
    const font = create(bytes);
    const varies = weight !== null && Object.keys(font.variationAxes).length > 0;
    this.font = varies ? font.getVariation({ wght: weight }) : font;
    tolerateMissingAnchors(this.font);
    forgetGlyphs(this.font);
    this.scale = 1000 / this.font.unitsPerEm;
    this.name = `${subsetTag(order)}+${name}`;
    this.reference = file.reserve();
    this.widths = [this.widthOf(0)];
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  get isUsed(): boolean {
    return this.glyphIds.length > 1;
  }

  /** Shapes a word of one direction. */
  shape(text: string, direction: "ltr" | "rtl"): Shaped {
    const { glyphs, positions } = this.font.layout(text, undefined, undefined, undefined, direction);
    const run = new GlyphRow();
    const meanings: string[] = [];
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index];
      if (!position) break;
      const id = this.include(glyph.id, String.fromCodePoint(...glyph.codePoints));
      const [advance, x, y] = [position.xAdvance, position.xOffset, position.yOffset];
      const steps = { advance: advance * this.scale, x: x * this.scale, y: y * this.scale };
      run.add(id, this.widths[id] ?? 0, steps);
      meanings.push(this.meanings[id] ?? "");
    }
    const read = (direction === "rtl" ? meanings.reverse() : meanings).join("");
    return { face: this, text, glyphs: run.finished(), width: run.width, exact: isExact(text, read) };
  }

  private include(glyphId: number, meaning: string): number {
    const key = glyphId === 0 ? "0" : `${glyphId} ${meaning}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const id = this.glyphIds.push(glyphId) - 1;
    this.numbers.set(key, id);
    this.widths.push(this.widthOf(glyphId));
    this.meanings.push(meaning);
    return id;
  }

  private widthOf(glyphId: number): number {
    return Math.round(this.font.getGlyph(glyphId).advanceWidth * this.scale);
  }

  /** Writes the font with the glyphs that were used, as a composite font (9.7): glyph numbers are its codes. */
  embed(file: PdfFile): void {
    const bytes = trueTypeOf(this.font, this.glyphIds);
    const { bbox, ascent, descent, capHeight, italicAngle } = this.font;
    const program = file.stream(`/Length1 ${bytes.length}`, bytes);
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => number(edge * this.scale)).join(" ");
    const flags = italicAngle === 0 ? 4 : 68;
    const descriptor = file.object(
      `<</Type/FontDescriptor/FontName/${this.name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${number(italicAngle)}` +
        `/Ascent ${number(ascent * this.scale)}/Descent ${number(descent * this.scale)}` +
        `/CapHeight ${number((capHeight || ascent) * this.scale)}/StemV 80/FontFile2 ${to(program)}>>`,
    );
    const descendant = file.object(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${this.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${to(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[0[${this.widths.join(" ")}]]>>`,
    );
    const meanings = file.stream("", asciiBytes(meaningMap(this.meanings)));
    file.object(
      `<</Type/Font/Subtype/Type0/BaseFont/${this.name}/Encoding/Identity-H/DescendantFonts[${to(descendant)}]/ToUnicode ${to(meanings)}>>`,
      this.reference,
    );
  }
}

/**
 * Whether readers get the text from the glyphs. Thai vowels and tones stand at their consonant's place, so that readers
 * that go by places mix them up; and joiners are no loss.
 */
function isExact(text: string, read: string): boolean {
  return read === text.replace(/[\u200c\u200d]/g, "") && !/[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text);
}

/** Builds what a TJ operator shows: glyphs in hex, and the steps where they do not follow at their own width. */
class GlyphRow {
  private readonly done: Glyphs[] = [];
  private show = "";
  private hex = "";
  private pending = 0;
  private rise = 0;
  width = 0;

  add(id: number, ownWidth: number, { advance, x, y }: { advance: number; x: number; y: number }): void {
    const rise = Math.round(y);
    if (rise !== this.rise) this.endRun(rise);
    const before = Math.round(x);
    this.step(before);
    this.flushStep();
    this.hex += id.toString(16).padStart(4, "0");
    const wanted = Math.round(advance);
    this.step(wanted - before - ownWidth);
    this.width += wanted;
  }

  finished(): readonly Glyphs[] {
    this.endRun(0);
    return this.done;
  }

  /** Steps add up until a glyph follows: two numbers side by side would be one. */
  private step(by: number): void {
    if (by === 0) return;
    this.endHex();
    this.pending += by;
  }

  private flushStep(): void {
    if (this.pending !== 0) this.show += String(-this.pending);
    this.pending = 0;
  }

  private endHex(): void {
    if (this.hex !== "") this.show += `<${this.hex}>`;
    this.hex = "";
  }

  private endRun(nextRise: number): void {
    this.endHex();
    this.flushStep();
    if (this.show !== "") this.done.push({ show: this.show, rise: this.rise });
    this.show = "";
    this.rise = nextRise;
  }
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
