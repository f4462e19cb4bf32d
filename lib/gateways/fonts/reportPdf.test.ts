import { beforeAll, describe, expect, test } from "vitest";
import { arabicReport } from "@/lib/domain/reports/fixtures/arabicReport";
import { manyScripts } from "@/lib/domain/reports/fixtures/manyScripts";
import { reportOfEach, sampleReport } from "@/lib/domain/reports/fixtures/sampleReport";
import { pdfPieces } from "@/lib/domain/reports/pdf";
import { charactersOf } from "@/lib/domain/reports/pdf/characters";
import { printable } from "@/lib/domain/reports/printable";
import type { Report } from "@/lib/domain/reports/report";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { elements, glyphsIn, type ReadPdf, readPdf, words } from "@/lib/testing/readPdf";
import { readReportFonts } from "./reportFonts";

async function written(report: Report): Promise<Uint8Array> {
  return Buffer.concat([...pdfPieces(report, await readReportFonts(charactersOf(report)))]);
}

/** What is never shown: signs that only steer layout; and blanks, which line ends take the place of. */
const bare = (text: string) => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");

let sample: ReadPdf;
beforeAll(async () => {
  sample = readPdf(await written(sampleReport));
});

describe("the report as a PDF", () => {
  test("is tagged: one title, a heading to each section and each claim, tables with headed columns", () => {
    expect(elements(sample.structure, "H1").map(words)).toEqual([sampleReport.article.title]);
    expect(elements(sample.structure, "H2").map(words)).toEqual([
      "Contents",
      "Summary",
      "How to read this report",
      "The copy",
      "The claims",
      "What was not checked, and why",
      "The record of events",
      "Where the copy came from, and hashes",
    ]);
    const claims = sampleReport.claims.filter(({ status }) => status !== "dismissed");
    const headings = elements(sample.structure, "H3").map((heading) => words(heading).trim());
    for (const { text } of claims) expect(headings).toContain(text);
    const tables = elements(sample.structure, "Table");
    expect(tables.length).toBe(7);
    for (const table of tables) {
      expect(elements(table, "TH").some(({ dictionary }) => dictionary.includes("/Scope/Column"))).toBe(true);
      const widths = elements(table, "TR").map(({ kids }) => kids.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test("reads tables cell by cell, however many lines a cell has", () => {
    const cells = elements(sample.structure, "TD").filter((cell) => elements(cell, "Link").length === 0);
    expect(cells.length).toBeGreaterThan(60);
    // A cell is marked once: what goes on over a page's end would name the other page, and none does here.
    for (const { dictionary } of cells) expect(dictionary).toMatch(/\/K\[\d+\]/);
  });

  test("says what a picture shows, which language the copy has, and how the document is called", () => {
    const [figure] = elements(sample.structure, "Figure");
    expect(figure?.dictionary).toContain("/Alt(1 True, 1 Mostly false, 1 In review");
    const languages = elements(sample.structure, "P").filter(({ dictionary }) => dictionary.includes("/Lang(en)"));
    expect(languages.length).toBeGreaterThan(8);
    const catalog = [...sample.objects.values()].find(({ body }) => body.includes("/Type/Catalog"))?.body;
    expect(catalog).toContain("/Lang(en)");
    expect(catalog).toContain("/MarkInfo<</Marked true>>");
    expect(catalog).toContain("/DisplayDocTitle true");
  });

  test.each([
    ["the rationale", "The minutes repeat the figure. Dredging would come on top."],
    ["the seal", `seal ${"9f1c".repeat(16)}`],
    ["evidence that was removed", "Removed: Draft of the tender"],
    ["the speaker in full", "Mara Quist, head of the building office, Skarvik council"],
    ["the chain", "the speaker → Morning Ledger (outlet) → this article"],
    ["a broken seal", "This approval no longer holds since 4 March 2026, 10:02 UTC: evidence was added."],
    ["a reply", "They were with the lawyers."],
    ["a name in another script", "ليلى الحداد, engineer, Institute for Coastal Data"],
    ["why a claim is set aside", "Opinion: A judgement, not a fact."],
    ["what is unread", "The eastern pier in October."],
    ["the record", "Ines Haddad approved claim 1 as True"],
    ["the text's hash", sampleReport.version.textSha256],
  ])("says %s", (_what, text) => {
    expect(sample.text.replace(/\s+/g, " ")).toContain(text);
  });

  test("leads from bookmarks and links to places that are there", () => {
    const bodies = [...sample.objects.values()].map(({ body }) => body);
    const places = new Set(
      bodies.flatMap((body) =>
        [...(/\/Names\[(.*)\]/.exec(body)?.[1] ?? "").matchAll(/\(([^)]*)\)/g)].map(([, name]) => name),
      ),
    );
    const targets = bodies.flatMap((body) => [...body.matchAll(/\/Dest\(([^)]*)\)/g)].map(([, name]) => name));
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    const titles = bodies.flatMap((body) => /^<<\/Title\((.*?)\)\/Parent/.exec(body)?.[1] ?? []);
    expect(titles).toContain("Summary");
    expect(titles.length).toBeGreaterThanOrEqual(7);
  });

  test("says in the contents on which page each section begins", () => {
    const [contents] = [...sample.objects.values()].flatMap(({ stream }) => {
      const content = stream?.toString("latin1") ?? "";
      return content.includes("/Subtype/Footer") && content.includes("/Artifact BMC") ? [content] : [];
    });
    const beside = contents?.slice(contents.indexOf("/Artifact BMC")) ?? "";
    expect(beside.match(/TJ/g)?.length).toBe(7);
  });

  test("numbers its pages", () => {
    expect(sample.pages).toBeGreaterThan(5);
    const feet = [...sample.objects.values()].filter(({ stream }) => stream?.includes("/Subtype/Footer"));
    expect(feet.length).toBe(sample.pages);
  });

  test("gives the same bytes for the same report", async () => {
    const [first, second] = [await written(sampleReport), await written(structuredClone(sampleReport))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe("a PDF in any script", () => {
  test("gives back the words of an article from right to left, in the order in which they are read", async () => {
    const { text } = readPdf(await written(arabicReport));
    for (const { text: claim } of arabicReport.claims) expect(bare(text)).toContain(bare(claim));
    expect(text).toContain("المجموع: 48,014,000 كرونة (من دون التجريف).");
  });

  test("shows words from right to left in one go, for programs that copy by places: no step, no other height", async () => {
    const file = readPdf(await written(reportOfEach(["جدار الميناء سيكلّف ضعف ما وعد به"])));
    const contents = [...file.objects.values()].flatMap(({ stream }) => stream?.toString("latin1") ?? []);
    const turned = contents.flatMap((one) =>
      [...one.matchAll(/\/ReversedChars BMC\n(.*?)EMC/gs)].map(([, shown]) => shown),
    );
    expect(turned.length).toBeGreaterThan(5);
    for (const shown of turned) expect(shown).toMatch(/^\[\((?:\\.|[^\\)])+\)\]TJ\n$/);
  });

  test("gives joiners back, which tell words apart", async () => {
    const { text } = readPdf(await written(reportOfEach(["دیوار می\u200cشود"])));
    expect(text).toContain("می\u200cشود");
  });

  test.each(manyScripts)("has fonts for %s and gives its words back", async (_script, sentence) => {
    const report = reportOfEach([sentence]);
    const file = readPdf(await written(report));
    const [claim] = elements(file.structure, "H3").slice(-1);
    expect(bare(file.text)).toContain(bare(sentence));
    expect(claim).toBeDefined();
    // A sign that no font has is drawn as glyph 0: none is.
    const streams = [...file.objects.values()].flatMap(({ stream }) => stream?.toString("latin1") ?? []);
    const rows = streams.flatMap((content) => [...content.matchAll(/\[(\(.*?)\]TJ\n/gs)].map(([, row]) => row ?? ""));
    const glyphs = rows.flatMap(glyphsIn);
    expect(glyphs.length).toBeGreaterThan(100);
    expect(glyphs).not.toContain(0);
  });

  test("keeps every text as it is, whatever it holds", async () => {
    const texts = naughtyStrings().filter((text) => text.trim() !== "");
    const file = readPdf(await written(reportOfEach(texts)));
    const headings = new Set(elements(file.structure, "H3").map((heading) => bare(words(heading))));
    const lost = texts.filter((text) => !headings.has(bare(printable(text))));
    expect(lost).toEqual([]);
  });
});
