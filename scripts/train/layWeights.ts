import { writeFileSync } from "node:fs";
import { packWeights, type WeightTable } from "../../lib/domain/attribution/find/weightTable";

const folder = "lib/domain/attribution/find/weights";

/** Which script learns what. */
const scripts = { parse: "scripts/train/parser.ts", pos: "scripts/train/pos.ts" } as const;

/** What stands above all that is learnt. Searches for marks of unfinished work come upon base64, which has any letters. */
export function headOf(script: string): string {
  return `/**
 * Learnt by ${script}; do not edit.
 * The long lines are numbers in base64: a word or mark that their letters happen to spell says nothing.
 */`;
}

/** Writes tables as one module of the domain, `weights/<name>.ts`; returns how many characters they took. */
export function layWeights(name: keyof typeof scripts, tables: Readonly<Record<string, WeightTable>>): number {
  const packed = Object.entries(tables).map(
    ([part, { weights, stride }]) => [part, packWeights(Int8Array.from(weights), stride)] as const,
  );
  const lines = packed.map(([part, base64]) => `export const ${part}Weights =\n  "${base64}";\n`);
  writeFileSync(`${folder}/${name}.ts`, `${headOf(scripts[name])}\n${lines.join("")}`);
  return packed.reduce((sum, [, base64]) => sum + base64.length, 0);
}
