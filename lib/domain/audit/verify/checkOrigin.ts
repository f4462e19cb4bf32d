import type { Report, ReportOrigin } from "../../reports/report";
import type { LogReading } from "./checkLog";
import { nameOf } from "./checkReport";
import { parseRecord } from "./eventLine";
import { altered, type Inspection } from "./inspection";

/**
 * That an article which came from another newsroom says so as its record does: which log, which key, which manifest. What
 * was approved there stands in that newsroom's own bundle; this one proves only that it was taken over.
 */
export function checkOrigin(inspection: Inspection, report: Report, reading: LogReading): void {
  const { origin } = report;
  const approvals = report.claims.flatMap((claim) =>
    claim.approvals.filter(({ givenAt }) => givenAt !== null).map(() => claim),
  );
  const [first] = approvals;
  if (!origin) {
    const said = first && `The report shows ${nameOf(first)} as approved elsewhere, and not where it came from.`;
    if (said) altered(inspection, nameOf(first), said);
    return;
  }
  if (!isRecorded(origin, reading)) {
    altered(inspection, "report.json", "The report tells where the article came from otherwise than the record.");
  }
  const count = approvals.length === 1 ? "1 approval was" : `${approvals.length} approvals were`;
  inspection.notes.push(
    `This article came from ${origin.newsroom} (log ${origin.logOrigin}); ${count} given there. Only the bundle of there, with the manifest ${origin.manifestSha256}, proves those.`,
  );
}

/** Records whose texts are hidden may be the one that says it. */
function isRecorded({ newsroom, logOrigin, vkey, manifestSha256 }: ReportOrigin, { events }: LogReading): boolean {
  const said = JSON.stringify({ newsroom, logOrigin, vkey, manifestSha256 });
  for (const { record } of events.values()) {
    const shown = record === undefined ? null : parseRecord(record);
    if (record === undefined) return true;
    if (shown?.type !== "article.importedFromBundle") continue;
    const { details } = shown;
    const told = { newsroom: details.newsroom, logOrigin: details.logOrigin, vkey: details.vkey };
    if (JSON.stringify({ ...told, manifestSha256: details.manifestSha256 }) === said) return true;
  }
  return false;
}
