import type { Article } from "./article";
import type { Person } from "./people";

/** Sentences of the copy that tell who died. */
const opening = 3;
const tells = /^(?:dies|died|obituary)$/u;

/**
 * Goes in: the article and its people in the order in which it brings them; comes out: the one whose obituary it is, or null. There the bare
 * surname is the dead one's, also behind kin of the same name ("her daughter, the novelist Yuki Morita").
 */
export function personMourned({ words }: Article, [first]: readonly Person[]): Person | null {
  const surname = first?.tokens.at(-1);
  if (!first || surname === undefined) return null;
  let named = false;
  let died = false;
  let sentences = 0;
  for (let at = 0; at < words.length && sentences <= opening; at += 1) {
    const word = words.get(at);
    if (!word || word.quoted) continue;
    if (word.passage !== "headline" && words.get(at - 1)?.sentence !== word.sentence) sentences += 1;
    if (tells.test(word.lower)) died = true;
    if (word.lower === surname) named = true;
    if (named && died) return first;
  }
  return null;
}
