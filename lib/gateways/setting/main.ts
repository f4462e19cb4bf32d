import { parentPort } from "node:worker_threads";
import type { Counted } from "@/lib/domain/reports/document/record";
import type { ReportBack } from "@/lib/domain/reports/document/reportBlocks";
import { Body } from "@/lib/domain/reports/pdf/body";
import { collectCharacters, ourCharacters } from "@/lib/domain/reports/pdf/characters";
import type { Bytes } from "@/lib/domain/reports/pdf/file/pdfFile";
import type { ReportClaim, ReportEvent } from "@/lib/domain/reports/report";
import { readReportFonts } from "../fonts/reportFonts";
import type { Answer, Told } from "./messages";

/**
 * The thread that sets the body of a long report's PDF while the report is still gathered, bundled into dist/setting.mjs.
 * It keeps the events as bytes, since they stand behind the claims; of the claims it keeps nothing.
 */
class Setter {
  private readonly body: Body;
  private readonly characters = ourCharacters();
  private readonly events: { readonly count: number; readonly json: Bytes }[] = [];
  private brought = 0;
  private steps = 0;

  constructor(told: Extract<Told, { kind: "head" }>) {
    this.body = new Body(told.head);
    collectCharacters(told.head, this.characters);
  }

  async take(told: Exclude<Told, { kind: "head" }>): Promise<void> {
    if (told.kind === "events") this.events.push(told);
    else if (told.kind === "claims") await this.claims(told.json);
    else if (told.kind === "back") await this.back(told.json);
    else this.end(told.before, told.generatedAt);
  }

  private async claims(json: Bytes): Promise<void> {
    for (const claim of parsed<readonly ReportClaim[]>(json)) {
      await this.bringFontsFor(claim);
      for (const _ of this.body.claim(claim)) this.handOn();
      this.steps += 1;
    }
  }

  private async back(json: Bytes): Promise<void> {
    const back = parsed<Omit<ReportBack, "events">>(json);
    const events = this.allEvents();
    await this.bringFontsFor(back);
    for (const event of events) collectCharacters(event, this.characters);
    await this.bringFontsFor(null);
    for (const _ of this.body.rest({ ...back, events })) {
      this.steps += 1;
      this.handOn();
    }
    this.body.close();
  }

  private end(before: number, generatedAt: string): void {
    const set = this.body.end(before, generatedAt);
    this.handOn();
    answer({ kind: "set", set });
  }

  /** Most words are of letters that came before. */
  private async bringFontsFor(words: unknown): Promise<void> {
    collectCharacters(words, this.characters);
    if (this.characters.size === this.brought) return;
    this.brought = this.characters.size;
    this.body.bring(await readReportFonts(this.characters));
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

  private handOn(): void {
    const pieces = this.body.taken();
    if (pieces.length > 0) answer({ kind: "pieces", pieces, steps: this.steps });
  }
}

function parsed<Value>(json: Bytes): Value {
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString("utf8"));
}

function answer(said: Answer): void {
  parentPort?.postMessage(said);
}

let setter: Setter | null = null;
/** One after the other, though fonts are waited for. */
let working = Promise.resolve();
parentPort?.on("message", (told: Told) => {
  working = working.then(async () => {
    if (told.kind === "head") setter = new Setter(told);
    else await setter?.take(told);
  });
  // What fails here fails the thread, and whoever waits for it hears of it.
  working.catch((error: unknown) => {
    throw error;
  });
});
