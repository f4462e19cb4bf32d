/** Chance that is the same in every run (xorshift, Marsaglia 2003). */
export class Chance {
  private state = 2654435761;
  private readonly below: number;

  /** `share` is how often `happens` says yes. */
  constructor(share: number) {
    this.below = Math.floor(share * 2 ** 32);
  }

  private next(): number {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s >>> 0;
    return this.state;
  }

  happens(): boolean {
    return this.next() < this.below;
  }

  /** The numbers below `count` in another order. */
  shuffled(count: number): number[] {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = this.next() % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    return order;
  }
}
