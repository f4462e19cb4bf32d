/** Features by number: a hash is folded to a row as the engine folds it, and rows that are seen too seldom get no number. */
export class Numbering {
  private readonly seen: Int32Array;
  private readonly rowOf: number[] = [];
  private readonly mask: number;

  constructor(private readonly bits: number) {
    this.mask = (1 << bits) - 1;
    this.seen = new Int32Array(1 << bits);
  }

  get size(): number {
    return this.rowOf.length;
  }

  /** Folds hashes to rows, in place, and counts them. */
  count(hashes: Int32Array): Int32Array {
    for (let i = 0; i < hashes.length; i++) {
      const row = (hashes[i] as number) & this.mask;
      hashes[i] = row;
      this.seen[row] = (this.seen[row] as number) + 1;
    }
    return hashes;
  }

  /** Gives numbers to the rows seen `rarest` times or more. */
  settle(rarest: number): Int32Array {
    return this.seen.map((n, row) => (n >= rarest ? this.rowOf.push(row) - 1 : -1));
  }

  /** Weights by feature as weights by row. */
  spread(weights: Int8Array, stride: number): Int8Array {
    const spread = new Int8Array((1 << this.bits) * stride);
    this.rowOf.forEach((row, number) => {
      spread.set(weights.subarray(number * stride, (number + 1) * stride), row * stride);
    });
    return spread;
  }
}

/** Gaps below this teach nothing worth the time. */
const leastGap = 0.002;

/**
 * Weights that learn by gradient steps, each the shorter the more its weight was moved before (Duchi and others 2011),
 * and that shrink all by the same amount now and then, so that those of no use come back to nothing.
 */
export class SteppedTable {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float64Array;
  private summed = 0;

  constructor(
    features: number,
    readonly stride: number,
    private readonly rate: number,
  ) {
    this.weights = new Float32Array(features * stride);
    this.squares = new Float32Array(features * stride).fill(1e-3);
    this.sums = new Float64Array(features * stride);
  }

  /** Moves the weights of one feature by the gaps in `columns`. */
  learn(feature: number, columns: Int32Array, gaps: Float64Array): void {
    const { weights, squares, rate } = this;
    const first = feature * this.stride;
    for (let c = 0; c < columns.length; c++) {
      const gap = gaps[columns[c] as number] as number;
      if (gap < leastGap && gap > -leastGap) continue;
      const at = first + (columns[c] as number);
      const square = (squares[at] as number) + gap * gap;
      squares[at] = square;
      weights[at] = (weights[at] as number) + (rate * gap) / Math.sqrt(square);
    }
  }

  shrink(by: number): void {
    const { weights } = this;
    for (let i = 0; i < weights.length; i++) {
      const w = weights[i] as number;
      weights[i] = w > by ? w - by : w < -by ? w + by : 0;
    }
  }

  /** Adds the weights as they are to the average. */
  remember(): void {
    const { weights, sums } = this;
    for (let i = 0; i < weights.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number);
    this.summed++;
  }

  /** The average of all that was remembered. */
  remembered(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / Math.max(1, this.summed));
  }
}
