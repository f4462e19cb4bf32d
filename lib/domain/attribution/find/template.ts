import type { ColumnName, Columns } from "./columns";
import { mix, pair } from "./hash";
import type { WordRange } from "./page";

/** A column and how many words further on it is looked at. */
export type Part = readonly [column: ColumnName, offset: number];

/** Columns that are looked at together. */
export type Template = readonly Part[];

/** "pos-1|pos|stem+1" as parts. */
export function template(text: string): Template {
  return text.split("|").map((part) => {
    const match = /^([A-Za-z]+)([+-]\d)?$/.exec(part);
    if (!match) throw new Error(`no such feature: ${part}`);
    return [match[1] as ColumnName, Number(match[2] ?? 0)] as const;
  });
}

/**
 * The hashes of one template for the slots from `start` to before `end`, into `out` from `at` on. For learning: what was
 * learnt is run by the same sums in `sumsModule.ts`.
 */
export function hashTemplate(
  columns: Columns,
  parts: Template,
  number: number,
  [start, end]: WordRange,
  out: Int32Array,
  at: number,
): void {
  const first = parts[0] as Part;
  const second = parts[1];
  const third = parts[2];
  const a = columns.values[first[0]];
  const b = second && columns.values[second[0]];
  const c = third && columns.values[third[0]];
  const [x, y, z] = [first[1], second?.[1] ?? 0, third?.[1] ?? 0];
  for (let i = start; i < end; i++) {
    let value = a[i + x] as number;
    if (b) value = pair(value, b[i + y] as number);
    if (c) value = pair(value, c[i + z] as number);
    out[at + i - start] = mix(number, value);
  }
}
