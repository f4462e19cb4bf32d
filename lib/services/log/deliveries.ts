import type { Delivery } from "@/lib/data/log/log";
import type { Destination, OutgoingCheckpoint } from "@/lib/gateways/checkpoints/destination";
import { now } from "@/lib/gateways/clock";
import { logLine } from "@/lib/gateways/log";

const firstRetryAfter = 1_000;
const longestRetryAfter = 300_000;

/** What became of a try, to be noted in the database by whoever holds its connection. */
export interface DeliveryNote {
  readonly destination: string;
  readonly delivery: Delivery;
}

/**
 * Takes checkpoints out of the machine without ever holding up sealing: of each log the newest waits, each destination
 * takes what waits at its own pace, and one that fails is asked again after a growing pause.
 */
export class Deliveries {
  readonly #lines: DeliveryLine[];

  constructor(destinations: readonly Destination[], before: Readonly<Record<string, Delivery>>) {
    this.#lines = destinations.map((destination) => new DeliveryLine(destination, before[destination.name]));
  }

  /** Of each log the newest checkpoint, to every destination or to some. */
  offer(checkpoints: readonly OutgoingCheckpoint[], isFor: (destination: string) => boolean = () => true): void {
    for (const line of this.#lines) if (isFor(line.name)) line.offer(checkpoints);
  }

  /** Begins what is due and gives back what came to an end since the last time. Does not wait. */
  turn(): DeliveryNote[] {
    for (const line of this.#lines) line.begin();
    return this.#lines.flatMap((line) => line.takeNotes());
  }

  /** Waits for what is under way. */
  async settled(): Promise<DeliveryNote[]> {
    await Promise.all(this.#lines.map((line) => line.running));
    return this.#lines.flatMap((line) => line.takeNotes());
  }
}

class DeliveryLine {
  running: Promise<void> | null = null;
  readonly #destination: Destination;
  readonly #waiting = new Map<string, OutgoingCheckpoint>();
  #notes: DeliveryNote[] = [];
  #state: Delivery;
  #dueAt: number;
  #retryAfter = firstRetryAfter;

  constructor(destination: Destination, before: Delivery | undefined) {
    this.#destination = destination;
    this.#state = before ?? { lastAt: null, failingSince: null, fault: null };
    this.#dueAt = this.#state.lastAt ? Date.parse(this.#state.lastAt) + destination.everySeconds * 1_000 : 0;
  }

  get name(): string {
    return this.#destination.name;
  }

  offer(checkpoints: readonly OutgoingCheckpoint[]): void {
    for (const one of checkpoints) {
      const waiting = this.#waiting.get(one.workspaceId);
      if (!waiting || waiting.size < one.size) this.#waiting.set(one.workspaceId, one);
    }
  }

  begin(): void {
    if (this.running || this.#waiting.size === 0 || now().getTime() < this.#dueAt) return;
    const checkpoints = [...this.#waiting.values()];
    this.#waiting.clear();
    this.running = this.#deliver(checkpoints).finally(() => {
      this.running = null;
    });
  }

  takeNotes(): DeliveryNote[] {
    const notes = this.#notes;
    this.#notes = [];
    return notes;
  }

  async #deliver(checkpoints: readonly OutgoingCheckpoint[]): Promise<void> {
    const { name, everySeconds } = this.#destination;
    try {
      await this.#destination.deliver(checkpoints);
      const at = now();
      this.#dueAt = at.getTime() + everySeconds * 1_000;
      this.#retryAfter = firstRetryAfter;
      this.#note({ lastAt: at.toISOString(), failingSince: null, fault: null });
    } catch (error) {
      const at = now();
      const fault = plainFault(error);
      if (this.#state.failingSince === null) logLine({ event: "checkpoint-not-delivered", destination: name, fault });
      this.offer(checkpoints);
      this.#dueAt = at.getTime() + this.#retryAfter;
      this.#retryAfter = Math.min(this.#retryAfter * 2, longestRetryAfter);
      this.#note({ ...this.#state, failingSince: this.#state.failingSince ?? at.toISOString(), fault });
    }
  }

  #note(delivery: Delivery): void {
    this.#state = delivery;
    this.#notes.push({ destination: this.#destination.name, delivery });
  }
}

/** What went wrong, without an address in it: those of webhooks and mail servers may hold a secret. */
function plainFault(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  const word = [code, cause].find((one) => typeof one === "string");
  if (typeof word === "string") return `It could not be reached or refused (${word}).`;
  return typeof message === "string" && /^It answered \d+\.$/.test(message) ? message : "It could not be reached.";
}
