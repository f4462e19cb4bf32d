import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";
import type { ReadMediaType } from "./types";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  for (const [index, unit] of [0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))].entries()) {
    view.setUint16(2 * index, unit, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function check(
  content: Uint8Array,
  wanted: string,
  kind: ReadMediaType = "text/plain",
  mediaType: string | null = null,
) {
  expect(decodeText(content, kind, mediaType)).toBe(wanted);
}

describe("decoding", () => {
  it("reads UTF-8 and UTF-16 with and without their marks", () => {
    check(utf8("Zoë’s café — 5 €"), "Zoë’s café — 5 €");
    check(utf8("\ufeffZoë’s café"), "Zoë’s café");
    check(utf16("Zoë’s café", true), "Zoë’s café");
    check(utf16("Zoë’s café", false), "Zoë’s café");
  });

  it("takes what is not UTF-8 for windows-1252", () => {
    check(latin("Zo\xeb\x92s caf\xe9 \x96 5 \x80"), "Zoë’s café – 5 €");
  });

  it("reads a page in the encoding that it declares, unless it is UTF-8 in truth", () => {
    const declared = (label: string) => `<meta charset="${label}"><p>`;
    check(latin(`${declared("iso-8859-2")}\xb1\xea`), `${declared("iso-8859-2")}ąę`, "text/html");
    check(latin("<p>\xcf\xf0\xe8"), "<p>При", "text/html", "text/html; charset=windows-1251");
    check(utf8(`${declared("iso-8859-1")}Zoë`), `${declared("iso-8859-1")}Zoë`, "text/html");
    check(latin(`${declared("no-such-thing")}\xe9`), `${declared("no-such-thing")}é`, "text/html");
  });

  it("ends lines in one way and drops NUL, which no database takes", () => {
    check(utf8("one\r\ntwo\rthree\nfo\u0000ur"), "one\ntwo\nthree\nfour");
  });
});
