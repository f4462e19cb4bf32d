import { writeFileSync } from "node:fs";
import { type CueRates, packCueRates } from "../../lib/domain/attribution/find/cueRates";
import { packWeights, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import type { Linker } from "./linker";
import type { TaggerWeights } from "./tagger";

const target = "lib/domain/attribution/find/weights/finder.ts";

/** Writes all that the finder learnt as a module of the domain; returns its size in characters. */
export function layFinder(rates: CueRates, tagger: TaggerWeights, linker: Linker): number {
  const packed = ({ weights, stride }: WeightTable) => packWeights(Int8Array.from(weights), stride);
  const parts: Record<string, unknown> = {
    tagWeights: packed(tagger.tag),
    stepWeights: packed(tagger.step),
    sourceWeights: packed(linker.source),
    contentWeights: packed(linker.content),
    keepWeights: packed(linker.keep),
    followWeights: packed(linker.follow),
    cueRates: packCueRates(rates),
    bounds: linker.bounds,
    threshold: linker.threshold,
  };
  const lines = Object.entries(parts).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  const pairs = JSON.stringify(linker.calibration);
  const calibration = `export const calibration: readonly (readonly [number, number])[] = ${pairs};\n`;
  const text = `/** Learnt by scripts/train/main.ts; do not edit. */\n${lines.join("")}${calibration}`;
  writeFileSync(target, text);
  return text.length;
}
