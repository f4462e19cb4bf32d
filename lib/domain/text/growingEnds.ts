import { GrowingNumbers } from "./growingNumbers";

/** Places of a text that share an entry, as a power of two: the room of one or two words. */
const shift = 3;

/**
 * Where the words of a text end, added one by one in ascending order. Which word stands at a place is asked a hundred thousand times a
 * book: an entry for each few places tells where to begin to look, and no search goes over the whole text.
 */
export class GrowingEnds {
  private readonly ends = new GrowingNumbers();
  /** For each stretch of places the first word that ends behind its first place. */
  private readonly first = new GrowingNumbers();
  private stretches = 0;
  private length = 0;

  add(end: number): void {
    while (this.stretches << shift < end) this.first.set(this.stretches++, this.length);
    this.ends.set(this.length++, end);
  }

  get(index: number): number {
    return this.ends.get(index);
  }

  /** The number of the first word that ends behind `offset`, and of words where none does. */
  firstBehind(offset: number): number {
    const stretch = offset < 0 ? 0 : offset >> shift;
    if (stretch >= this.stretches) return this.length;
    let index = this.first.get(stretch);
    while (index < this.length && this.ends.get(index) <= offset) index += 1;
    return index;
  }
}
