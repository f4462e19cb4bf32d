import { reportCsv } from "../../reports/csv";
import { reportHtml } from "../../reports/html";
import type { Report } from "../../reports/report";
import { rendering } from "../bundle/manifest";
import { sameBytes, utf8Of } from "../bytes";
import { bytesOf } from "./container";
import { altered, type Inspection } from "./inspection";

/** That the pages which people read say what report.json says: written again from it, they must be the same bytes. */
export async function checkRendering(inspection: Inspection, report: Report): Promise<void> {
  // Pages cannot say what a changed report.json says, and that is told already.
  if (inspection.findings.some(({ where }) => where === "report.json")) return;
  if (inspection.manifest.rendering !== rendering) {
    inspection.notes.push(
      "The web page and the table were written by another version of Attest and were not compared.",
    );
    return;
  }
  for (const [path, write] of [
    ["report.html", reportHtml],
    ["claims.csv", reportCsv],
  ] as const) {
    if (!inspection.container.paths.includes(path)) continue;
    const bytes = await bytesOf(inspection.container, path);
    if (!sameBytes(bytes, utf8Of(write(report)))) {
      altered(inspection, path, `${path} does not say what report.json says.`);
    }
  }
}
