import type { Font, Glyph } from "fontkit";

/**
 * Mends a fault of fontkit 2: where a letter of a class offers no place for a mark (a null anchor, OpenType GPOS types 4
 * to 6), the mark simply keeps its own place; fontkit throws. Arabic vowel signs on some letters need it.
 */
export function tolerateMissingAnchors(font: Font): void {
  const positions = font._layoutEngine?.engine?.GPOSProcessor;
  if (!positions) return;
  const apply = positions.applyAnchor.bind(positions);
  positions.applyAnchor = (mark, base, index) => {
    if (base !== null) apply(mark, base, index);
  };
}

/**
 * Has fontkit make a glyph for each meaning. It keeps with a glyph the letters that it first stood for, but one shape can
 * stand for several, even in one word (Arabic letters without their dots), and the text is read back from them.
 */
export function tellMeaningsApart(font: Font): void {
  const make = font.getGlyph.bind(font);
  const made = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints) => {
    const key = `${id} ${codePoints?.join(" ") ?? ""}`;
    const known = made.get(key);
    if (known) return known;
    font._glyphs = {};
    const glyph = make(id, codePoints);
    made.set(key, glyph);
    return glyph;
  };
}
