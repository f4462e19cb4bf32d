import type { StoredClaim } from "@/lib/data/claims/record";
import type { ReportRating } from "@/lib/domain/reports/report";
import { ratingOf } from "../claims/present";

type Rating = StoredClaim["verdicts"][number]["rating"];

/** Gathers the ratings that claims name and the scale in force does not have, each once. */
export class OtherRatings {
  readonly #scaleId: string;
  readonly #found = new Map<string, Rating>();

  constructor(scaleId: string) {
    this.#scaleId = scaleId;
  }

  note(claims: readonly StoredClaim[]): void {
    for (const { rating, verdicts, corrections } of claims) {
      const named = [rating, ...verdicts.map((one) => one.rating), ...corrections.map(({ newRating }) => newRating)];
      for (const one of named) if (one && one.scaleId !== this.#scaleId) this.#found.set(one.id, one);
    }
  }

  /** By their labels: the same work gives the same order. */
  all(): ReportRating[] {
    return [...this.#found.values()]
      .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1))
      .map((one) => ratingOf(one, this.#scaleId));
  }
}
