import { pair } from "./hash";
import type { Page } from "./page";
import { posIndex } from "./posTags";

/** How often a stem is a cue, learnt from the training texts, in six steps; 0 where it is seldom or never one. */
export type CueRates = ReadonlyMap<number, number>;

const verbTags = [posIndex.VB, posIndex.VBD, posIndex.VBG, posIndex.VBN, posIndex.VBP, posIndex.VBZ];
const kinds = new Uint8Array(64).fill(3);
for (const tag of verbTags) kinds[tag] = 1;
for (const tag of [posIndex.NN, posIndex.NNS]) kinds[tag] = 2;
kinds[posIndex[":"]] = 4;

/** The key of word `i` among cue rates: its stem and whether it is used as a verb, a noun or otherwise. */
export function cueKey(page: Page, i: number): number {
  return pair(page.forms.stem[i] ?? 0, kinds[page.pos[i] ?? 0] ?? 3);
}

/** The step for a stem seen `seen` times and `asCue` times as (part of) a cue. */
export function cueStep(asCue: number, seen: number): number {
  if (asCue < 2) return 0;
  const rate = (asCue - 0.5) / (seen + 2);
  if (rate < 0.04) return 0;
  return rate < 0.12 ? 1 : rate < 0.25 ? 2 : rate < 0.4 ? 3 : rate < 0.6 ? 4 : rate < 0.8 ? 5 : 6;
}

/** Cue rates as they are kept in the repository: "key:step" in base 36, by key. */
export function packCueRates(rates: CueRates): string {
  return [...rates]
    .filter(([, step]) => step > 0)
    .sort(([a], [b]) => a - b)
    .map(([key, step]) => `${key.toString(36)}:${step}`)
    .join(" ");
}

/** Reads what `packCueRates` wrote. */
export function unpackCueRates(packed: string): CueRates {
  const rates = new Map<number, number>();
  for (const entry of packed.split(" ")) {
    const [key = "", step = "0"] = entry.split(":");
    if (key !== "") rates.set(Number.parseInt(key, 36), Number(step));
  }
  return rates;
}
