import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseBefore } from "./nounPhrase";
import { type Page, spanOf, wordAt } from "./page";

const prompting = /^(?:prompting|leading|forcing|causing|pushing|prompted|led|forced|caused)$/;

/**
 * "He declared victory, prompting | the government | to warn that …": who is prompted to speak does, and not the sentence's subject.
 * Goes in: a page and an attribution; comes out: the same, or with that source.
 */
export function whoIsPrompted(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  if (!cue) return found;
  const verb = wordAt(page.words, cue[0]);
  const to = lowerAt(page, verb) === "to" ? verb : verb - 1;
  if (lowerAt(page, to) !== "to") return found;
  const sentence = page.sentences[page.sentenceOf[verb] ?? -1]?.[0] ?? 0;
  const who = nounPhraseBefore(page, to, Math.max(sentence, to - reach));
  if (!who || !prompting.test(lowerAt(page, who[0] - 1))) return found;
  return { ...found, source: [spanOf(page, who)] };
}

/** No noun phrase looked for is longer. */
const reach = 12;
