import { isBody, isOutletWord } from "./bodies";
import { isDate, isFunctionWord } from "./functionWords";
import { isHonorific } from "./honorifics";
import type { Words } from "./words";

/** "sept." */
const longestMonth = 5;

/** "Jan 10", "Sept. 30", "3 Feb": a month cut short beside its day. */
export function isShortDate(words: Words, at: number): boolean {
  if (words.lowerAt(at).length > longestMonth) return false;
  if (!/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/u.test(words.lowerAt(at))) return false;
  const next = words.get(at + 1)?.isWord ? at + 1 : at + 2;
  return isDay(words.lowerAt(next)) || isDay(words.lowerAt(at - 1));
}

const isDay = (lower: string): boolean => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u.test(lower);

/** "R1 800", "N231.40", "Rs 84 crore", "GH¢280": a sum of money, its currency in letters. */
export function isSum(words: Words, at: number): boolean {
  if (!mayBeSum(words.lowerAt(at))) return false;
  const [, sign, amount] = currency.exec(words.get(at)?.text ?? "") ?? [];
  if (sign === undefined) return false;
  const long = amount !== undefined && (sign.length > 1 || /\d\d|\.\d/u.test(amount));
  return long || isAmount(words.lowerAt(at + 1)) || hasDecimals(words, at + 1);
}

/** "R1,9-billion": a comma before the decimals. */
const hasDecimals = (words: Words, comma: number): boolean =>
  words.lowerAt(comma) === "," &&
  words.get(comma + 1)?.start === words.endAt(comma) &&
  /^\d{1,2}(?:-?(?:million|billion|m|bn|crore|lakh))?$/u.test(words.lowerAt(comma + 1));

/** Asked of every word with a capital: the letters of a currency are few, and digits follow. */
function mayBeSum(lower: string): boolean {
  if (lower.length < 4) return true;
  for (let at = 1; at < 4; at += 1) if (lower.charCodeAt(at) < 58) return true;
  return false;
}

const currency = /^(Rs|GH|GHS|Shs?|KSh|Ksh|Tk|RM|Rp|US|NZ|HK|[NRP])\.?(?:(\d[\d.,]*)|$)/u;
const isAmount = (lower: string): boolean =>
  /^(?:\d[\d.,]*\p{L}*|[$¢£€₵]\d*|-?(?:million|billion|m|bn|crore|lakh))$/u.test(lower);

/** "USA Today", "Chief Sunday Ade": a day inside a name. */
export const isDayInName = (words: Words, at: number): boolean =>
  (words.get(at)?.text === "Today" && words.get(at - 1)?.text === "USA") || isNamedForDay(words, at);

/** "Mr Sunday Ebiere", "Friday Okon, a trader": a day between a title and a name, or one that opens a name that commas set off. */
function isNamedForDay(words: Words, at: number): boolean {
  const [word, next] = [words.get(at), words.get(at + 1)];
  if (!word?.capital || !/day$/u.test(word.lower) || !next?.capital || next.breaks) return false;
  if (isDate(next.lower) || isFunctionWord(next.lower) || isBody(next.lower) || isOutletWord(next.lower)) return false;
  const before = words.lowerAt(words.lowerAt(at - 1) === "." ? at - 2 : at - 1);
  if (!word.breaks && isHonorific(before)) return true;
  const setOff = words.lowerAt(at + 2) === "," && /^(?:an?|who|whose|\d{1,3})$/u.test(words.lowerAt(at + 3));
  return word.opens && setOff;
}

/** "June Okwuosa said": a month that a name follows and that no day, year or preposition makes a date. */
export function isMonthAsName(words: Words, at: number): boolean {
  const next = words.get(at + 1);
  // "…, The Sun reports": with an article it is no day cut short.
  if (words.lowerAt(at) === "sun") return words.lowerAt(at - 1) === "the";
  // "told the Sunday Sentinel": a day before the word of an outlet is the outlet's.
  if (/day$/u.test(words.lowerAt(at)) && next?.capital && !next.breaks)
    return (
      isNamedForDay(words, at) ||
      isOutletWord(next.lower) ||
      (words.lowerAt(at - 1) === "the" && !words.get(at)?.opens && !isFunctionWord(next.lower))
    );
  if (!/^(?:april|may|june|august)$/u.test(words.lowerAt(at)) || !next?.capital || next.breaks) return false;
  if (isDate(next.lower) || isFunctionWord(next.lower) || isBody(next.lower)) return false;
  const before = words.lowerAt(at - 1);
  return !/^(?:in|on|since|last|this|next|of|until|by|during|from|late|early|mid|to|and|before|after|every|each|for|\d+|\d+(?:st|nd|rd|th))$/u.test(
    before,
  );
}
