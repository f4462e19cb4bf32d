/** Weights of an averaged perceptron while it learns: rows picked by feature hash, one column a class. */
export class AveragedTable {
  readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private step = 1;
  readonly mask: number;
  /** Every row may have a weight while it learns. */
  readonly used: Uint32Array;

  constructor(
    readonly bits: number,
    readonly stride: number,
  ) {
    this.mask = (1 << bits) - 1;
    this.used = new Uint32Array(Math.max(1, (1 << bits) >>> 5)).fill(0xffffffff);
    this.weights = new Float32Array((1 << bits) * stride);
    this.totals = new Float64Array((1 << bits) * stride);
  }

  private seen: Uint8Array | null = null;

  /** Counts a feature before learning begins; with `dropRare` the rare ones never get a weight, which keeps files small. */
  count(hash: number): void {
    this.seen ??= new Uint8Array(1 << this.bits);
    const row = hash & this.mask;
    if ((this.seen[row] ?? 0) < 255) this.seen[row] = (this.seen[row] ?? 0) + 1;
  }

  private allowed: Uint8Array | null = null;

  dropRare(least: number): void {
    this.allowed = this.seen?.map((n) => (n >= least ? 1 : 0)) ?? null;
  }

  nextExample(): void {
    this.step++;
  }

  add(hash: number, column: number, amount: number): void {
    const row = hash & this.mask;
    if (this.allowed && !this.allowed[row]) return;
    const at = row * this.stride + column;
    this.weights[at] = (this.weights[at] ?? 0) + amount;
    this.totals[at] = (this.totals[at] ?? 0) + amount * this.step;
  }

  /** The averages over all steps so far. */
  averaged(): Float32Array {
    const out = new Float32Array(this.weights.length);
    for (let i = 0; i < out.length; i++) {
      const w = this.weights[i] ?? 0;
      if (w !== 0 || this.totals[i] !== 0) out[i] = w - (this.totals[i] ?? 0) / this.step;
    }
    return out;
  }
}

/**
 * Rounds weights to whole numbers so that the weight at quantile `top` of the non-zero ones becomes 127,
 * and keeps the `most` largest: the rest cost more bytes than they bring.
 */
export function quantize(weights: Float32Array, { top, most }: { top: number; most: number }): Int8Array {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const scale = 127 / (sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * top))] || 1);
  const least = sizes.length > most ? (sizes[sizes.length - most] as number) : 0;
  const out = new Int8Array(weights.length);
  for (let i = 0; i < out.length; i++) {
    const weight = weights[i] as number;
    if (Math.abs(weight) < least) continue;
    out[i] = Math.max(-127, Math.min(127, Math.round(weight * scale)));
  }
  return out;
}
