import { describe, expect, it } from "vitest";
import { fileKind } from "./fileKind";

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) =>
  Uint8Array.from([...values, ...encode(" and then some words that are plain text")]);
const prose = encode("The tide turned at noon.\n");

function check(row: { content: Uint8Array; name?: string; type?: string; is: string | null }) {
  const kind = fileKind({ bytes: row.content, fileName: row.name ?? null, mediaType: row.type ?? null });
  expect(kind, `${row.name} ${row.type}`).toBe(row.is);
}

describe("the kind of a file", () => {
  it("is what the bytes say, whatever the name says", () => {
    check({ content: encode("%PDF-1.7\n%âãÏÓ"), name: "speech.txt", is: null });
    check({ content: encode("\n\n%PDF-1.4 after some rubbish"), name: "speech.txt", is: null });
    check({ content: bytes(0x50, 0x4b, 0x03, 0x04), name: "speech.txt", type: "text/plain", is: null });
    check({ content: bytes(0x89, 0x50, 0x4e, 0x47), name: "speech.md", is: null });
    check({ content: bytes(0xff, 0xd8, 0xff, 0xe0), name: "speech.html", type: "text/html", is: null });
    check({ content: encode("{\\rtf1\\ansi The tide turned.}"), name: "speech.txt", is: null });
    check({ content: encode("<!DOCTYPE html><title>x</title>"), name: "speech.txt", is: "text/html" });
    check({ content: encode("\ufeff  <!-- saved --><HTML lang=en>"), name: "speech.md", is: "text/html" });
    check({ content: encode('<?xml version="1.0"?>\n<html xmlns="x">'), is: "text/html" });
  });

  it("is none for bytes that are no text, with or without a known signature", () => {
    check({
      content: Uint8Array.from({ length: 4096 }, (_, index) => (index * 151 + 7) % 256),
      name: "a.txt",
      is: null,
    });
    check({ content: new Uint8Array(100), name: "a.txt", is: null });
  });

  it("is what the name says where the bytes are any text", () => {
    check({ content: prose, name: "tide.txt", is: "text/plain" });
    check({ content: prose, name: "Tide.MD", type: "text/plain", is: "text/markdown" });
    check({ content: prose, name: "tide.htm", is: "text/html" });
    check({ content: prose, name: "tide.docx", type: "text/plain", is: null });
    check({ content: prose, name: "tide.constructor", is: null });
  });

  it("is what the sender says only where there is no name", () => {
    check({ content: prose, type: "text/markdown; charset=utf-8", is: "text/markdown" });
    check({ content: prose, type: "application/pdf", is: "text/plain" });
    check({ content: encode("<article><p>The tide turned."), is: "text/html" });
    check({ content: encode('<?xml version="1.0"?><rss version="2.0">'), is: null });
    check({ content: prose, is: "text/plain" });
  });

  it("allows text a stray control character", () => {
    check({ content: encode("Odd: \u0001\u0002\u0003\u001f and on it goes."), name: "odd.txt", is: "text/plain" });
  });
});
