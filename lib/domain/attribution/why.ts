/** How sure the engine was of an attribution, in three words that a checker can act on. */
export const surenesses = ["sure", "likely", "unsure"] as const;
export type Sureness = (typeof surenesses)[number];

/** How a claim came to its attribution: found, settled by a person, or in the article's own voice where nobody was found. */
export const readingKinds = [...surenesses, "settled", "own-voice"] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** From this confidence on an attribution counts as sure. */
export const sureFrom = 0.85;
/** Below this confidence the engine counts as unsure, and the claim carries a flag. */
export const unsureBelow = 0.6;

/** Goes in: a confidence in 0..1 (the share of attributions like it that were right on held-aside news); comes out: its word. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= sureFrom) return "sure";
  return confidence >= unsureBelow ? "likely" : "unsure";
}

/** Added to a rule's name where a quotation was given to the speaker of the one next to it. */
const followed = ", and the quotation next to it";

const ruleSentences: Readonly<Record<string, string>> = {
  "according to": "“According to” names the source; the statement that it belongs to is the content.",
  "X said …": "The source stands before the cue, and what is said follows.",
  "said X: …": "The cue comes first, then the source, and what is said follows.",
  "“…”, X said": "What is said comes first, then the source and the cue.",
  "“…”, said X": "What is said comes first, then the cue and the source.",
  "“…”, X said, “…”": "Source and cue stand between two parts of what is said.",
  "“…”, said X, “…”": "Cue and source stand between two parts of what is said.",
  "words, cue": "What is said comes before a cue that has no source beside it.",
  "cue, words": "What is said follows a cue that has no source beside it.",
  "name: words": "A name and a colon, as in a headline or a transcript, introduce the words.",
  "words — name": "A name after a dash signs the words.",
  "X: …, in a headline": "In the headline a speaker and a colon introduce the words: punctuation alone says so.",
  "“…”: X, in a headline":
    "In the headline quoted words, a colon and a speaker follow one another: punctuation alone says so.",
  "… - X, in a headline": "In the headline a dash and a speaker sign the words: punctuation alone says so.",
  "…, X says, in a headline": "In the headline a comma, a speaker and a cue follow the words.",
  "a court heard that …": "A court, jury or inquest heard it, and the copy does not say from whom.",
  "…, a court heard": "A court, jury or inquest heard it, and the copy does not say from whom.",
  "…, court hears": "The headline tells what a court, jury or inquest heard, and not from whom.",
  "X is said to …": "Something is said of them, and the copy does not say by whom.",
  "X is urged to …": "Something is asked of them, and the headline does not say by whom.",
  "question, answer": "An interview: the paragraph stands below a question, and the copy says whom it is with.",
  "X does …. “…”":
    "A short sentence about somebody stands right before the quotation, and no cue: its subject is taken for the speaker.",
  "name: quotation": "The words before a colon and a quotation are taken for its speaker: punctuation alone says so.",
  "quotation, name": "The name after a quotation is taken for its speaker: punctuation alone says so.",
};

/** Every rule's name, for a test that holds them against what the engine answers. */
export const ruleNames = Object.keys(ruleSentences);

/**
 * Why the engine joined source, cue and content, as a sentence for people.
 * Goes in: the name of the rule as the engine gave it; comes out: the sentence, or the name itself for a rule of another version.
 */
export function ruleInWords(rule: string): string {
  const continued = rule.endsWith(followed);
  const name = continued ? rule.slice(0, -followed.length) : rule;
  const sentence = ruleSentences[name] ?? `The rule “${name}” joined them.`;
  return continued ? `${sentence} A quotation next to it has no speaker of its own and goes on.` : sentence;
}
