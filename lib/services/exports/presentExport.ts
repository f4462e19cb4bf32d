import type { StoredExport } from "@/lib/data/exports";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { ReportFormat } from "@/lib/domain/audit/events";

export type ExportStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** An export as its dialog shows it. */
export function presentExport(row: StoredExport) {
  return {
    id: row.id,
    articleId: row.articleId,
    format: row.format as ReportFormat,
    profile: row.profile as BundleProfile | null,
    status: row.status as ExportStatus,
    progress: row.progress,
    stage: row.stage,
    problem: row.problem,
    fileName: row.fileName,
    bytes: row.bytes === null ? null : Number(row.bytes),
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
