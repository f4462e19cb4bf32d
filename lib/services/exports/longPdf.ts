import type { ReportBack } from "@/lib/domain/reports/document/reportBlocks";
import { isFinished } from "@/lib/domain/reports/html/decisions";
import { pdfAround, type SetElsewhere } from "@/lib/domain/reports/pdf";
import { charactersOf } from "@/lib/domain/reports/pdf/characters";
import { inBrief, isSetInParts } from "@/lib/domain/reports/pdf/longReport";
import type { ReportHead } from "@/lib/domain/reports/pdf/part";
import type { Report, ReportClaim, ReportEvent } from "@/lib/domain/reports/report";
import { readReportFonts } from "@/lib/gateways/fonts/reportFonts";
import { canSetBeside, SettingThread } from "@/lib/gateways/setting/settingThread";
import type { Onlooker } from "../reports/composeReport";

/**
 * The PDF of a long report, set in a thread beside this one: from its first page of claims on where it looks on while the
 * report is composed, or from the whole of it. A short report has no thread, and is set like any other format.
 */
export class LongPdf implements Onlooker {
  private thread: SettingThread | null = null;
  private expected = 0;

  /**
   * What stands behind the claims is half as much work again. Who does not have it set here sets it, and has no other use
   * for the report: of claims that are set, no more is kept than the other pages tell.
   */
  constructor(private readonly setsBack: boolean) {}

  begin(head: ReportHead, claims: number): void {
    if (isSetInParts(claims) && canSetBeside()) this.thread = new SettingThread(head, this.setsBack);
  }

  events(page: readonly ReportEvent[]): void {
    if (this.setsBack) this.thread?.events(page);
  }

  claims(page: readonly ReportClaim[]): readonly ReportClaim[] {
    if (!this.thread) return page;
    for (const some of inPages(page, claimsAtOnce)) this.thread.claims(some);
    return this.setsBack ? page : page.map(inBrief);
  }

  /** What is set beside, once all claims were looked at. Null where nothing is. */
  end(report: Report): SetElsewhere | null {
    this.expect(report);
    if (this.setsBack) this.thread?.back(backOf(report));
    return this.thread;
  }

  /** Looks at a report that is there already, no faster than it is set: as JSON, its claims are as much again in memory. */
  look(report: Report): SetElsewhere | null {
    this.begin(report, report.claims.length);
    this.expect(report);
    for (const page of inPages(report.events, eventsAtOnce)) this.events(page);
    this.thread?.feed(async (thread) => {
      let told = 0;
      for (const page of inPages(report.claims, claimsAtOnce)) {
        await thread.reached(told - claimsAhead);
        thread.claims(page);
        told += page.length;
      }
      this.end(report);
    });
    return this.thread;
  }

  /** How much of it is set, of 1; without a thread nothing of it is waited for. */
  share(): number {
    return this.thread ? Math.min(1, this.thread.steps / Math.max(1, this.expected)) : 1;
  }

  stop(): void {
    this.thread?.stop();
  }

  private expect({ claims, events }: Report): void {
    this.expected = claims.length + (this.setsBack ? events.length : 0);
  }
}

/** The file, of what is set elsewhere and the pages before it. */
export async function* piecesAround(report: Report, elsewhere: SetElsewhere): AsyncGenerator<Uint8Array> {
  // No words of the claims are set here but those that stand before them and behind.
  const setHere = { ...report, claims: report.claims.map(inBrief) };
  yield* pdfAround(report, await readReportFonts(charactersOf(setHere)), elsewhere);
}

function backOf(report: Report): Omit<ReportBack, "events"> {
  const { version, article, notClaims, unread, noComments, generatedAt, generatedBy } = report;
  const claims = report.claims.filter((claim) => !isFinished(claim));
  return { version, article, notClaims, unread, noComments, generatedAt, generatedBy, claims };
}

/** The thread takes a page apart at a time: claims with much evidence are long. */
const claimsAtOnce = 50;
/** So many are told before the first of them is set. */
const claimsAhead = 300;
const eventsAtOnce = 2_000;

function* inPages<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
