import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { snapshotKind } from "./snapshotKind";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function zipOf(...paths: string[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const path of paths) zip.addBuffer(Buffer.from("<x/>"), path);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const mail = "Received: from quay.example\r\nSubject: The ledger\r\n\r\nSee page 4.";
const page = "<!doctype html><title>Tides</title><script>alert(1)</script>";

test.each<[string, string | Uint8Array | number[], string, string | null]>([
  ["a PDF", "%PDF-1.7 ...", "page.pdf", "application/pdf"],
  ["a PDF that calls itself text", "%PDF-1.7 ...", "page.txt", "application/pdf"],
  ["a PDF after some rubbish, as its readers allow", "\n\n%PDF-1.4 ...", "page", "application/pdf"],
  ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], "shot.png", "image/png"],
  ["a PNG cut off in its mark", [0x89, 0x50, 0x4e, 0x47], "shot.png", null],
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0, 0], "shot.png", "image/jpeg"],
  ["a GIF", "GIF89a...", "x", "image/gif"],
  ["a WebP", "RIFF\x10\0\0\0WEBPVP8 ", "x.webp", "image/webp"],
  ["a recording", "RIFF\x10\0\0\0WAVEfmt ", "x.webp", null],
  ["a web page", page, "tides.html", "text/html"],
  ["a web page that calls itself a picture", page, "tides.png", "text/html"],
  ["a part of a page by its name", "<p>The tide turned.</p>", "tides.htm", "text/html"],
  ["an e-mail", mail, "ledger.eml", "message/rfc822"],
  ["an e-mail from a mailbox", `From ann@quay.example Mon\n${mail}`, "ledger.eml", "message/rfc822"],
  ["text that only calls itself an e-mail", "The tide turned.", "ledger.eml", "text/plain"],
  ["a page that a browser saved whole", "From: <Saved by Blink>\nMIME-Version: 1.0\n", "t.mhtml", "multipart/related"],
  ["a table", "day,height\n1,12", "tides.csv", "text/csv"],
  ["Markdown", "# Tides", "tides.md", "text/markdown"],
  ["a program is text", "WScript.Echo('hello')", "ledger.js", "text/plain"],
  ["a drawing that runs scripts is text", "<svg onload='alert(1)'/>", "x.svg", "text/plain"],
  ["a Windows program", "MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\0\0\0\0\0\0\0\0", "x.exe", null],
  ["an old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "x.doc", null],
  ["a zip cut off", "PK\x03\x04", "x.docx", null],
])("%s", async (_, content, fileName, kind) => {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : Uint8Array.from(content);
  expect(await snapshotKind({ bytes, fileName })).toBe(kind);
});

test.each<[string, string[], string | null]>([
  ["a Word file", ["[Content_Types].xml", "word/document.xml"], word],
  ["an Excel file", ["[Content_Types].xml", "xl/workbook.xml"], excel],
  ["a Word file with macros", ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"], null],
  ["another zip", ["readme.txt"], null],
  ["a zip that only looks like Word", ["word/document.xml"], null],
])("%s", async (_, paths, kind) => {
  expect(await snapshotKind({ bytes: await zipOf(...paths), fileName: "x.docx" })).toBe(kind);
});
