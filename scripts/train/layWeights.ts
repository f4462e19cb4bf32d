import { writeFileSync } from "node:fs";
import { packWeights, type WeightTable } from "../../lib/domain/attribution/find/weightTable";

const folder = "lib/domain/attribution/find/weights";

/** Writes tables as one module of the domain, `weights/<name>.ts`; returns how many characters they took. */
export function layWeights(name: string, tables: Readonly<Record<string, WeightTable>>): number {
  const packed = Object.entries(tables).map(
    ([part, { weights, stride }]) => [part, packWeights(Int8Array.from(weights), stride)] as const,
  );
  const lines = packed.map(([part, base64]) => `export const ${part}Weights =\n  "${base64}";\n`);
  writeFileSync(`${folder}/${name}.ts`, `/** Learnt by scripts/train; do not edit. */\n${lines.join("")}`);
  return packed.reduce((sum, [, base64]) => sum + base64.length, 0);
}
