import { LetterShape } from "../../text/plainLetters";

const sitting = new LetterShape("\\p{L}-(?:based|born|led|backed|owned|run|listed)$");

/** "San Diego-based", "state-run": where a body sits, or whose it is. */
export const tellsWhose = (lower: string): boolean => lower.includes("-") && sitting.test(lower);

const compound = new LetterShape("^(?!Al-|El-|Ul-)\\p{Lu}\\p{Ll}+-\\p{Ll}{2,}");

/** "Private-hire", "Pro-reform": a compound of which only the first part has a capital. */
export const isCompound = (text: string): boolean => text.includes("-") && compound.test(text);
