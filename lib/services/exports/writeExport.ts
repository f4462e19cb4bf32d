import { inOneState, inWorkspace, inWorkspaceByPg } from "@/lib/data/connection";
import { appendChunk, beginExport, endExport, finishExport, loadExport, saveProgress } from "@/lib/data/exports";
import { loadMember } from "@/lib/data/members";
import { madeLater } from "@/lib/domain/audit/bundle/madeLater";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { EventDetails } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { type ProblemCode, problems } from "@/lib/domain/problems";
import { exportReport, reportFileName } from "@/lib/domain/reports/exportReport";
import type { Report } from "@/lib/domain/reports/report";
import { formatFacts, type WrittenFormat } from "@/lib/domain/reports/reportFormats";
import { now } from "@/lib/gateways/clock";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { noteFault } from "../logging";
import { recordEvent } from "../recording";
import { composeReport } from "../reports/composeReport";
import { LongPdf, piecesAround } from "./longPdf";
import { packBundle } from "./packBundle";

/** What is being written: its bytes as they come, and what is said of it once they are all there. */
export interface Writing {
  readonly fileName: string;
  readonly mediaType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** How much of it is packed by now, of 1. */
  share(): number;
  details(): Promise<EventDetails["report.exported"]>;
}

/** One run of the job. `tell` writes how far it is, and throws `Cancelled` where nobody waits for it any more. */
export interface ExportRun {
  readonly actor: Actor;
  readonly articleId: string;
  readonly profile: BundleProfile;
  readonly at: Date;
  /** Sets a long report's PDF beside; ends with the run. */
  readonly longPdf: LongPdf;
  tell(stage: string, progress: number): Promise<void>;
}

class Cancelled extends Error {}

const chunkSize = 1 << 20;

/**
 * The job: writes one export, a piece at a time, with its progress. A failure is written into the export for the person
 * who waits; only a fault of ours is noted besides.
 */
export async function writeExport({ workspaceId, exportId }: { workspaceId: string; exportId: string }): Promise<void> {
  const begun = await inWorkspace(workspaceId, async (tx) => {
    const row = await loadExport(tx, exportId);
    const member = row && (await loadMember(tx, row.requestedById));
    return row && member && (await beginExport(tx, exportId, "Gathering the work")) ? { row, member } : null;
  });
  if (!begun) return;
  const { row, member } = begun;
  const actor: Actor = { id: member.id, name: member.name, role: member.role, workspaceId };
  const tell = async (stage: string, progress: number) => {
    const going = await inWorkspace(workspaceId, (tx) => saveProgress(tx, exportId, { stage, progress }));
    if (!going) throw new Cancelled();
  };
  const profile = row.profile as BundleProfile;
  const run: ExportRun = {
    actor,
    articleId: row.articleId,
    profile,
    at: now(),
    longPdf: new LongPdf(row.format === "bundle"),
    tell,
  };
  try {
    // Rights are those of now: the request may be older than a demotion.
    const mayStill = member.disabledAt === null && may(member.role, "report.export");
    const writing = mayStill ? await begin(run, row.format) : "not-allowed";
    if (typeof writing === "string") await fail(run, exportId, writing);
    else await keep(run, exportId, writing);
  } catch (error) {
    if (error instanceof Cancelled) return;
    noteFault(error);
    await fail(run, exportId, null);
  } finally {
    run.longPdf.stop();
  }
}

function begin(run: ExportRun, format: string): Promise<Writing | ProblemCode> {
  return format === "bundle" ? packBundle(run) : reportFile(run, format as WrittenFormat);
}

/** The report in one of the formats that are made of it alone. */
export async function reportFile(run: ExportRun, format: WrittenFormat): Promise<Writing | ProblemCode> {
  const { actor, articleId, longPdf, tell } = run;
  const onlooker = format === "pdf" ? longPdf : undefined;
  const report = await inOneState(actor.workspaceId, (tx) =>
    composeReport(tx, actor, { articleId, moment: "last-change", onlooker }),
  );
  if (!report) return "not-found";
  await tell("Writing", 40);
  const beside = onlooker?.end(report);
  if (beside) {
    const [fileName, { mediaType }] = [reportFileName(report, format), formatFacts[format]];
    const pieces = piecesAround(report, beside);
    return { fileName, mediaType, pieces, share: () => longPdf.share(), details: async () => ({ format }) };
  }
  return written(report, format);
}

async function written(report: Report, format: WrittenFormat): Promise<Writing> {
  let share = 0;
  const { body, fileName, mediaType } = await exportReport(report, format, readReportFonts, (of) => {
    share = of;
  });
  return { fileName, mediaType, pieces: madeLater(() => body), share: () => share, details: async () => ({ format }) };
}

/** Keeps what is written, and says once it is all there. */
async function keep(run: ExportRun, exportId: string, writing: Writing): Promise<void> {
  const { workspaceId } = run.actor;
  const bytes = await keepChunks(run, exportId, writing);
  const details = await writing.details();
  await inWorkspace(workspaceId, async (tx) => {
    const finishedAt = now();
    const { fileName, mediaType } = writing;
    const isDone = await finishExport(tx, exportId, { fileName, mediaType, bytes, finishedAt });
    if (!isDone) throw new Cancelled();
    const { actor, articleId } = run;
    await recordEvent(tx, { actor, at: finishedAt, articleId }, "report.exported", details);
  });
}

/** In milliseconds: as often it is told how far it is, and asked whether anybody still waits. */
const tellEvery = 500;

/** Each chunk is kept in a transaction of its own, while the next one is written. Gives how many bytes there are. */
async function keepChunks(run: ExportRun, exportId: string, writing: Writing): Promise<number> {
  const { workspaceId } = run.actor;
  let [number, bytes, told] = [0, 0, 0];
  const keepOne = async (place: number, content: Uint8Array<ArrayBuffer>) => {
    await inWorkspaceByPg(workspaceId, (client) =>
      appendChunk(client, { workspaceId, exportId, number: place, content }),
    );
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    await run.tell("Packing", 60 + Math.floor(writing.share() * 39));
  };
  let keeping = Promise.resolve();
  try {
    for await (const content of chunksOf(writing.pieces)) {
      await keeping;
      keeping = keepOne(number, content);
      // Heard of where it is waited for.
      keeping.catch(() => undefined);
      number += 1;
      bytes += content.length;
    }
    await keeping;
  } finally {
    await keeping.catch(() => undefined);
  }
  return bytes;
}

/** What is written, in chunks of one size. */
async function* chunksOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(chunkSize);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + chunkSize - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < chunkSize) continue;
      yield chunk;
      [chunk, filled] = [new Uint8Array(chunkSize), 0];
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}

async function fail({ actor }: ExportRun, exportId: string, code: ProblemCode | null): Promise<void> {
  const why = code ? problems[code].sentence : "Something went wrong on our side. Try again in a moment.";
  const end = { status: "failed", stage: "Failed", problem: why, finishedAt: now() } as const;
  await inWorkspace(actor.workspaceId, (tx) => endExport(tx, exportId, end));
}
