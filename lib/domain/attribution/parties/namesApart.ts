import { isPlatform } from "./bodies";
import { countryOf, isDirection, isHouse, isPartisan } from "./places";

/** A name that no noun stands for: a country, a side of politics, a house, a platform. "The company" is none of them. */
export const isApart = (lower: string): boolean =>
  countryOf(lower) !== null || isPartisan(lower) || isDirection(lower) || isHouse(lower) || isPlatform(lower);
