import type { ReportFormat } from "../audit/events";

export interface FormatFacts {
  /** As the export dialog lists it. */
  readonly name: string;
  /** One sentence: what it is good for. */
  readonly says: string;
  readonly mediaType: string;
  /** What stands before the ending in the file's name, after the title and the version. */
  readonly part: string;
  readonly ending: string;
}

/** Every format that a report leaves in, in the order of the export dialog. How each is written: exportReport.ts. */
export const formatFacts = {
  html: {
    name: "Web page",
    says: "One page for reading and for paper; needs nothing else.",
    mediaType: "text/html; charset=utf-8",
    part: "report",
    ending: "html",
  },
  pdf: {
    name: "PDF",
    says: "The whole report for paper and for archives, with bookmarks and page numbers.",
    mediaType: "application/pdf",
    part: "report",
    ending: "pdf",
  },
  "checking-copy": {
    name: "Checking copy",
    says: "The copy in Word with every claim’s sources, verdict and replies as comments.",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    part: "checking-copy",
    ending: "docx",
  },
  "checked-copy": {
    name: "Checked copy",
    says: "The copy in Word with the recommended changes alone, tracked.",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    part: "checked-copy",
    ending: "docx",
  },
  xlsx: {
    name: "Workbook",
    says: "Claims, evidence, decisions, replies and the record as sheets, for Excel and the like.",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    part: "report",
    ending: "xlsx",
  },
  markdown: {
    name: "Markdown",
    says: "The whole report as plain text, for notes and repositories.",
    mediaType: "text/markdown; charset=utf-8",
    part: "report",
    ending: "md",
  },
  json: {
    name: "JSON",
    says: "Everything, for machines.",
    mediaType: "application/json",
    part: "report",
    ending: "json",
  },
  csv: {
    name: "CSV",
    says: "One line a claim, for a spreadsheet.",
    mediaType: "text/csv; charset=utf-8",
    part: "report",
    ending: "csv",
  },
  claimreview: {
    name: "ClaimReview",
    says: "What is sealed, for search engines and other desks (schema.org).",
    mediaType: "application/ld+json",
    part: "claimreview",
    ending: "jsonld",
  },
  annotations: {
    name: "Web Annotation",
    says: "Each claim at its words, for tools that annotate pages (W3C).",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    part: "annotations",
    ending: "jsonld",
  },
  prov: {
    name: "PROV",
    says: "Who made what from what, for archives and machines (W3C).",
    mediaType: "application/json",
    part: "prov",
    ending: "json",
  },
  bundle: {
    name: "Audit bundle",
    says: "The report with its proofs, sources and the record, for a stranger to verify.",
    mediaType: "application/zip",
    part: "audit",
    ending: "zip",
  },
} as const satisfies Record<ReportFormat, FormatFacts>;

/** The names of all formats, as the API takes them. */
export const reportFormats = Object.keys(formatFacts) as [ReportFormat, ...ReportFormat[]];

/** Those that are made of the report alone; a bundle needs the log as well. */
export type WrittenFormat = Exclude<ReportFormat, "bundle">;
export const writtenFormats = reportFormats.filter((format) => format !== "bundle") as [
  WrittenFormat,
  ...WrittenFormat[],
];
