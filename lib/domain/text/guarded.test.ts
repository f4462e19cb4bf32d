import { describe, expect, it } from "vitest";
import { byOpening } from "./guarded";

describe("byOpening", () => {
  it.each([
    [/^this (?:story|page)/i, "This", "word"],
    [/^(?:this|an? other)/i, "Another", "on"],
    [/^(?:©|all)/i, "© Marrow", "copy"],
    [/^(?:share|save)/i, "SAV", "Sunday"],
    [/^e-?mail/i, "email", "mail"],
    [/^ha+m/i, "haam", "a ham"],
    [/^(?:x|xy)/i, "X", "yx"],
    [/^(?:some )?word/i, "Words", "lord"],
    [/^(?:(?:very |extra )?(?:small|large)) text/i, "extra large text", "text"],
    [/^(?:(?:ham|Egg)[ ,]+){2,}/i, "egg, ham", "spam"],
  ])("tries %s on lines that begin as it does, and on no others", (shape, line, other) => {
    expect(byOpening([shape])(line)).toEqual([shape]);
    expect(byOpening([shape])(other)).toEqual([]);
  });

  it.each([
    /^(?:some )??word/i, /^(?:some ){0,2}word/i, /^(?:some )*word/i, /^(?:some |\d)?word/i, /^s?word/i, /^(?:\d+|one)/i, /^one|two/i, /\bone/i, /^[ab]/i, /^(?:a|[b)]|c)?x/i,
  ])("tries %s everywhere, since its source does not say plainly how it begins", (shape) => {
    expect(byOpening([shape])("zebra")).toEqual([shape]);
  }); // biome-ignore format: one line
});
