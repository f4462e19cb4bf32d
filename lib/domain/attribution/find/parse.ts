import { theModules } from "./modules";
import { oncePer } from "./oncePer";
import type { PackedTable } from "./packedTable";
import type { WordRange } from "./page";
import { placesOfParsed as at, recordsBefore, recordsBehind, relationIn } from "./parseModule";
import type { WordForms } from "./pos";
import { WordModule } from "./wordModule";
import { numbersOfRecord, recordBytes } from "./wordRecords";

/**
 * A greedy arc-hybrid dependency parser: one pass over a sentence with a stack, two moves a word
 * (Kuhlmann, Gómez-Rodríguez and Satta 2011; trained with a dynamic oracle, Goldberg and Nivre 2013).
 * It says which word hangs from which; a second step names the relations. Both are in `parseModule.ts`.
 */
export const moveStride = 4;
export const relationStride = 16;

export interface ParseTables {
  readonly move: PackedTable;
  readonly relation: PackedTable;
}

interface Functions {
  readonly parse: (none: number, root: number) => void;
}

const parserOf = oncePer(
  ({ move, relation }: ParseTables) => new WordModule<Functions>(theModules().parse, relation, move),
);

/** Parses all sentences: for each word its head (-1 at the top) and its relation. */
export function parseSentences(
  forms: WordForms,
  tags: Uint8Array,
  sentences: readonly WordRange[],
  tables: ParseTables,
): { head: Int32Array; relation: Uint8Array } {
  const head = new Int32Array(tags.length).fill(-1);
  const relation = new Uint8Array(tags.length);
  const parser = parserOf(tables);
  const { lower, suffix } = forms;
  for (const [from, to] of sentences) {
    const first = parser.recordsFor(recordsBefore + to - from + recordsBehind) + recordsBefore * numbersOfRecord;
    const { numbers } = parser;
    for (let i = from, record = first; i < to; i++, record += numbersOfRecord) {
      numbers[record + at.word] = lower[i] as number;
      numbers[record + at.suffix] = suffix[i] as number;
      numbers[record + at.tag] = tags[i] as number;
    }
    const root = first * 4 + (to - from) * recordBytes;
    if (to > from) parser.functions.parse(first * 4 - recordBytes, root);
    for (let i = from, record = first; i < to; i++, record += numbersOfRecord) {
      const h = numbers[record + at.head] as number;
      head[i] = h === root ? -1 : from + (h - first * 4) / recordBytes;
      relation[i] = relationIn(numbers[record + at.bytes] as number);
    }
  }
  return { head, relation };
}
