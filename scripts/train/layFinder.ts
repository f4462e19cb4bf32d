import { writeFileSync } from "node:fs";
import { type CueRates, packCueRates } from "../../lib/domain/attribution/find/cueRates";
import { packTrees } from "../../lib/domain/attribution/find/trees";
import { packWeights, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { headOf, literalOf } from "./layWeights";
import type { Linker } from "./linker";

const target = "lib/domain/attribution/find/weights/finder.ts";

const listOf = (numbers: readonly number[]) => `[${numbers.join(", ")}]`;

/** The module's lines as the house formats them, so that a second training gives the same bytes. */
function linesOf(rates: CueRates, linker: Linker): string[] {
  const packed = ({ weights, stride }: WeightTable) => packWeights(Int8Array.from(weights), stride);
  const texts = {
    sourceWeights: packed(linker.source),
    contentWeights: packed(linker.content),
    keepWeights: packed(linker.keep),
    followWeights: packed(linker.follow),
    keepTrees: packTrees(linker.trees),
    cueRates: packCueRates(rates),
  };
  return [
    headOf("scripts/train/main.ts"),
    ...Object.entries(texts).flatMap(([name, text]) => [`export const ${name} =`, `  ${literalOf(text)};`]),
    "export const bounds = {",
    ...Object.entries(linker.bounds).map(([name, bounds]) => `  ${name}: ${listOf(bounds)},`),
    "};",
    `export const threshold = ${linker.threshold};`,
    "export const calibration: readonly (readonly [number, number])[] = [",
    ...linker.calibration.map((step) => `  ${listOf(step)},`),
    "];",
  ];
}

/** Writes all that the finder learnt but the tagger's network as a module of the domain; returns its size in characters. */
export function layFinder(rates: CueRates, linker: Linker): number {
  const text = `${linesOf(rates, linker).join("\n")}\n`;
  writeFileSync(target, text);
  return text.length;
}
