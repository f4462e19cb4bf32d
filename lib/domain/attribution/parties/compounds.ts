const sitting = /\p{L}-(?:based|born|led|backed|owned|run|listed)$/u;

/** "San Diego-based", "state-run": where a body sits, or whose it is. */
export const tellsWhose = (lower: string): boolean => lower.includes("-") && sitting.test(lower);

const made =
  /^\p{Lu}[\p{L}\d]*-(?:written|generated|made|driven|powered|enabled|assisted|related|style|era|wide|only|free|like|friendly)$/u;

/** "AI-written", "Covid-related": what something is, though it begins with a name. */
export const tellsHow = (text: string): boolean => text.includes("-") && made.test(text);

const compound = /^(?!Al-|El-|Ul-)\p{Lu}\p{Ll}+-\p{Ll}{2,}/u;

/** "Private-hire", "Pro-reform": a compound of which only the first part has a capital. */
export const isCompound = (text: string): boolean => text.includes("-") && compound.test(text);
