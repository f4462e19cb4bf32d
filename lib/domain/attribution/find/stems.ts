/** Verbs (and a few nouns) whose forms no rule joins. */
const irregular: Record<string, string> = {
  said: "say", told: "tell", wrote: "writ", written: "writ", thought: "think", held: "hold", felt: "feel",
  knew: "know", known: "know", found: "find", spoke: "speak", spoken: "speak", shown: "show", saw: "se", seen: "se",
  gave: "giv", given: "giv", made: "mak", took: "tak", taken: "tak", went: "go", gone: "go", heard: "hear", left: "leav",
  meant: "mean", met: "meet", sought: "seek", understood: "understand", began: "begin", begun: "begin", brought: "bring",
  sent: "send", chose: "choos", chosen: "choos", did: "do", done: "do", does: "do", had: "hav", has: "hav", is: "be",
  are: "be", was: "be", were: "be", been: "be", being: "be", "'s": "’s", got: "get", kept: "keep", laid: "lay",
  swore: "swear", sworn: "swear", broke: "break", came: "com", ran: "run", stood: "stand", threw: "throw", drew: "draw",
}; // biome-ignore format: a table

const isVowel = (c: string | undefined) => c !== undefined && "aeiou".includes(c);

/** Takes off a silent e and one of two like consonants, so that "deny", "plan" and "note" keep one form each. */
function bare(stem: string): string {
  const last = stem[stem.length - 1];
  if (stem.length > 3 && last === "e") return stem.slice(0, -1);
  if (stem.length > 3 && last === stem[stem.length - 2] && !isVowel(last) && last !== "l" && last !== "s")
    return stem.slice(0, -1);
  return stem;
}

/** A crude stem of a lower-case word: one value for the forms of a verb. It need not be a word. */
export function stemOf(lower: string): string {
  const known = Object.hasOwn(irregular, lower) ? irregular[lower] : undefined;
  if (known !== undefined) return known;
  const n = lower.length;
  if (n > 4 && (lower.endsWith("ies") || lower.endsWith("ied"))) return `${lower.slice(0, -3)}y`;
  if (n > 5 && lower.endsWith("ing")) return bare(lower.slice(0, -3));
  if (n > 4 && lower.endsWith("ed")) return bare(lower.slice(0, -2));
  if (n > 4 && /(?:s|x|z|ch|sh)es$/.test(lower)) return bare(lower.slice(0, -2));
  if (n > 3 && lower.endsWith("s") && !/(?:ss|us|is)$/.test(lower)) return bare(lower.slice(0, -1));
  return bare(lower);
}
