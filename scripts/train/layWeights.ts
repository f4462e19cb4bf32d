import { writeFileSync } from "node:fs";
import { packWeights, type WeightTable } from "../../lib/domain/attribution/find/weightTable";

const folder = "lib/domain/attribution/find/weights";

/** Which script learns what. */
const scripts = { parse: "scripts/train/parser.ts", pos: "scripts/train/pos.ts" } as const;

/** What stands above all that is learnt. */
export function headOf(script: string): string {
  return `/**
 * Learnt by ${script}; do not edit.
 * The long lines are numbers in base64; where their letters would spell a mark of unfinished work, one is written as its number.
 */`;
}

/** What searches for unfinished work look for; letters of base64 spell it by chance. */
const marks = new RegExp(["TO" + "DO", "FIX" + "ME", "X{3,}", "HA" + "CK"].join("|"), "g");

/** Base64 as a string of TypeScript in which no such mark stands: the same letters, the second of a mark as its number. */
export function literalOf(base64: string): string {
  const escaped = base64.replace(marks, (mark) =>
    [...mark].map((letter, i) => (i % 2 === 1 ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter)).join(""),
  );
  return `"${escaped}"`;
}

/** Writes tables as one module of the domain, `weights/<name>.ts`; returns how many characters they took. */
export function layWeights(name: keyof typeof scripts, tables: Readonly<Record<string, WeightTable>>): number {
  const packed = Object.entries(tables).map(
    ([part, { weights, stride }]) => [part, packWeights(Int8Array.from(weights), stride)] as const,
  );
  const lines = packed.map(([part, base64]) => `export const ${part}Weights =\n  ${literalOf(base64)};\n`);
  writeFileSync(`${folder}/${name}.ts`, `${headOf(scripts[name])}\n${lines.join("")}`);
  return packed.reduce((sum, [, base64]) => sum + base64.length, 0);
}
