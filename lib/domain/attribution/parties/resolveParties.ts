import { oneLine } from "../../text/oneLine";
import type { ReadText } from "../../text/types";
import type { FoundAttribution, FoundParty, FoundVia, NoComment, SplitAttribution } from "../types";
import { findAnonymity } from "./anonymity";
import { type Article, lowerAt, type Range, readArticle } from "./article";
import { isBody } from "./bodies";
import type { Speaker } from "./cast";
import { sentenceAround, subjectStart } from "./clauses";
import { darkParty, lastSpeakerBefore, partyOfPronoun } from "./coreference";
import { foreignSpeakers } from "./foreignSpeakers";
import { namingsByRole } from "./holders";
import { speakerOfTurn } from "./interviews";
import { type Mention, readMention } from "./mentions";
import { nameAtLast } from "./namedAtLast";
import type { NameRun } from "./names";
import { anchorOf, enclosingOf } from "./nesting";
import { findNoComments } from "./noComments";
import { readOrganizations } from "./organizations";
import { authorOf, oneOf, severalParty, shareParty } from "./otherParties";
import { nominal, partyOfDescription, partyOfName } from "./parties";
import { readPeople } from "./people";
import { passedOn, withoutCitings } from "./quoting";
import { isGroupNoun, isRoleNoun } from "./roleNouns";
import { partyOfPerson, type Scene } from "./scene";
import { sourceRange, wholePhrase } from "./sources";
import { giveHeadlineQuotes, toldByNobody } from "./unsourced";
import { ownOutlets, viaAround } from "./via";
import { pastWithheldClauses } from "./withheldClauses";
import { wordAt } from "./words";

/**
 * Goes in: an article as read and its attributions as found; comes out: the attributions in the order of the text (but for
 * those that only say on what terms somebody spoke), each with the party behind its source resolved over the whole article, the chain it came through and the terms, and beside them the
 * article's no-comments. No problem is possible: a source that stays dark is an unnamed party under the article's words.
 */
export function resolveParties(
  read: ReadText,
  asFound: readonly FoundAttribution[],
): { attributions: SplitAttribution[]; noComments: NoComment[] } {
  const article = readArticle(read);
  if (read.support === "quotations-only") {
    const parties = foreignSpeakers(article, asFound);
    const party = (index: number) => parties[index] as FoundParty;
    return {
      attributions: asFound.map((one, at) => ({ ...one, party: party(at), via: [], terms: null })),
      noComments: [],
    };
  }
  const found = withoutCitings(article, pastWithheldClauses(article, asFound));
  const scene = setScene(article, found);
  const enclosing = enclosingOf(found);
  const speakers = resolveAll(scene, found, enclosing);
  const quoting = found.map((attribution, index) => (speakers[index]?.person ? null : passedOn(scene, attribution)));
  const chains = found.map((_, index) => {
    const heard = quoting[index];
    const own = heard ? speakers[index] : null;
    if (heard) speakers[index] = heard;
    return own ? [{ name: own.name, kind: own.kind }] : [];
  });
  const noComments = findNoComments(article).map(({ span, kind, holder }) => ({
    span,
    kind,
    speaker: partyIn(scene, holder),
  }));
  withholdNames(scene, speakers, found);
  const outlets = ownOutlets(article);
  const attributions = found.map((attribution, index) => {
    const speaker = speakers[index] ?? darkParty("");
    const links = [...viaAround(scene, outlets, attribution), ...(chains[index] ?? [])];
    const via = withoutSelf(withEnclosing(links, index, enclosing, speakers), speaker);
    return attributionWith(attribution, speaker, via);
  });
  return {
    attributions,
    noComments: noComments.map(({ span, kind, speaker }) => ({ span, kind, party: partyFrom(speaker) })),
  };
}

function setScene(article: Article, found: readonly FoundAttribution[]): Scene {
  const inSource = new Uint8Array(article.words.length);
  for (const { source } of found) {
    for (const [start, end] of source) {
      for (
        let at = wordAt(article.words, start);
        at < article.words.length && (article.words.get(at)?.start ?? end) < end;
        at += 1
      )
        inSource[at] = 1;
    }
  }
  const speaksAt = (word: number) => inSource[word] === 1;
  const people = readPeople(article, speaksAt);
  const organizations = readOrganizations(article, (run) => people.byRun.has(run), speaksAt);
  return {
    article,
    people,
    organizations,
    ofPronoun: partyOfPronoun,
    byRole: namingsByRole(article, people),
    bodiesByNoun: new Map(),
    ofPerson: new Map(),
    ofName: new Map(),
    described: [],
    speaksAt,
    said: [],
    spoken: [],
  };
}

/** In the order of the sources in the text, so that a pronoun finds who spoke before it. */
function resolveAll(
  scene: Scene,
  found: readonly FoundAttribution[],
  enclosing: readonly number[],
): (Speaker | undefined)[] {
  const speakers: (Speaker | undefined)[] = new Array(found.length).fill(undefined);
  const order = found.map((_, index) => index).sort((a, b) => anchorStart(found[a]) - anchorStart(found[b]) || a - b);
  const waiting: number[] = [];
  const bySource = new Map<string, Speaker>();
  for (const index of order) {
    const attribution = found[index];
    if (!attribution) continue;
    const turn = speakerOfTurn(scene, attribution);
    if (turn) {
      speakers[index] = turn;
      continue;
    }
    const source = sourceRange(scene.article, attribution);
    const range = source && wholePhrase(scene.article, source);
    scene.said = attribution.content.map(([start, end]) => [
      wordAt(scene.article.words, start),
      wordAt(scene.article.words, Math.max(start, end - 1)) + 1,
    ]);
    const at = range ? range[0] : wordAt(scene.article.words, anchorOf(attribution)[0]);
    const mention = range ? readMention(scene.article, scene.people, range) : null;
    if (mention?.kind === "pronoun" && /^(?:i|we|us|our|my)$/u.test(mention.lower)) {
      waiting.push(index);
      continue;
    }
    const told = mention && mention.kind !== "pronoun" ? null : toldByNobody(scene.article, attribution);
    if (told) {
      speakers[index] = told.by ? partyIn(scene, told.by) : darkParty("");
      continue;
    }
    // "The prop confirmed the club would …, but ruled out …": one source, one party.
    const again = source ? bySource.get(`${source[0]} ${source[1]}`) : undefined;
    const speaker = again
      ? again
      : mention
        ? partyOfMention(scene, mention)
        : (sharedSubject(scene, attribution) ?? lastSpeakerBefore(scene, at));
    if (speaker && mention?.kind === "name" && saysI(scene.article, attribution)) asPerson(speaker, mention.run);
    const resolved =
      speaker ?? darkParty(range && mention?.kind !== "pronoun" ? sourceWords(scene.article, range) : "");
    speakers[index] = resolved;
    if (source) bySource.set(`${source[0]} ${source[1]}`, resolved);
    scene.spoken.push({ speaker: resolved, at });
  }
  for (const index of waiting) {
    const outer = speakers[enclosing[index] ?? -1];
    speakers[index] = outer ?? authorOf(scene);
  }
  nameAtLast(scene);
  giveHeadlineQuotes(scene, found, speakers);
  return speakers;
}

/** A name of which nothing else is said and whose words speak of "I" is a person's. */
function asPerson(speaker: Speaker, run: NameRun): void {
  if (speaker.kind === "organization" && run.kind === "unknown" && run.to - run.from === 1) speaker.kind = "person";
}

function saysI({ words }: Article, { content, type }: FoundAttribution): boolean {
  if (type !== "direct") return false;
  return content.some(([start, end]) => {
    for (let at = wordAt(words, start); at < words.length && (words.get(at)?.start ?? end) < end; at += 1)
      if (/^I(?:['’](?:m|ve|d|ll))?$/u.test(words.get(at)?.text ?? "")) return true;
    return false;
  });
}

/** "Ruiz declined to name them but said …": a cue without a source of its own takes its sentence's subject. */
function sharedSubject(scene: Scene, found: FoundAttribution): Speaker | null {
  const cue = found.cue[0];
  if (!cue) return null;
  const verb = wordAt(scene.article.words, cue[0]);
  const [from] = sentenceAround(scene.article, verb);
  for (const start of [subjectStart(scene.article, verb), subjectStart(scene.article, from), from]) {
    const mention = start < verb ? readMention(scene.article, scene.people, [start, verb]) : null;
    if (mention?.kind === "description" && !isKnownNoun(lowerAt(scene.article, mention.described.head))) continue;
    const speaker = mention && partyOfMention(scene, mention);
    if (speaker) return speaker;
  }
  return null;
}

const isKnownNoun = (lower: string): boolean => isRoleNoun(lower) || isGroupNoun(lower) || isBody(lower);

function anchorStart(found: FoundAttribution | undefined): number {
  return found ? anchorOf(found)[0] : 0;
}

function sourceWords(article: Article, range: Range): string {
  const first = article.words.get(range[0]);
  const last = article.words.get(range[1] - 1);
  return first && last ? oneLine(article.text.slice(first.start, last.end)) : "";
}

function partyOfMention(scene: Scene, mention: Mention): Speaker | null {
  switch (mention.kind) {
    case "person":
      return partyOfPerson(scene, mention.person);
    case "name":
      return partyOfName(scene, mention.run);
    case "pronoun":
      if (mention.lower === "another") return oneOf(scene, mention.from);
      return partyOfPronoun(scene, mention.lower, mention.from);
    case "description":
      return partyOfDescription(scene, mention.described);
    case "oneOfThem":
      return oneOf(scene, mention.from);
    case "share":
      return shareParty(scene, mention.range);
    case "several":
      return severalParty(scene, mention.runs);
  }
}

/** The party that a run of words outside any attribution names: a no-comment's subject, an anonymity clause's. */
function partyIn(scene: Scene, holder: Range): Speaker {
  const mention = readMention(scene.article, scene.people, holder);
  const speaker = mention && partyOfMention(scene, mention);
  return speaker ?? nominal(scene, holder[0]) ?? darkParty(sourceWords(scene.article, holder));
}

/** Gives terms and reason to whom they belong: the source nearest in the sentence, else the sentence's subject. */
function withholdNames(
  scene: Scene,
  speakers: readonly (Speaker | undefined)[],
  found: readonly FoundAttribution[],
): void {
  const { words } = scene.article;
  const bySentence = new Map<number, { at: number; speaker: Speaker }[]>();
  for (const [index, attribution] of found.entries()) {
    const speaker = speakers[index];
    const range = sourceRange(scene.article, attribution);
    if (!speaker || !range) continue;
    const sentence = words.get(range[0])?.sentence ?? 0;
    const known = bySentence.get(sentence);
    if (known) known.push({ at: range[0], speaker });
    else bySentence.set(sentence, [{ at: range[0], speaker }]);
  }
  for (const anonymity of findAnonymity(scene.article)) {
    const sentence = words.get(anonymity.at)?.sentence ?? 0;
    const near = (bySentence.get(sentence) ?? []).toSorted(
      (a, b) => distance(a.at, anonymity.at) - distance(b.at, anonymity.at),
    )[0];
    const holder = near?.speaker ?? partyIn(scene, [subjectStart(scene.article, anonymity.at), anonymity.at]);
    holder.terms ??= anonymity.terms;
    if (!anonymity.withheld || holder.person || holder.kind === "organization") continue;
    holder.unnamed = true;
    if (holder.kind === "group") holder.kind = "unnamed";
    holder.unnamedReason ??= anonymity.reason;
  }
}

/** A source before the phrase is nearer than one after it. */
const distance = (source: number, phrase: number): number =>
  source <= phrase ? phrase - source : (source - phrase) * 2;

/** The chain goes on with whoever tells of the telling: "Reuters reported that the minister said …". */
function withEnclosing(
  links: readonly FoundVia[],
  index: number,
  enclosing: readonly number[],
  speakers: readonly (Speaker | undefined)[],
): FoundVia[] {
  const chain = [...links];
  let outer = enclosing[index] ?? -1;
  for (let depth = 0; outer !== -1 && depth < 4; depth += 1) {
    const speaker = speakers[outer];
    if (speaker && speaker !== speakers[index]) chain.push({ name: speaker.name, kind: speaker.kind });
    outer = enclosing[outer] ?? -1;
  }
  return chain;
}

function withoutSelf(chain: readonly FoundVia[], speaker: Speaker): FoundVia[] {
  return chain.filter(
    (link, index) => link.name !== speaker.name && chain.findIndex((other) => other.name === link.name) === index,
  );
}

/** Written out: a copy with more in it takes ten times as long as an object that is new. */
function attributionWith(found: FoundAttribution, speaker: Speaker, via: readonly FoundVia[]): SplitAttribution {
  const { source, cue, content, type, confidence, rule } = found;
  return { source, cue, content, type, confidence, rule, party: partyFrom(speaker), via, terms: speaker.terms };
}

function partyFrom(speaker: Speaker): FoundParty {
  const { name, kind, role, affiliation, unnamed, unnamedReason } = speaker;
  return { name, kind, role, affiliation, unnamed, unnamedReason };
}
