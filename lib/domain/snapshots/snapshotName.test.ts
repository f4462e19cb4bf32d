import { expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { snapshotName } from "./snapshotName";
import { endingOf, mayEndIn, type SnapshotType, snapshotTypes } from "./snapshotTypes";

test.each<[string, SnapshotType, string]>([
  ["Inspection ledger, p. 14.pdf", "application/pdf", "Inspection ledger, p. 14.pdf"],
  ["Protokoll №7 — Sitzung.PDF", "application/pdf", "Protokoll №7 — Sitzung.pdf"],
  ["سجل التفتيش.pdf", "application/pdf", "سجل التفتيش.pdf"],
  ["../../etc/passwd", "text/plain", "passwd.txt"],
  ["C:\\Users\\ann\\ledger.docx.exe", "text/plain", "ledger.docx.exe.txt"],
  ["ledger.js", "text/plain", "ledger.js.txt"],
  ["photo.png", "image/jpeg", "photo.png.jpg"],
  ["photo.JPEG", "image/jpeg", "photo.jpeg"],
  ["ann\u202efdp.exe", "application/pdf", "annfdp.exe.pdf"],
  ["a\0b\r\nc\u0007.txt", "text/plain", "abc.txt"],
  ['what? "this": <that>|*.html', "text/html", "what_ _this__ _that___.html"],
  ["  ..hidden.txt", "text/plain", "hidden.txt"],
  ["--help.csv", "text/csv", "help.csv"],
  ["con.txt", "text/plain", "_con.txt"],
  ["LPT1.report.txt", "text/plain", "_LPT1.report.txt"],
  ["constitution.txt", "text/plain", "constitution.txt"],
  ["trailing. . .txt", "text/plain", "trailing.txt"],
  ["", "image/png", "copy.png"],
  [".pdf", "application/pdf", "copy.pdf"],
  ["/", "text/html", "copy.html"],
  ["ledger/", "text/html", "copy.html"],
  ["\ud800.txt", "text/plain", "copy.txt"],
])("%j as %s", (sent, type, name) => {
  expect(snapshotName(sent, type)).toBe(name);
});

test("whatever a file is called, its copy's name is no path, holds no hidden sign, fits a file system and its kind", () => {
  const types = Object.keys(snapshotTypes) as SnapshotType[];
  const long = ["é".repeat(400), "\u{1f468}\u200d\u{1f469}".repeat(90), `${"x".repeat(290)}.pdf`];
  for (const [index, sent] of [...naughtyStrings(), ...long].entries()) {
    const type = types[index % types.length] ?? "text/plain";
    const name = snapshotName(sent, type);
    expect(name, sent).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Surrogate}]/u);
    expect(name, sent).toMatch(/^[^\s.~-]/u);
    expect(new TextEncoder().encode(name).length, sent).toBeLessThan(170);
    expect(mayEndIn(type, endingOf(name)), sent).toBe(true);
    expect(snapshotName(name, type), sent).toBe(name);
  }
});
