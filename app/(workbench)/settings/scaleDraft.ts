import type { Rating, Scale } from "@/lib/api/contract/shapes";

type Tone = Rating["tone"];

export const toneWords = {
  true: "True",
  "mostly-true": "Mostly true",
  mixed: "Mixed",
  "mostly-false": "Mostly false",
  false: "False",
  unproven: "Unproven",
  neutral: "Neutral",
} as const satisfies Record<Tone, string>;

export const tones = Object.keys(toneWords) as Tone[];

/** A rating as it is typed; `key` only tells the rows apart. */
export interface DraftRating {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly definition: string;
  readonly tone: Tone;
}

export function draftOf(scale: Scale): DraftRating[] {
  return scale.ratings
    .filter(({ retired }) => !retired)
    .map(({ id, label, value, definition, tone }) => ({
      key: id,
      label,
      value: value?.toString() ?? "",
      definition,
      tone,
    }));
}

/** The ratings with one of them a place further up or down; unchanged at the ends. */
export function moved(ratings: readonly DraftRating[], index: number, by: 1 | -1): readonly DraftRating[] {
  const other = index + by;
  const [a, b] = [ratings[index], ratings[other]];
  if (!a || !b) return ratings;
  return ratings.map((rating, at) => (at === index ? b : at === other ? a : rating));
}

/** The ratings as the contract takes them, or null while they cannot be published. */
export function publishable(ratings: readonly DraftRating[]) {
  const read = ratings.map(({ label, value, definition, tone }) => ({
    label: label.trim(),
    value: value.trim() === "" ? null : Number(value),
    definition: definition.trim(),
    tone,
  }));
  const labels = new Set(read.map(({ label }) => label.toLowerCase()));
  const whole = read.every(
    ({ label, definition, value }) => label && definition && (value === null || Number.isFinite(value)),
  );
  return read.length >= 2 && labels.size === read.length && whole ? read : null;
}
