import type { ReportFormat } from "../audit/events";
import { reportCsv } from "./csv";
import { fileNameFrom } from "./fileName";
import { reportHtml } from "./html";
import { reportJson } from "./json";
import type { Report } from "./report";

export interface ExportedReport {
  readonly body: string;
  readonly mediaType: string;
  /** Safe as a file's name on every system; may hold letters of any script, so a header has to encode it (RFC 6266). */
  readonly fileName: string;
}

const formats = {
  html: { write: reportHtml, mediaType: "text/html; charset=utf-8" },
  json: { write: reportJson, mediaType: "application/json" },
  csv: { write: reportCsv, mediaType: "text/csv; charset=utf-8" },
} as const satisfies Record<ReportFormat, { write: (report: Report) => string; mediaType: string }>;

/** Writes a report in one of its formats. The same Report and format give the same bytes. */
export function exportReport(report: Report, format: ReportFormat): ExportedReport {
  const { write, mediaType } = formats[format];
  const fileName = `${fileNameFrom(report.article.title)}-v${report.version.number}-report.${format}`;
  return { body: write(report), mediaType, fileName };
}
