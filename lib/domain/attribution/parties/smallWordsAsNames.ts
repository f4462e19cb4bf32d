import { isVerb } from "./functionWords";
import type { Words } from "./words";

/** The spelling of a verb or an article that here begins a name: "Said Farah", "the Met Office", "All Blacks". */
export function isSmallWordAsName(words: Words, at: number): boolean {
  const lower = words.lowerAt(at);
  if (lower === "all") return /^(?:blacks|saints|souls|progressives|stars)$/u.test(words.lowerAt(at + 1));
  if (lower === "met") return ofWeatherOrPolice.test(words.lowerAt(at + 1)) && words.get(at + 1)?.capital === true;
  return lower === "said" && isSaidAsName(words, at);
}

const ofWeatherOrPolice = /^(?:office|service|police|éireann|eireann|opera|commissioner|gala)$/u;

/** "Said Farah, who sells tyres, wants …": inside a sentence, or where the name is set off or has a verb, it is a given name. */
function isSaidAsName(words: Words, at: number): boolean {
  const after = words.lowerAt(at + 2);
  return (
    !words.get(at)?.opens ||
    isVerb(after) ||
    (after === "," && /^(?:who|whose|an?|\d{1,3})$/u.test(words.lowerAt(at + 3)))
  );
}
