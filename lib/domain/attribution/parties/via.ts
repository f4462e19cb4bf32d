import type { Span } from "../../text/spans";
import type { FoundVia } from "../types";
import { type Article, lowerAt, runHolding, say } from "./article";
import { isOutletWord, isPlatform } from "./bodies";
import type { NameRun } from "./names";
import { organizationCalled } from "./organizationCalled";
import { fullRange, organizationNamed } from "./organizations";
import type { Scene } from "./scene";
import { sourceRange, wholePhrase } from "./sources";
import { wordAt } from "./words";

const mediaNouns = new Set(
  "newspaper|newspapers|television|tv|radio|broadcaster|media|magazine|paper|podcast|outlet|outlets|channel|network|agency|station|weekly|daily|tabloid|website|newsletter|press|newswire".split(
    "|",
  ),
);
const notOutlets = new Set(
  "nato|un|u.n.|fbi|cia|eu|e.u.|us|u.s.|uk|congress|parliament|mps|opec|imf|who|wto|gop|police".split("|"),
);

/** The outlet that publishes the article itself, as its boilerplate, byline or dateline names it: never a link of the chain. */
export function ownOutlets(article: Article): ReadonlySet<string> {
  const own = new Set<string>();
  for (const run of article.runs) {
    const word = article.words.get(run.from);
    if (run.kind !== "outlet" || !word) continue;
    if (word.passage === "boilerplate" || word.passage === "byline" || word.passage === "dateline")
      own.add(outletKey(say(article, [run.nameFrom, run.to])));
  }
  return own;
}

const outletKey = (name: string): string => name.toLowerCase().replace(/^the /u, "");

/** Words after which the next outlet is who heard the speaker. */
const hearing = new Set("told|tells|telling|informed|assured|to|with|by|on|in|for".split("|"));

/**
 * Goes in: an attribution's spans; comes out: the outlets between speaker and article, as its own sentence gives them
 * ("told the Wall Street Journal", "in an interview with Radio Nord", "according to state media", "quoted by the Herald").
 */
export function viaAround(
  scene: Scene,
  own: ReadonlySet<string>,
  spans: { source: readonly Span[]; cue: readonly Span[] },
): FoundVia[] {
  const { words } = scene.article;
  const anchor = spans.cue[0] ?? spans.source[0];
  if (!anchor) return [];
  const source = sourceRange(scene.article, spans);
  const [sourceFrom, sourceTo] = source ? wholePhrase(scene.article, source) : [-1, -1];
  const at = wordAt(words, anchor[0]);
  const sentence = words.get(at)?.sentence ?? 0;
  const found: FoundVia[] = [];
  for (
    let next = Math.min(at, sourceFrom === -1 ? at : sourceFrom);
    next < words.length && next < at + 150 && words.get(next)?.sentence === sentence;
    next += 1
  ) {
    const word = words.get(next);
    if (!word || word.quoted) continue;
    const insideSource = next >= sourceFrom && next < sourceTo;
    const outlet = heardBy(scene, next, insideSource) ?? (insideSource ? null : reportedBy(scene, next));
    if (!outlet || own.has(outletKey(outlet.name)) || found.some((link) => link.name === outlet.name)) continue;
    found.push(outlet);
  }
  return found;
}

function heardBy(scene: Scene, at: number, insideSource: boolean): FoundVia | null {
  const { article } = scene;
  const lower = lowerAt(article, at);
  if (!hearing.has(lower)) return null;
  if (insideSource && !/^(?:by|to)$/u.test(lower)) return null;
  if (
    insideSource &&
    !/^(?:interviewed|quoted|cited|obtained|seen|reviewed|viewed|reached|contacted|published|carried|spoke|speaking|leaked|spoken|released)$/u.test(
      lowerAt(article, at - 1),
    )
  )
    return null;
  if (/^(?:to|with|on|in|for)$/u.test(lower) && !speaksThere(article, at)) return null;
  if (
    lower === "by" &&
    !insideSource &&
    !isQuotedAsSaying(article, at - 1) &&
    !/^(?:quoted|cited|reported|carried|interviewed|published|aired|broadcast)$/u.test(lowerAt(article, at - 1))
  )
    return null;
  return outletFrom(scene, at + 1);
}

/** "The envoy said his country was ready, PTK reported.": who signs the sentence of somebody else's words. */
function reportedBy(scene: Scene, comma: number): FoundVia | null {
  const { article } = scene;
  const run = lowerAt(article, comma) === "," ? runHolding(article, comma + 1) : null;
  if (!run || run.from !== comma + 1 || !/^(?:reported|reports)$/u.test(lowerAt(article, run.to))) return null;
  return lowerAt(article, run.to + 1) === "." ? outletOfRun(scene, run, false, true) : null;
}

/** "was quoted as saying | by the Elm Courier". */
const isQuotedAsSaying = (article: Article, at: number): boolean =>
  lowerAt(article, at) === "saying" && lowerAt(article, at - 1) === "as" && lowerAt(article, at - 2) === "quoted";

/** "said in an interview with", "in comments to", "wrote in", "according to", "told … on". */
function speaksThere(article: Article, at: number): boolean {
  const preposition = lowerAt(article, at);
  const before = lowerAt(article, at - 1);
  if (preposition === "to")
    return /^(?:according|statement|comments|remarks|speaking|spoke|interview|said|email|letter|comment|message|confirmed|talking|response|spoken|interviews)$/u.test(
      before,
    );
  if (preposition === "with")
    return /^(?:interview|conversation|interviews|call|spoke|speaking|discussion|sat-down|exchange)$/u.test(before);
  if (preposition === "in" || preposition === "for")
    return /^(?:wrote|writes|writing|op-ed|article|column|essay|piece|published|interview)$/u.test(before);
  return /^(?:said|appearing|speaking|interview|appearance|show|interviewed|say|says|saying)$/u.test(before);
}

/** The outlet whose name begins here, after its article: "the Wall Street Journal", "state television", "broadcaster Kanal 7". */
export function outletFrom(scene: Scene, from: number): FoundVia | null {
  const { article } = scene;
  let at = from;
  while (/^(?:the|a|an|local|national|private|public|its|their)$/u.test(lowerAt(article, at)) && at < from + 3) at += 1;
  const words: number[] = [];
  for (let next = at; next < at + 5; next += 1) {
    const run = runHolding(article, next);
    if (run) {
      // "the Tass-like agency Vesti Yug": the name after the noun is the outlet's.
      const later = mediaNouns.has(lowerAt(article, run.to)) ? runHolding(article, run.to + 1) : null;
      if (later && !article.words.get(later.from)?.breaks) return outletOfRun(scene, later, true, false);
      const media = words.some((index) => mediaNouns.has(lowerAt(article, index)));
      return outletOfRun(scene, run, media || mediaNouns.has(lowerAt(article, run.to)), next === from);
    }
    const lower = lowerAt(article, next);
    if (
      !article.words.get(next)?.isWord ||
      /^(?:that|as|in|on|and|of|he|she|the|was|has|reporters?|journalists?|during|at|after|before|from|by|with|to|for|his|her)$/u.test(
        lower,
      )
    )
      break;
    words.push(next);
    // "told a press conference", "told this newspaper": those who were there, and the article's own outlet.
    if (lower === "press" && isMeeting.test(lowerAt(article, next + 1))) return null;
    if (mediaNouns.has(lower) && /^(?:this|our)$/u.test(lowerAt(article, next - 1))) return null;
    // "said on its website": nobody stands between.
    if (
      /^(?:website|newsletter|podcast|channel)$/u.test(lower) &&
      /^(?:its|their|his|her)$/u.test(lowerAt(article, from))
    )
      return null;
    if (
      mediaNouns.has(lower) &&
      !mediaNouns.has(lowerAt(article, next + 1)) &&
      runHolding(article, next + 1) === null
    ) {
      const name = say(article, [/^(?:a|an|the)$/u.test(lowerAt(article, from)) ? from + 1 : from, next + 1]);
      const called = /^(?:the|same|this|that)$/u.test(lowerAt(article, from))
        ? organizationCalled(
            scene.organizations,
            { word: from, sentence: article.words.get(from)?.sentence ?? 0 },
            lower,
          )
        : null;
      if (called?.kind === "outlet") return { name: called.name, kind: "outlet" };
      return lower === "agency" && !/news/u.test(name) ? null : { name, kind: "outlet" };
    }
  }
  return null;
}

const isMeeting = /^(?:conferences?|briefings?|gatherings?|meetings?|events?|calls?|corps|pack|gallery)$/u;

function outletOfRun(scene: Scene, run: NameRun, media: boolean, bare: boolean): FoundVia | null {
  const { article } = scene;
  // "in a Facebook post": where somebody posts says nothing for her.
  if (isPlatform(say(article, [run.from, run.to]).toLowerCase())) return null;
  if (lowerAt(article, run.to) === "'s" && run.kind !== "outlet") return null;
  const range = fullRange(article, run);
  const short = say(article, [run.nameFrom, run.to]);
  const name = organizationNamed(scene.organizations, short)?.name ?? short;
  const isShort = run.kind === "unknown" && organizationNamed(scene.organizations, short)?.kind === "outlet";
  if (run.kind === "outlet" || isShort) return { name, kind: "outlet" };
  const lower = lowerAt(article, run.to - 1);
  if (media && !scene.people.byRun.has(run))
    return run.kind === "nationality" || run.kind === "place"
      ? { name: say(article, [run.from, run.to + mediaTail(article, run.to)]), kind: "outlet" }
      : { name, kind: "outlet" };
  if (range[1] > run.to && isOutletWord(lowerAt(article, range[1] - 1)))
    return { name: say(article, range), kind: "outlet" };
  const lettered = /^[\p{Lu}\d]{2,6}$/u.test(article.words.get(run.from)?.text ?? "");
  const first = /^(?:radio|tv|kanal|canal|televisión|rádio|télé|rede)$/u.test(lowerAt(article, run.from));
  const sign = lettered && bare && !notOutlets.has(lower) && run.to - run.from <= 2;
  // "told The Savannah Punch": a capital article inside a sentence is part of an outlet's name.
  const article0 = article.words.get(run.from - 1);
  const called = article0?.text === "The" && !article0.opens && !scene.people.byRun.has(run);
  const camel = run.to - run.from === 1 && /\p{Ll}\p{Lu}/u.test(short);
  const section =
    run.to - run.from > 1 &&
    /^(?:business|sport|sports|money|politics|live|online|monitor|leader|age|metro|digest|insider)$/u.test(lower);
  return first || sign || called || camel || section || isOutletWord(lower) ? { name, kind: "outlet" } : null;
}

function mediaTail(article: Article, at: number): number {
  let size = 0;
  while (
    size < 3 &&
    (mediaNouns.has(lowerAt(article, at + size)) || /^(?:state|news|public|local)$/u.test(lowerAt(article, at + size)))
  )
    size += 1;
  return size;
}
