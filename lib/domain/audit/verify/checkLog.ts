import type { BundleEvent, BundleProofs } from "../bundle/manifest";
import { bytesOfBase64, bytesOfHex, sameBytes } from "../bytes";
import type { Hash } from "../treeWalks";
import { type FoundCheckpoint, isRootOf } from "./checkpoints";
import { UnreadableFile } from "./container";
import { nameOfEvent, parseEventLine } from "./eventLine";
import { GrowingTree } from "./growingTree";
import { altered, type Inspection, truncated } from "./inspection";
import { linesOf } from "./lines";

/** What the events of the bundle say, for the checks of the report against them. */
export interface LogReading {
  /** By leaf hash; kept for an article's bundle only, a whole log may have millions. */
  readonly events: ReadonlyMap<string, BundleEvent>;
  readonly count: number;
  readonly hidden: number;
  /** SHA-256 of events.jsonl, taken while it was read; null where the file could not be read to its end. */
  readonly fileHash: Hash | null;
  readonly fileBytes: number;
  /** Published checkpoints that lie inside parts of the log that are not here. */
  readonly uncompared: readonly FoundCheckpoint[];
}

/** Large enough for WebCrypto to work in batches, small enough to be no memory. */
const batchSize = 4_096;

/**
 * Reads every event once: its record against its leaf hash, its place in the log, and the root at each checkpoint from
 * the very same leaves. What is not in the bundle stands in proofs.json as hashes of subtrees, so one recomputation
 * proves both that every event is in the signed log and that each checkpoint is a beginning of the next.
 */
export async function checkLog(
  inspection: Inspection,
  checkpoints: readonly FoundCheckpoint[],
  proofs: BundleProofs,
): Promise<LogReading> {
  const reader = new LogReader(inspection, checkpoints, proofs);
  const hashing = inspection.means.hashing();
  let bytes = 0;
  let whole = true;
  async function* tapped(): AsyncGenerator<Uint8Array> {
    for await (const piece of inspection.container.open("events.jsonl")) {
      hashing.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  try {
    for await (const lines of linesOf(tapped())) await reader.takeLines(lines);
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof UnreadableFile)) throw error;
    whole = false;
    altered(inspection, "events.jsonl", "events.jsonl is damaged: it cannot be read to its end.");
  }
  await reader.finish();
  return { ...reader.reading(), fileHash: whole ? await hashing.digest() : null, fileBytes: bytes };
}

class LogReader {
  readonly #inspection: Inspection;
  readonly #tree: GrowingTree;
  readonly #checkpoints: readonly FoundCheckpoint[];
  readonly #stops: ReadonlySet<number>;
  readonly #fill: BundleProofs["subtrees"];
  readonly #events = new Map<string, BundleEvent>();
  readonly #uncompared: FoundCheckpoint[] = [];
  #filled = 0;
  #pending: Hash[] = [];
  #lastGood = 0;
  /** Set once the tree can no longer be recomputed; records are still held against their hashes. */
  #broken = false;
  #count = 0;
  #hidden = 0;
  #lineNumber = 0;

  constructor(inspection: Inspection, checkpoints: readonly FoundCheckpoint[], proofs: BundleProofs) {
    this.#inspection = inspection;
    this.#tree = new GrowingTree(inspection.means);
    this.#checkpoints = checkpoints;
    this.#stops = new Set(checkpoints.map(({ size }) => size));
    this.#fill = proofs.subtrees;
  }

  reading() {
    const { size } = this.#inspection.manifest.log;
    const beyond = this.#checkpoints.filter((one) => one.size > size);
    return {
      events: this.#events,
      count: this.#count,
      hidden: this.#hidden,
      uncompared: this.#uncompared.filter((one) => !beyond.includes(one)),
    };
  }

  async takeLines(lines: readonly string[]): Promise<void> {
    for (let at = 0; at < lines.length; at += batchSize) await this.#takeBatch(lines.slice(at, at + batchSize));
  }

  async #takeBatch(lines: readonly string[]): Promise<void> {
    const events = lines.map((line) => this.#parse(line)).filter((event) => event !== null);
    const shown = events.filter((event) => event.record !== undefined);
    const hashes = await this.#inspection.means.leafHashes(shown.map(({ record }) => record as string));
    for (const [at, event] of shown.entries()) {
      if (isHash(hashes[at] as Hash, event.leafHash)) continue;
      altered(
        this.#inspection,
        nameOfEvent(event),
        `The record of ${nameOfEvent(event)} is not the one that was hashed.`,
      );
    }
    for (const event of events) await this.#place(event);
  }

  #parse(line: string): BundleEvent | null {
    this.#lineNumber += 1;
    const event = parseEventLine(line);
    if (!event) {
      const where = `line ${this.#lineNumber} of events.jsonl`;
      altered(this.#inspection, where, `Line ${this.#lineNumber} of events.jsonl is not an event any more.`);
      return null;
    }
    this.#count += 1;
    if (event.record === undefined) this.#checkHidden(event);
    if (this.#inspection.manifest.kind === "article") this.#events.set(event.leafHash, event);
    return event;
  }

  #checkHidden(event: BundleEvent): void {
    this.#hidden += 1;
    const { redactions } = this.#inspection.manifest;
    if (redactions.events.some(([start, end]) => event.index >= start && event.index < end)) return;
    const where = nameOfEvent(event);
    altered(this.#inspection, where, `The text of ${where} is hidden, and the manifest does not declare it.`);
  }

  async #place(event: BundleEvent): Promise<void> {
    if (this.#broken) return;
    const next = this.#tree.size + this.#pending.length;
    if (event.index < next) {
      this.#broken = true;
      altered(this.#inspection, nameOfEvent(event), `${capital(nameOfEvent(event))} stands twice or out of its order.`);
      return;
    }
    if (event.index > next) {
      await this.#flush();
      if (!(await this.#bridge(event.index))) return this.#lost(event.index);
    }
    this.#pending.push(bytesOfHex(event.leafHash) as Hash);
    const reached = this.#tree.size + this.#pending.length;
    if (this.#pending.length >= batchSize || this.#stops.has(reached)) await this.#flush();
  }

  #lost(before: number): void {
    this.#broken = true;
    const [from, to] = [this.#tree.size, before - 1];
    const names = from === to ? `Event ${from} is` : `Events ${from} to ${to} are`;
    altered(this.#inspection, `event ${from}`, `${names} missing before event ${before}: deleted, or put elsewhere.`);
  }

  async #flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    const leaves = this.#pending;
    this.#pending = [];
    await this.#tree.appendLeaves(leaves);
    await this.#compareHere();
  }

  /** Adds what proofs.json holds of the log up to `target`; false where it does not reach. */
  async #bridge(target: number): Promise<boolean> {
    while (this.#tree.size < target) {
      const piece = this.#fill[this.#filled];
      const width = piece ? 2 ** piece.level : 0;
      const hash = piece ? bytesOfBase64(piece.hash) : null;
      const fits = piece && piece.index * width === this.#tree.size && this.#tree.size + width <= target;
      if (!piece || !hash || !fits) return false;
      const end = this.#tree.size + width;
      const inside = this.#checkpoints.filter(({ size }) => size > this.#tree.size && size < end);
      this.#uncompared.push(...inside);
      await this.#tree.appendSubtree(hash, piece.level);
      this.#filled += 1;
      await this.#compareHere();
    }
    return true;
  }

  async #compareHere(): Promise<void> {
    if (!this.#stops.has(this.#tree.size)) return;
    const root = await this.#tree.root();
    const { size } = this.#tree;
    const here = this.#checkpoints.filter((one) => one.size === size);
    const wrong = here.filter((checkpoint) => !isRootOf(checkpoint, root));
    for (const { where } of wrong) {
      const range = `events ${this.#lastGood} to ${size - 1}`;
      altered(
        this.#inspection,
        where,
        `${where} signs another history: something in ${range} was changed, added or taken away, or the checkpoint was swapped.`,
      );
    }
    if (wrong.length < here.length) this.#lastGood = size;
  }

  async finish(): Promise<void> {
    if (this.#broken) return;
    await this.#flush();
    const { size } = this.#inspection.manifest.log;
    if (this.#tree.size > size) {
      altered(this.#inspection, "events.jsonl", `There are ${this.#tree.size} events; the log has ${size}.`);
    } else if (!(await this.#bridge(size))) {
      const said = `The log has ${size} events, and from event ${this.#tree.size} on they are missing here.`;
      truncated(this.#inspection, `event ${this.#tree.size}`, said);
    } else if (this.#filled < this.#fill.length) {
      altered(this.#inspection, "proofs.json", "proofs.json holds parts of the log that have no place in it.");
    }
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether bytes are what a manifest's entry names. */
export function isHash(hash: Hash, hex: string): boolean {
  const expected = bytesOfHex(hex);
  return expected !== null && sameBytes(hash, expected);
}
