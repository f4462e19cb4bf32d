import { fnv1a } from "./fnv";

const mostKept = 20_000;
/** Slots at the beginning, a power of two: what an article needs stays in the processor's cache. */
const fewest = 4_096;

/** How far a spelling may stand from its place: one that finds none is not kept, so that words made to share a place cost little. */
const farthest = 64;

/** What was worked out for spellings, found by the letters where they stand in a text, so that no string is made to look one up. */
class Kept<T> {
  size = 0;
  private hashes = new Int32Array(fewest);
  private spellings: string[] = new Array(fewest).fill("");
  private values: (T | undefined)[] = new Array(fewest).fill(undefined);

  /** The slot of a spelling, or the free one where it belongs; -1 where there is none near by. */
  private slotOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.hashes.length - 1;
    for (let step = 0; step < farthest; step += 1) {
      const slot = (hash + step) & mask;
      if (this.values[slot] === undefined) return slot;
      if (this.hashes[slot] === hash && isSpelt(this.spellings[slot] as string, text, start, end)) return slot;
    }
    return -1;
  }

  get(hash: number, text: string, start: number, end: number): T | undefined {
    const slot = this.slotOf(hash, text, start, end);
    return slot < 0 ? undefined : this.values[slot];
  }

  add(hash: number, spelling: string, value: T): void {
    if (this.size * 3 > this.hashes.length) this.grow();
    this.lay(hash, spelling, value);
    this.size += 1;
  }

  private lay(hash: number, spelling: string, value: T): void {
    const slot = this.slotOf(hash, spelling, 0, spelling.length);
    if (slot < 0) return;
    this.hashes[slot] = hash;
    this.spellings[slot] = spelling;
    this.values[slot] = value;
  }

  private grow(): void {
    const { hashes, spellings, values } = this;
    this.hashes = new Int32Array(hashes.length * 4);
    this.spellings = new Array(hashes.length * 4).fill("");
    this.values = new Array(hashes.length * 4).fill(undefined);
    values.forEach((value, slot) => {
      if (value !== undefined) this.lay(hashes[slot] as number, spellings[slot] as string, value);
    });
  }
}

/** What the letters give, its higher bits folded into those that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  const hash = fnv1a(text, start, end);
  return hash ^ (hash >>> 15);
}

function isSpelt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at += 1)
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/**
 * Works something out once for each spelling. News repeats its words from article to article, so what was worked out is
 * kept; when the list is full it begins anew. `workOut` gets a copy of the spelling: a slice would hold its whole
 * article in memory. Comes out: what is known of the spelling that stands in a text from `start` to `end`.
 */
export function bySpelling<T extends object>(
  workOut: (spelling: string) => T,
): (text: string, start?: number, end?: number) => T {
  let kept = new Kept<T>();
  return (text, start = 0, end = text.length) => {
    const hash = hashOf(text, start, end);
    const known = kept.get(hash, text, start, end);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept = new Kept();
    const own = ` ${text.slice(start, end)}`.slice(1);
    const made = workOut(own);
    kept.add(hash, own, made);
    return made;
  };
}
