import { inOneState } from "@/lib/data/connection";
import { articleBundle } from "@/lib/domain/audit/bundle/articleBundle";
import { madeLater } from "@/lib/domain/audit/bundle/madeLater";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import { profileRules } from "@/lib/domain/audit/bundle/redact";
import type { ProblemCode } from "@/lib/domain/problems";
import { exportReport, reportFileName } from "@/lib/domain/reports/exportReport";
import type { Report } from "@/lib/domain/reports/report";
import { formatFacts } from "@/lib/domain/reports/reportFormats";
import { verifierFiles } from "@/lib/gateways/bundle/verifierFiles";
import { writeBundle } from "@/lib/gateways/bundle/writeBundle";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { type LogKey, logKey } from "@/lib/gateways/logKey";
import { type GatheredBundle, gatherBundle } from "../reports/gatherBundle";
import { piecesAround } from "./longPdf";
import type { ExportRun, Writing } from "./writeExport";

/** The sealer is a second behind at most; a bundle waits for it this often, this long. */
const patience = { tries: 60, pause: 500 };

/** An article's audit bundle, packed while it is kept: nothing of it waits in memory but what is being packed. */
export async function packBundle(run: ExportRun): Promise<Writing | ProblemCode> {
  const key = logKey();
  if (!key) return "log-unsigned";
  const gathered = await gatherSealed(run, key);
  if (typeof gathered === "string") return gathered;
  await run.tell("Writing the report", 20);
  const verifier = await verifierFiles();
  let packed = 0;
  const documents = async (report: Report) => [{ path: "report.pdf", content: pdfOf(report, run) }];
  const { files, manifest } = await articleBundle({ ...gathered, verifier, documents });
  const onFile = (count: number) => {
    packed = count;
  };
  const { zip, manifestSha256 } = writeBundle(files, manifest, { sign: key.sign, onFile });
  return {
    fileName: reportFileName(gathered.report, "bundle"),
    mediaType: formatFacts.bundle.mediaType,
    pieces: zip,
    // Half of the time goes into the PDF.
    share: () => (packed / files.length + run.longPdf.share()) / 2,
    details: async () => ({ format: "bundle", manifestSha256: await manifestSha256, profile: run.profile }),
  };
}

/** What the newsroom itself sees is set since it was gathered; what is hidden from others has to be known before. */
function pdfOf(report: Report, { profile, longPdf }: ExportRun): AsyncIterable<Uint8Array> {
  const beside = isAllShown(profile) ? longPdf.end(report) : longPdf.look(report);
  if (beside) return piecesAround(report, beside);
  return madeLater(async () => (await exportReport(report, "pdf", readReportFonts)).body);
}

function isAllShown(profile: BundleProfile): boolean {
  return profileRules[profile].length === 0;
}

/** Everything in one state of the database, once every event of the article is in the log. */
async function gatherSealed(run: ExportRun, key: LogKey): Promise<GatheredBundle | ProblemCode> {
  const { actor, articleId, profile, at, longPdf } = run;
  const onlooker = isAllShown(profile) ? longPdf : undefined;
  for (let tried = 0; tried < patience.tries; tried += 1) {
    const gathered = await inOneState(actor.workspaceId, (tx) =>
      gatherBundle(tx, { actor, at, key }, { articleId, profile, onlooker }),
    );
    if (gathered === null) return "not-found";
    if (gathered !== "log-behind") return gathered;
    await run.tell("Waiting for the log to be sealed", 10);
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  return "log-behind";
}
