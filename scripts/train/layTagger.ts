import { writeFileSync } from "node:fs";
import { type LearntRows, type NetworkWeights, packNumbers } from "../../lib/domain/attribution/find/networkWeights";
import { headOf, literalOf } from "./layWeights";

const target = "lib/domain/attribution/find/weights/tagger.ts";

const packed = (numbers: Parameters<typeof packNumbers>[0]) => literalOf(packNumbers(numbers));

const rowsOf = ({ keys, rows }: LearntRows, indent: string) => [
  `${indent}keys: ${packed(keys)},`,
  `${indent}rows: ${packed(rows)},`,
];

/** Writes the network as a module of the domain, its lines as the house formats them; returns its size in characters. */
export function layTagger({ plain, stems, endings, spread, ahead, back, outputs }: NetworkWeights): number {
  const lines = [
    headOf("scripts/train/main.ts"),
    'import type { PackedNetwork } from "../networkWeights";',
    "",
    "export const network: PackedNetwork = {",
    "  plain: [",
    ...plain.flatMap((column) => ["    {", ...rowsOf(column, "      "), `      times: ${column.times},`, "    },"]),
    "  ],",
    ...["  stems: {", ...rowsOf(stems, "    "), "  },"],
    ...["  endings: {", ...rowsOf(endings, "    "), "  },"],
    "  spread: [",
    ...spread.map((numbers) => `    ${packed(numbers)},`),
    "  ],",
    ...["  ahead:", `    ${packed(ahead)},`, `  back: ${packed(back)},`, "  outputs:", `    ${packed(outputs)},`],
    "};",
  ];
  const text = `${lines.join("\n")}\n`;
  writeFileSync(target, text);
  return text.length;
}
