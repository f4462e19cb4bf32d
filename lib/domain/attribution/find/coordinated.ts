import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, spanOf, wordAt } from "./page";

/** Verbs of speaking that go on with the subject before "and". "Told" and "asked" are as often what somebody in the content did. */
const goesOn =
  /^(?:called|urged|appealed|vowed|pledged|warned|added|promised|demanded|insisted|described|accused|thanked|said|denied|criticized|criticised|praised|argued|welcomed|rejected|blamed|condemned|admitted)$/;
const between = /^(?:also|then|later|further)$/;
const withPreposition = /^(?:called|appealed)$/;

/**
 * "… lamented that drugs had crippled many families | and called on the state to act": the second verb is the speaker's, and what
 * follows it is said anew. Goes in: a page and what was found on it; comes out: the same, with such contents parted. Of 83 such
 * places in the corpus people ended the first content before the "and" in 76.
 */
export function withCoordinated(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const cues = new Set(found.flatMap(({ cue }) => cue.map(([start]) => start)));
  return found.flatMap((one, at) => parted(page, withSharedSpeaker(page, one, found[at - 1]), cues));
}

/** "The minister regretted that | the flood | had cut off two towns and | urged | the army to …": who urges is not whom the words before the "and" are about. */
function withSharedSpeaker(
  page: Page,
  found: FoundAttribution,
  before: FoundAttribution | undefined,
): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  const [speaker] = before?.source ?? [];
  const [said, another] = before?.content ?? [];
  if (!source || !cue || !before || !speaker || !said || another || before.type === "direct") return found;
  const verb = wordAt(page.words, cue[0]);
  const joint = between.test(lowerAt(page, verb - 1)) ? verb - 2 : verb - 1;
  const isWithin = said[0] <= source[0] && source[1] <= said[1] && speaker[1] <= said[0];
  const isJoined = /^(?:and|but)$/.test(lowerAt(page, joint)) && goesOn.test(lowerAt(page, verb));
  if (!isWithin || !isJoined || said[1] < (page.words.get(joint - 1)?.end ?? 0)) return found;
  const subject = wordAt(page.words, source[0]);
  const isSaid = found.content.some(([from, to]) => from < speaker[1] && to > speaker[0]);
  return isSaid || tagAt(page, subject) === "PRP" ? found : { ...found, source: before.source };
}

/** "…, the agency said, | as residents accused | officials of sleeping": behind "as" somebody else does something of the kind. */
function besideAnother(page: Page, found: FoundAttribution, cues: ReadonlySet<number>): FoundAttribution[] | null {
  const [content, behind, more] = found.content;
  const [cue] = found.cue;
  if (!content || !behind || more || !cue || behind[0] < cue[1] || found.type === "direct") return null;
  const verb = wordAt(page.words, behind[0]) - 1;
  const at = page.words.get(verb)?.start ?? 0;
  if (!goesOn.test(lowerAt(page, verb)) || !/^VB[DN]$/.test(tagAt(page, verb)) || at < cue[1] || cues.has(at))
    return null;
  const [least] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [verb];
  const source = nounPhraseBefore(page, verb, least);
  const joint = source ? source[0] - 1 : -1;
  if (!source || !/^(?:as|while)$/.test(lowerAt(page, joint)) || tagAt(page, joint - 1) !== ",") return null;
  return [
    { ...found, content: [content] },
    {
      ...found,
      source: [spanOf(page, source)],
      cue: [spanOf(page, [verb, verb + 1])],
      content: [behind],
      rule: "X said …",
    },
  ];
}

function parted(page: Page, found: FoundAttribution, cues: ReadonlySet<number>): FoundAttribution[] {
  const beside = besideAnother(page, found, cues);
  if (beside) return beside;
  const [content, another] = found.content;
  const [cue] = found.cue;
  if (!content || another || !cue || !found.source[0] || found.type === "direct" || cue[0] > content[0]) return [found];
  const from = wordAt(page.words, content[0]);
  const to = wordAt(page.words, content[1] - 1) + 1;
  const act = lowerAt(page, wordAt(page.words, cue[1] - 1));
  const isPast = /ed$|^said$/.test(lowerAt(page, wordAt(page.words, cue[0]))) || act === "denied";
  const first = lowerAt(page, from) === "that" ? from + 1 : from;
  // "denied | murder | but admitted | manslaughter": a charge is one word.
  const least = act === "denied" ? 1 : leastWords;
  for (let joint = first + least; joint < to - least; joint += 1) {
    if (!/^(?:and|but|while|whereas)$/.test(lowerAt(page, joint)) || (page.quoteOf[joint] ?? -1) >= 0) continue;
    const verb = between.test(lowerAt(page, joint + 1)) ? joint + 2 : joint + 1;
    const place = { joint, from, to, cues };
    const another = (isPast ? anotherSpeaks(page, found, place) : null) ?? othersSay(page, found, place);
    if (another) return another;
    if (!isPast) continue;
    if (/^wh/.test(lowerAt(page, joint))) continue;
    const start = page.words.get(verb)?.start ?? 0;
    // "that he had visited Ruiz and praised her": whoever "he" is may have done both.
    if (tagAt(page, first) === "PRP" || !goesOn.test(lowerAt(page, verb)) || cues.has(start) || verb >= to - 1)
      continue;
    const end = tagAt(page, joint - 1) === "," ? joint - 1 : joint;
    const told = withPreposition.test(lowerAt(page, verb)) && /^(?:on|for|to|upon)$/.test(lowerAt(page, verb + 1));
    const behind = told ? verb + 2 : verb + 1;
    if (behind >= to) return [found];
    return [
      { ...found, content: [spanOf(page, [from, end])] },
      { ...found, cue: [spanOf(page, [verb, behind])], content: [spanOf(page, [behind, to])] },
    ];
  }
  return [found];
}

/** "… that it would close two lines, | and Tolland & Reeve Inc. has warned of …": a name of its own behind the "and" speaks next. */
function anotherSpeaks(
  page: Page,
  found: FoundAttribution,
  { joint, from, to, cues }: { joint: number; from: number; to: number; cues: ReadonlySet<number> },
): FoundAttribution[] | null {
  if (tagAt(page, joint - 1) !== "," || !/^(?:NNP?S?|DT|JJ|VBG)$/.test(tagAt(page, joint + 1))) return null;
  let verb = joint + 1;
  while (verb < to && verb < joint + longestName && ofName.test(tagAt(page, verb))) verb += 1;
  if (tagAt(page, verb) === "," || !/^(?:NNP?S?|\))$/.test(tagAt(page, verb - 1))) return null;
  const first = /^(?:has|have|had)$/.test(lowerAt(page, verb)) ? verb + 1 : verb;
  if (!goesOn.test(lowerAt(page, first)) || cues.has(page.words.get(verb)?.start ?? 0) || first >= to - 2) return null;
  const behind =
    /^(?:warned|called|appealed)$/.test(lowerAt(page, first)) && tagAt(page, first + 1) === "IN"
      ? first + 2
      : first + 1;
  const next = {
    source: [spanOf(page, [joint + 1, verb])],
    cue: [spanOf(page, [verb, behind])],
    content: [spanOf(page, [behind, to])],
  };
  return [
    { ...found, content: [spanOf(page, [from, joint - 1])] },
    { ...found, ...next, rule: "X said …" },
  ];
}

/** "… the law is unjust | and supporters say it will save lives": a plain "say" of others behind the joint. */
function othersSay(
  page: Page,
  found: FoundAttribution,
  { joint, from, to, cues }: { joint: number; from: number; to: number; cues: ReadonlySet<number> },
): FoundAttribution[] | null {
  if (!/^(?:DT|JJ|NNP?S?)$/.test(tagAt(page, joint + 1))) return null;
  let verb = joint + 1;
  while (verb < to && verb < joint + longestName && /^(?:DT|JJ|NNP?S?|POS)$/.test(tagAt(page, verb))) verb += 1;
  const plain = /^(?:say|says|argue|argues|insist|insists|believe|believes)$/.test(lowerAt(page, verb));
  if (!plain || verb === joint + 1 || verb >= to - leastWords || cues.has(page.words.get(verb)?.start ?? 0))
    return null;
  const end = tagAt(page, joint - 1) === "," ? joint - 1 : joint;
  const next = {
    source: [spanOf(page, [joint + 1, verb])],
    cue: [spanOf(page, [verb, verb + 1])],
    content: [spanOf(page, [verb + 1, to])],
  };
  return [
    { ...found, content: [spanOf(page, [from, end])] },
    { ...found, ...next, rule: "X said …" },
  ];
}

const longestName = 9;
const ofName = /^(?:NNP?S?|VBG|DT|JJ|CC|SYM|IN|POS|CD|PRP\$)$/;
const leastWords = 3;
