import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { manyScripts } from "@/lib/domain/reports/fixtures/manyScripts";
import { reportOfEach, reportOfMany } from "@/lib/domain/reports/fixtures/sampleReport";
import { pdfPieces } from "@/lib/domain/reports/pdf";
import { charactersOf } from "@/lib/domain/reports/pdf/characters";
import { inBrief } from "@/lib/domain/reports/pdf/longReport";
import type { Report } from "@/lib/domain/reports/report";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { elements, readPdf, words } from "@/lib/testing/readPdf";
import { buildJobs } from "@/scripts/build-worker.mjs";
import { LongPdf, piecesAround } from "./longPdf";

beforeAll(async () => {
  await buildJobs();
});

async function setAlone(report: Report): Promise<Buffer> {
  return Buffer.concat([...pdfPieces(report, await readReportFonts(charactersOf(report)))]);
}

/** Null where no thread is asked for. */
async function setBeside(
  report: Report,
  look: (pdf: LongPdf) => ReturnType<LongPdf["end"]>,
  setsBack = true,
): Promise<Buffer | null> {
  const pdf = new LongPdf(setsBack);
  const shares: number[] = [];
  const looking = setInterval(() => shares.push(pdf.share()), 5);
  try {
    const beside = look(pdf);
    if (!beside) return null;
    const pieces: Uint8Array[] = [];
    const kept = setsBack ? report : { ...report, claims: report.claims.map(inBrief) };
    for await (const piece of piecesAround(kept, beside)) pieces.push(piece);
    expect(pdf.share()).toBeGreaterThan(0.9);
    expect(shares, "what is told never goes back").toEqual(shares.toSorted((one, other) => one - other));
    return Buffer.concat(pieces);
  } finally {
    clearInterval(looking);
    pdf.stop();
  }
}

const hash = (bytes: Uint8Array | null) => bytes && createHash("sha256").update(bytes).digest("hex");

/** Words of all scripts among many of one, each of which needs fonts that those before it did not. */
const plain = (from: number) => Array.from({ length: 250 }, (_, count) => `The wall has ${from + count} stones.`);
const each = reportOfEach([...plain(0), ...manyScripts.map(([, sentence]) => sentence), ...plain(250)]);
const inManyScripts = { ...each, article: { ...each.article, title: "Many scripts" } };

describe("a long report's PDF", () => {
  test("is the same file, whether it is set in this thread, in one beside it, or in both", async () => {
    const report = inManyScripts;
    const alone = hash(await setAlone(report));
    expect(hash(await setBeside(report, (pdf) => pdf.look(report)))).toBe(alone);
    const asItComes = (pdf: LongPdf) => {
      pdf.begin(report, report.claims.length);
      for (const event of report.events) pdf.events([event]);
      pdf.claims(report.claims.slice(0, 1));
      pdf.claims([]);
      pdf.claims(report.claims.slice(1));
      return pdf.end(report);
    };
    expect(hash(await setBeside(report, asItComes))).toBe(alone);
    expect(hash(await setBeside(report, asItComes, false))).toBe(alone);
  });

  test("says so where all its claims were set aside", async () => {
    const many = reportOfMany(600);
    const report = { ...many, claims: many.claims.map((claim) => ({ ...claim, status: "dismissed" as const })) };
    const bytes = await setBeside(report, (pdf) => pdf.look(report));
    expect(readPdf(bytes as Buffer).text).toContain("No claim of this article is part of the work.");
    expect(hash(bytes)).toBe(hash(await setAlone(report)));
  });

  test("has one tree of all its parts: sections in their order, and every page", async () => {
    const report = reportOfMany(600);
    const bytes = await setBeside(report, (pdf) => pdf.look(report));
    const { structure, pages, objects } = readPdf(bytes as Buffer);
    const sections = ["Contents", "Summary", "How to read this report", "The copy", "The claims"];
    const behind = ["What was not checked, and why", "The record of events", "Where the copy came from, and hashes"];
    expect(elements(structure, "H2").map(words)).toEqual([...sections, ...behind]);
    expect(elements(structure, "Document").length).toBe(1);
    const tree = [...objects.values()].find(({ body }) => /\/Type\/Pages\/Kids\[[^\]]*\]\/Count/.test(body));
    expect(tree?.body).toContain(`/Count ${pages}>>`);
  });

  test("is set like any other where it is short", async () => {
    const report = reportOfMany(20);
    expect(await setBeside(report, (pdf) => pdf.look(report))).toBeNull();
  });

  test("fails where the thread is ended", async () => {
    const report = reportOfMany(600);
    const reading = setBeside(report, (pdf) => {
      const beside = pdf.look(report);
      pdf.stop();
      return beside;
    });
    await expect(reading).rejects.toThrow("ended before its end");
  });
});
