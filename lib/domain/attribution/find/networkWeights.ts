import type { ColumnName } from "./columns";
import { directionBytes, outputBytes, width } from "./networkModule";

/** Columns of few values: each value has a row of the first layer. */
export const plainColumns = [
  "pos", "shape", "quote", "cue", "left", "right", "pattern", "sentence", "span", "branch", "relation", "place",
] as const satisfies readonly ColumnName[]; // biome-ignore format: a table
/** Columns of stems, which share one table of few numbers a stem, and the column of endings with a table of its own. */
export const stemColumns = [
  "stem",
  "leftStem",
  "rightStem",
  "headStem",
  "branchStem",
] as const satisfies readonly ColumnName[];
export const endingColumn = "suffix" as const satisfies ColumnName;

/** How many numbers stand for a stem, and for an ending. */
export const stemNumbers = 32;
export const endingNumbers = 12;

/** A row of signed bytes for each value that was seen often enough, after the row of all others. */
export interface LearntRows {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
}

/** All that the network learnt. Whole numbers; see `networkModule.ts` for their points. */
export interface NetworkWeights {
  /** For each plain column its rows, and what each of their bytes counts for. */
  readonly plain: readonly (LearntRows & { readonly times: number })[];
  readonly stems: LearntRows;
  readonly endings: LearntRows;
  /** For each column of stems, and that of endings, what a number of its table gives to each number of the first layer. */
  readonly spread: readonly Int16Array[];
  readonly ahead: Int16Array;
  readonly back: Int16Array;
  readonly outputs: Int16Array;
}

/** Numbers as they are kept in the repository: base64 of their bytes, the lowest first. */
export function packNumbers(numbers: Int8Array | Int16Array | Int32Array): string {
  const size = numbers.BYTES_PER_ELEMENT;
  let binary = "";
  for (const number of numbers) {
    for (let k = 0; k < size; k++) binary += String.fromCharCode((number >> (8 * k)) & 255);
  }
  return btoa(binary);
}

function unpackNumbers<T extends Int8Array | Int16Array | Int32Array>(base64: string, into: (length: number) => T): T {
  const binary = atob(base64);
  const size = into(0).BYTES_PER_ELEMENT;
  const numbers = into(binary.length / size);
  for (let i = 0; i < numbers.length; i++) {
    let number = 0;
    for (let k = 0; k < size; k++) number |= binary.charCodeAt(i * size + k) << (8 * k);
    numbers[i] = number;
  }
  return numbers;
}

const bytes = (base64: string) => unpackNumbers(base64, (length) => new Int8Array(length));
const shorts = (base64: string) => unpackNumbers(base64, (length) => new Int16Array(length));
const numbers = (base64: string) => unpackNumbers(base64, (length) => new Int32Array(length));

interface PackedRows {
  readonly keys: string;
  readonly rows: string;
}

/** The weights as `weights/tagger.ts` keeps them. */
export interface PackedNetwork {
  readonly plain: readonly (PackedRows & { readonly times: number })[];
  readonly stems: PackedRows;
  readonly endings: PackedRows;
  readonly spread: readonly string[];
  readonly ahead: string;
  readonly back: string;
  readonly outputs: string;
}

const unpackRows = ({ keys, rows }: PackedRows): LearntRows => ({ keys: numbers(keys), rows: bytes(rows) });

/** Reads what `packNumbers` wrote; throws where the sizes are not those of the network. */
export function unpackNetwork(packed: PackedNetwork): NetworkWeights {
  const weights = {
    plain: packed.plain.map((column) => ({ ...unpackRows(column), times: column.times })),
    stems: unpackRows(packed.stems),
    endings: unpackRows(packed.endings),
    spread: packed.spread.map(shorts),
    ahead: shorts(packed.ahead),
    back: shorts(packed.back),
    outputs: shorts(packed.outputs),
  };
  const { plain, stems, endings, spread, ahead, back, outputs } = weights;
  const fits = ({ keys, rows }: LearntRows, perRow: number) => rows.length === (keys.length + 1) * perRow;
  const whole =
    plain.length === plainColumns.length &&
    plain.every((column) => fits(column, width)) &&
    fits(stems, stemNumbers) &&
    fits(endings, endingNumbers) &&
    spread.length === stemColumns.length + 1 &&
    [ahead, back].every((direction) => direction.byteLength === directionBytes) &&
    outputs.byteLength === outputBytes;
  if (!whole) throw new Error("the tagger's weights are not of the network's sizes");
  return weights;
}
