const digits = new Intl.NumberFormat("en-GB");

/** "1 entry", "5,310 entries". */
export function counted(count: number, one: string, many: string): string {
  return `${digits.format(count)} ${count === 1 ? one : many}`;
}

/** A place in the log as people count: the first entry is number 1. */
export function placeNumber(index: number): string {
  return digits.format(index + 1);
}
