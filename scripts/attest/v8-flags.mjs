import { setFlagsFromString } from "node:v8";

/** UTF-16 units: some 17,000 words, and some 170,000. */
const shortText = 100_000;
const longText = 1_000_000;

/**
 * What V8 is told, and what it did before. A short text is done before code that is optimized has paid for itself: its
 * optimizing compiler takes a fifth of a short run. Regular expressions are compiled once there, to machine code, and not to
 * bytecode first: most are asked more than once. The garbage of a long text would grow to several times what is in use, and the
 * room for new objects to 50 MB: half the memory for a quarter more time.
 */
const short = [
  ["--max-optimized-bytecode-size=0", "--max-optimized-bytecode-size=61440"],
  ["--no-regexp-tier-up", "--regexp-tier-up"],
];
const long = [
  ["--heap-growing-percent=40", "--heap-growing-percent=0"],
  ["--semi-space-growth-factor=1", "--semi-space-growth-factor=2"],
];

/** Settles V8 for a text of this many UTF-16 units. Returns what undoes it: V8 takes back kept code only under the flags it was made with. */
export function settleFor(length) {
  const flags = length < shortText ? short : length > longText ? long : [];
  for (const [flag] of flags) setFlagsFromString(flag);
  return () => {
    for (const [, before] of flags) setFlagsFromString(before);
  };
}
