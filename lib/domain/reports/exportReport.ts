import type { ReportFormat } from "../audit/events";
import { reportClaimReview } from "./claimReview/writeClaimReview";
import { reportCsv } from "./csv";
import { fileNameFrom } from "./fileName";
import { htmlPieces } from "./html";
import { jsonPieces } from "./json";
import { reportMarkdown } from "./markdown";
import type { FontFiles } from "./pdf/fonts/typeface";
import { reportProv } from "./prov/writeProv";
import type { Report } from "./report";
import { type FormatFacts, formatFacts, type WrittenFormat } from "./reportFormats";
import { reportAnnotations } from "./webAnnotation/writeAnnotations";

export interface ExportedReport {
  /** The file: whole, or piece by piece where a long report's would be most of the memory. */
  readonly body: Written;
  readonly mediaType: string;
  /** Safe as a file's name on every system; may hold letters of any script, so a header has to encode it (RFC 6266). */
  readonly fileName: string;
}

type Written = string | Uint8Array<ArrayBuffer> | Iterable<string | Uint8Array<ArrayBuffer>>;
type Writer = (report: Report, means: Means) => Written | Promise<Written>;

/** What writers need from outside, and whom they tell how much is written, of 1, where that takes long. */
interface Means {
  readonly readFonts: ReadFonts;
  tell?(share: number): void;
}

/** Gives the files of the fonts that hold these code points: only what prints letters asks for them. */
export type ReadFonts = (characters: ReadonlySet<number>) => Promise<FontFiles>;

/**
 * How each format is written: a pure function of the Report. One that brings a library along is imported when it is
 * asked for (`async (report) => (await import("./xlsx")).reportXlsx(report)`), so that the others stay light.
 */
const writers: Record<WrittenFormat, Writer> = {
  html: htmlPieces,
  pdf: async (report, { readFonts, tell }) => {
    const [{ pdfPieces }, { charactersOf }] = await Promise.all([import("./pdf"), import("./pdf/characters")]);
    return pdfPieces(report, await readFonts(charactersOf(report)), tell);
  },
  "checking-copy": async (report) => (await import("./docx/checkingCopy")).checkingCopy(report),
  "checked-copy": async (report) => (await import("./docx/checkedCopy")).checkedCopy(report),
  xlsx: async (report) => (await import("./xlsx")).reportXlsx(report),
  markdown: reportMarkdown,
  json: jsonPieces,
  csv: reportCsv,
  claimreview: reportClaimReview,
  annotations: reportAnnotations,
  prov: reportProv,
};

/** Writes a report in one of its formats. The same Report, format and fonts give the same bytes. */
export async function exportReport(
  report: Report,
  format: WrittenFormat,
  readFonts: ReadFonts,
  tell?: (share: number) => void,
): Promise<ExportedReport> {
  const body = await writers[format](report, { readFonts, ...(tell ? { tell } : {}) });
  return { body, mediaType: formatFacts[format].mediaType, fileName: reportFileName(report, format) };
}

/** The file's name: title, version, and what it is. */
export function reportFileName(
  { article, version }: Pick<Report, "article" | "version">,
  format: ReportFormat,
): string {
  const { part, ending }: FormatFacts = formatFacts[format];
  return `${fileNameFrom(article.title)}-v${version.number}-${part}.${ending}`;
}
