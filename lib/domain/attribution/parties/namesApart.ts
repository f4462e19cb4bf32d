import { isPlatform } from "./bodies";
import { countryOf, isDirection, isHouse, isPartisan } from "./places";

/** "FTSE", "Nasdaq": what markets are measured by says nothing and has no analyst. */
export const isIndex = (lower: string): boolean =>
  /^(?:ftse|dow|dow jones|nasdaq|nikkei|dax|cac|hang seng|sensex|nifty|asx|kospi|bovespa|stoxx)(?: \d+)?$/u.test(lower);

/** A name that no noun stands for: a country, a side of politics, a house, a platform. "The company" is none of them. */
export const isApart = (lower: string): boolean =>
  countryOf(lower) !== null ||
  isPartisan(lower) ||
  isDirection(lower) ||
  isHouse(lower) ||
  isPlatform(lower) ||
  isIndex(lower);
