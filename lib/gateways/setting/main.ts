import { parentPort } from "node:worker_threads";
import type { Counted } from "@/lib/domain/reports/document/record";
import { backBlocks, type ReportBack } from "@/lib/domain/reports/document/reportBlocks";
import { collectCharacters, ourCharacters } from "@/lib/domain/reports/pdf/characters";
import type { Bytes } from "@/lib/domain/reports/pdf/file/pdfFile";
import type { FontFiles } from "@/lib/domain/reports/pdf/fonts/typeface";
import { ClaimsPart, turns } from "@/lib/domain/reports/pdf/longReport";
import { PdfPart, type ReportHead } from "@/lib/domain/reports/pdf/part";
import type { ReportClaim, ReportEvent } from "@/lib/domain/reports/report";
import { readReportFonts } from "../fonts/reportFonts";
import type { Answer, Told } from "./messages";

/**
 * The thread that sets the claims of a long report's PDF while the report is still gathered, and what stands behind them,
 * bundled into dist/setting.mjs. It keeps the events as bytes until all claims are set; of the claims it keeps nothing.
 */
class Setter {
  private readonly claims: ClaimsPart;
  private back: PdfPart | null = null;
  private readonly characters = ourCharacters();
  private readonly events: { readonly count: number; readonly json: Bytes }[] = [];
  private brought = 0;
  private steps = 0;

  constructor(private readonly head: ReportHead) {
    this.claims = new ClaimsPart(head);
    collectCharacters(head, this.characters);
  }

  async take(told: Exclude<Told, { kind: "head" }>): Promise<void> {
    if (told.kind === "events") this.events.push(told);
    else if (told.kind === "claims") await this.setClaims(told.json);
    else if (told.kind === "back") await this.setBack(told.json);
    else await this.end(told);
  }

  private async setClaims(json: Bytes): Promise<void> {
    for (const claim of parsed<readonly ReportClaim[]>(json)) {
      collectCharacters(claim, this.characters);
      if (this.characters.size > this.brought) this.claims.typeface.bring(await this.fonts());
      for (const _ of this.claims.claim(claim)) this.handOn("claims", this.claims);
      this.steps += 1;
    }
    // Whoever tells no more than is being set hears of it also where nothing came of it.
    answer({ kind: "pieces", of: "claims", pieces: [], steps: this.steps });
  }

  private async setBack(json: Bytes): Promise<void> {
    const given = parsed<Omit<ReportBack, "events">>(json);
    const events = this.allEvents();
    collectCharacters(given, this.characters);
    for (const event of events) collectCharacters(event, this.characters);
    const back = new PdfPart(this.head, turns.back);
    back.typeface.bring(await this.fonts());
    for (const _ of back.set(backBlocks({ ...given, events }))) {
      this.steps += 1;
      this.handOn("back", back);
    }
    back.close();
    this.back = back;
  }

  private async end({ front, back: behind, generatedAt }: Extract<Told, { kind: "end" }>): Promise<void> {
    // Where nothing but the head was told, no font has come yet.
    if (this.brought === 0) this.claims.typeface.bring(await this.fonts());
    const { claims, back } = this;
    const before = front + claims.close();
    const all = before + (back?.pages.count ?? behind);
    const set = [claims.end({ before: front, all }, generatedAt)];
    this.handOn("claims", claims);
    if (back) {
      set.push(back.end({ before, all }, generatedAt));
      this.handOn("back", back);
    }
    answer({ kind: "set", set });
  }

  /** For all that was looked at so far. */
  private fonts(): Promise<FontFiles> {
    this.brought = this.characters.size;
    return readReportFonts(this.characters);
  }

  private allEvents(): Counted<ReportEvent> {
    const { events } = this;
    return {
      length: events.reduce((sum, { count }) => sum + count, 0),
      *[Symbol.iterator]() {
        for (const { json } of events) yield* parsed<readonly ReportEvent[]>(json);
      },
    };
  }

  private handOn(of: "claims" | "back", part: PdfPart): void {
    const pieces = part.taken();
    const moved = pieces.map(({ buffer }) => buffer);
    if (pieces.length > 0) answer({ kind: "pieces", of, pieces, steps: this.steps }, moved);
  }
}

function parsed<Value>(json: Bytes): Value {
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString("utf8"));
}

/** `moved` goes over to whoever hears it, and is not copied. */
function answer(said: Answer, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, moved);
}

let setter: Setter | null = null;
/** One after the other, though fonts are waited for. */
let working = Promise.resolve();
parentPort?.on("message", (told: Told) => {
  working = working.then(async () => {
    if (told.kind === "head") setter = new Setter(told.head);
    else await setter?.take(told);
  });
  // What fails here fails the thread, and whoever waits for it hears of it.
  working.catch((error: unknown) => {
    throw error;
  });
});
