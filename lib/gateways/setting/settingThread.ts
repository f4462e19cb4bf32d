import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ReportBack } from "@/lib/domain/reports/document/reportBlocks";
import type { SetElsewhere } from "@/lib/domain/reports/pdf";
import type { Bytes } from "@/lib/domain/reports/pdf/file/pdfFile";
import type { ReportHead, SetPart } from "@/lib/domain/reports/pdf/part";
import type { ReportClaim, ReportEvent } from "@/lib/domain/reports/report";
import type { Answer, Told } from "./messages";

const file = () => path.join(process.cwd(), "dist/setting.mjs");

/** In megabytes: fonts, the places of objects, and what is being set. */
const memory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 };

/** Whether the thread was built: not so where the house runs from its sources, as in tests of single services. */
export function canSetBeside(): boolean {
  return existsSync(file());
}

/** Sets the claims of a long report's PDF in a thread of its own, as they are gathered, and where told so what is behind them. */
export class SettingThread implements SetElsewhere {
  private readonly worker = new Worker(file(), { resourceLimits: memory });
  private readonly waiting = { claims: [] as Bytes[], back: [] as Bytes[] };
  private parts: readonly SetPart[] | null = null;
  private fault: Error | null = null;
  private feeding: Promise<void> | null = null;
  private waiters: (() => void)[] = [];
  /** So many claims and events are set. */
  steps = 0;

  /** `hasBack`: whether it will be told what stands behind the claims. */
  constructor(
    head: ReportHead,
    readonly hasBack: boolean,
  ) {
    this.worker.on("message", (said: Answer) => this.hear(said));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail(new Error("The thread that sets reports ended before its end")));
    this.tell({ kind: "head", head });
  }

  events(events: readonly ReportEvent[]): void {
    const json = jsonOf(events);
    this.tell({ kind: "events", count: events.length, json }, [json.buffer]);
  }

  claims(claims: readonly ReportClaim[]): void {
    const json = jsonOf(claims);
    this.tell({ kind: "claims", json }, [json.buffer]);
  }

  back(back: Omit<ReportBack, "events">): void {
    const json = jsonOf(back);
    this.tell({ kind: "back", json }, [json.buffer]);
  }

  /** Lets the rest be told little by little, while others work. */
  feed(tellAll: (thread: SettingThread) => Promise<void>): void {
    this.feeding = tellAll(this).finally(() => {
      this.feeding = null;
      this.wake();
    });
    this.feeding.catch((error) => this.fail(error));
  }

  /** Once so much is set; fails where the thread has ended before. */
  async reached(steps: number): Promise<void> {
    while (!this.fault && this.steps < steps) await this.said();
    if (this.fault) throw this.fault;
  }

  async come(): Promise<Bytes[]> {
    // Messages are heard between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return this.waiting.claims.splice(0);
  }

  async *pieces(pages: { front: number; back: number }, generatedAt: string): AsyncGenerator<Bytes> {
    yield* this.until(() => this.feeding === null);
    this.tell({ kind: "end", ...pages, generatedAt });
    yield* this.until(() => this.parts !== null);
    yield* this.waiting.back.splice(0);
  }

  /** What comes of the claims until then. */
  private async *until(isThen: () => boolean): AsyncGenerator<Bytes> {
    for (;;) {
      yield* this.waiting.claims.splice(0);
      if (this.waiting.claims.length > 0) continue;
      if (this.fault) throw this.fault;
      if (isThen()) return;
      await this.said();
    }
  }

  set(): readonly SetPart[] {
    if (!this.parts) throw new Error("The parts are not set yet");
    return this.parts;
  }

  /** Ends the thread, whatever it is at. */
  stop(): void {
    void this.worker.terminate();
  }

  private hear(said: Answer): void {
    if (said.kind === "set") this.parts = said.set;
    else {
      this.waiting[said.of].push(...said.pieces);
      this.steps = said.steps;
    }
    this.wake();
  }

  /** When something is heard of the thread the next time. */
  private said(): Promise<void> {
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }

  private fail(error: Error): void {
    this.fault ??= error;
    this.wake();
  }

  private tell(told: Told, moved: ArrayBuffer[] = []): void {
    this.worker.postMessage(told, moved);
  }
}

/** In bytes of their own, which are moved to the thread and not copied. */
function jsonOf(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value));
}
