import { isObject, type LooseObject, typesOf } from "./looseValues";

/** No page has more; a file that holds more is cut, and says so. */
export const mostReviews = 2_000;
const mostValues = 500_000;

export interface FoundReviews {
  readonly reviews: readonly LooseObject[];
  /** Whether there was more than we read. */
  readonly cut: boolean;
}

/**
 * Every ClaimReview in JSON-LD as it is found in the wild, in the order in which it stands there: at the top, in a list,
 * in an `@graph`, in a feed's items or anywhere deeper. Bounded in number, and in the values looked at, for a file that
 * means harm; it keeps no stack, so that depth does none.
 */
export function findReviews(documents: readonly unknown[]): FoundReviews {
  const reviews: LooseObject[] = [];
  const waiting: unknown[] = [...documents].reverse();
  let looked = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if (++looked > mostValues || reviews.length > mostReviews)
      return { reviews: reviews.slice(0, mostReviews), cut: true };
    if (isObject(value) && typesOf(value).includes("ClaimReview")) reviews.push(value);
    else for (const inner of Object.values(value).reverse()) waiting.push(inner);
  }
  return { reviews: reviews.slice(0, mostReviews), cut: reviews.length > mostReviews };
}
