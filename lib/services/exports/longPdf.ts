import { isFinished } from "@/lib/domain/reports/html/decisions";
import { type BodyElsewhere, pdfAround } from "@/lib/domain/reports/pdf";
import { isSetInParts } from "@/lib/domain/reports/pdf/body";
import { charactersOf } from "@/lib/domain/reports/pdf/characters";
import type { ReportHead } from "@/lib/domain/reports/pdf/part";
import type { Report, ReportClaim, ReportEvent } from "@/lib/domain/reports/report";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { BodyThread, canSetBeside } from "@/lib/gateways/setting/bodyThread";
import type { Onlooker } from "../reports/composeReport";

/**
 * The PDF of a long report, set in a thread beside this one: from its first page of claims on where it looks on while the
 * report is composed, or from the whole of it. A short report has no thread, and is set like any other format.
 */
export class LongPdf implements Onlooker {
  private thread: BodyThread | null = null;
  private expected = 0;

  begin(head: ReportHead, claims: number): void {
    if (isSetInParts(claims) && canSetBeside()) this.thread = new BodyThread(head);
  }

  events(page: readonly ReportEvent[]): void {
    this.thread?.events(page);
  }

  claims(page: readonly ReportClaim[]): void {
    this.thread?.claims(page);
  }

  /** Tells what stands behind the claims: what was looked at is whole. Null where there is no thread. */
  end(report: Report): BodyElsewhere | null {
    const { version, article, notClaims, unread, noComments, generatedAt, generatedBy } = report;
    const claims = report.claims.filter((claim) => !isFinished(claim));
    this.thread?.back({ version, article, notClaims, unread, noComments, generatedAt, generatedBy, claims });
    this.expected = report.claims.length + report.events.length;
    return this.thread;
  }

  /** Looks at a report that is there already. */
  look(report: Report): BodyElsewhere | null {
    this.begin(report, report.claims.length);
    for (const page of pagesOf(report.events)) this.events(page);
    for (const page of pagesOf(report.claims)) this.claims(page);
    return this.end(report);
  }

  /** How much of it is set, of 1; without a thread nothing of it is waited for. */
  share(): number {
    return this.thread ? Math.min(1, this.thread.steps / Math.max(1, this.expected)) : 1;
  }

  stop(): void {
    this.thread?.stop();
  }
}

/** The file, of what is set elsewhere and the pages before it. */
export async function* piecesAround(report: Report, body: BodyElsewhere): AsyncGenerator<Uint8Array> {
  yield* pdfAround(report, await readReportFonts(charactersOf(report)), body);
}

const pageSize = 500;

function* pagesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += pageSize) yield items.slice(start, start + pageSize);
}
