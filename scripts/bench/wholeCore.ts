/**
 * On a shared machine a neighbour may run on the other thread of the same core, and everything then takes up to twice as long, for a
 * second or a minute. A loop shows it that stays in registers and has something for each of the core's units to do at once: nothing but the
 * core itself is in its way. A chain, of which each step waits for the one before, takes the same time beside a neighbour.
 */
function registersLoop(): number {
  const begun = performance.now();
  let a = kept;
  let [b, c, d, e, f, g, h] = [2, 3, 4, 5, 6, 7, 8];
  for (let step = 0; step < 1_000_000; step++) {
    a = (a + step) | 0;
    b ^= step;
    c = (c - step) | 0;
    d = (d + step) | 0;
    e ^= step;
    f = (f - step) | 0;
    g = (g + step) | 0;
    h ^= step;
  }
  // What it comes to is kept, or the compiler would leave the loop out.
  kept = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h;
  return performance.now() - begun;
}

let kept = 4;

/** How much longer than the fastest a loop may take beside which the core was whole. */
const slack = 1.12;

interface Round {
  /** Milliseconds by the clock, and of the processor: where other work goes on, the second is the truer one. */
  readonly time: number;
  readonly cpu: number;
  /** What the loops before and after took. */
  readonly loops: readonly [number, number];
}

function once(work: () => unknown): Round {
  const before = registersLoop();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  work();
  const time = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  return { time, cpu: (user + system) / 1000, loops: [before, registersLoop()] };
}

/** The fastest loop of this run, by which the others are judged. */
let fastestLoop = Number.POSITIVE_INFINITY;

/** Rounds of some work, the fastest first. */
export function roundsOf(count: number, work: () => unknown): Round[] {
  // After thirty the compiler was seen to have a slower loop running still, which shows no neighbour.
  for (let warm = 0; fastestLoop === Number.POSITIVE_INFINITY && warm < 300; warm++) registersLoop();
  const rounds = Array.from({ length: count }, () => once(work));
  fastestLoop = Math.min(fastestLoop, ...rounds.flatMap(({ loops }) => loops));
  return rounds.sort((a, b) => a.time - b.time);
}

/** Those of the rounds that had the whole core, by the loops on both sides. */
export const withWholeCore = (rounds: readonly Round[]): Round[] =>
  rounds.filter(({ loops }) => Math.max(...loops) <= fastestLoop * slack);
