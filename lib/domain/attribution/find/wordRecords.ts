import { type Code, i32 } from "./webAssembly";

/** Words in the memory of a module: records one behind the other, of some numbers of four bytes each. */
export const numbersOfRecord = 8;
export const recordBytes = numbersOfRecord * 4;
export const recordShift = Math.log2(recordBytes);

/** The record so many words away from another. */
export const away = (record: Code, words: number): Code => i32.add(record, i32.const(words * recordBytes));

/** How the numbers of a record are found: by the module, and in the array of all numbers. */
export function recordOf<Field extends string>(fields: readonly Field[]) {
  const places = Object.fromEntries(fields.map((field, place) => [field, place])) as Record<Field, number>;
  return {
    places,
    of: (record: Code, field: Field): Code => i32.load(record, places[field] * 4),
    write: (record: Code, field: Field, value: Code): Code => i32.store(record, places[field] * 4, value),
  };
}
