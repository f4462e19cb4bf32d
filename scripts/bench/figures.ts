/** Milliseconds of each of `rounds` runs after one that does not count, sorted. */
export async function timed(rounds: number, work: () => Promise<unknown> | unknown): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of figures: what was measured, and what came out. */
export function tell(what: string, figures: string): void {
  console.log(`${what.padEnd(58)} ${figures}`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)} ×`;
