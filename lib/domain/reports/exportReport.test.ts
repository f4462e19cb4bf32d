import { describe, expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { type ExportedReport, exportReport, reportFileName } from "./exportReport";
import { fileNameFrom } from "./fileName";
import { reportOf, sampleReport } from "./fixtures/sampleReport";

const noFonts = () => Promise.reject(new Error("These formats print no letters"));

function whole({ body }: ExportedReport): string {
  if (body instanceof Uint8Array) throw new Error("These formats are text");
  return typeof body === "string" ? body : [...body].join("");
}

describe("an exported report", () => {
  test.each([
    ["html", "text/html; charset=utf-8", "<!doctype html>"],
    ["json", "application/json", "{\n"],
    ["csv", "text/csv; charset=utf-8", "\ufeffClaim"],
  ] as const)("as %s has its media type, its name and its beginning", async (format, mediaType, beginning) => {
    const exported = await exportReport(sampleReport, format, noFonts);
    expect(exported.mediaType).toBe(mediaType);
    expect(exported.fileName).toBe(`Harbour-wall-will-cost-twice-what-the-council-promised-v2-report.${format}`);
    const file = whole(exported);
    expect(file.startsWith(beginning)).toBe(true);
    expect(whole(await exportReport(structuredClone(sampleReport), format, noFonts))).toBe(file);
  });
});

describe("a file's name", () => {
  test.each([
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\autoexec.bat", "C-autoexec-bat"],
    ["--output=/tmp/x", "output-tmp-x"],
    ["الجدار في الميناء", "الجدار-في-الميناء"],
    ["港の壁は倍になる", "港の壁は倍になる"],
    ["\u202egnp.exe", "gnp-exe"],
    ["🙂", "article"],
    ["...", "article"],
    ["", "article"],
    ["Cafe\u0301 “noir”?", "Café-noir"],
  ])("from %j is %j", (title, name) => {
    expect(fileNameFrom(title)).toBe(name);
  });

  test("stays within what a file system takes, and cuts no letter in two", () => {
    const name = fileNameFrom("ก้".repeat(400));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
    expect(name).toMatch(/^(?:ก้)+$/);
  });

  test("holds nothing but letters, marks, digits and hyphens, whatever the title", () => {
    for (const words of naughtyStrings()) {
      expect(reportFileName(reportOf(words), "csv")).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-v2-report\.csv$/u);
    }
  });
});
