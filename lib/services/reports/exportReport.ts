import { inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { exportReport as write } from "@/lib/domain/reports/exportReport";
import type { WrittenFormat } from "@/lib/domain/reports/reportFormats";
import { now } from "@/lib/gateways/clock";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { recordEvent } from "../recording";
import { composeReport } from "./composeReport";

/** The audit report of an article as a file. That it left the house is itself recorded. */
export async function exportReport(
  actor: Actor,
  { articleId, format }: { articleId: string; format: WrittenFormat },
): Promise<Outcome<File>> {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  const at = now();
  const report = await inWorkspace(actor.workspaceId, async (tx) => {
    const composed = await composeReport(tx, actor, { articleId, moment: "last-change" });
    if (composed) await recordEvent(tx, { actor, at, articleId }, "report.exported", { format });
    return composed;
  });
  if (!report) return problem("not-found");
  const { body, mediaType, fileName } = await write(report, format, readReportFonts);
  const parts = typeof body === "string" || body instanceof Uint8Array ? [body] : [...body];
  return done(new File(parts, fileName, { type: mediaType }));
}
