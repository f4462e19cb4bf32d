/**
 * The parts that one file is made of, each by itself. They take turns in what is numbered (of two parts, one has the even
 * numbers), so that none has to know how many another needs.
 */
export interface Turn {
  readonly part: number;
  readonly parts: number;
}

export const whole: Turn = { part: 0, parts: 1 };

/** A part's number in this place of its own row, both from 0. */
export function numberAt({ part, parts }: Turn, place: number): number {
  return part + place * parts;
}

/** The place that a part's number has in its row. */
export function placeOf({ part, parts }: Turn, number: number): number {
  return (number - part) / parts;
}
