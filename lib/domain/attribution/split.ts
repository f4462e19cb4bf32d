import { type NormalForm, normalForm } from "../text/normalForm";
import { bylineIn, headlineIn } from "../text/passages";
import { readText } from "../text/readText";
import { exactWords, type Span } from "../text/spans";
import type { Passage, ReadText } from "../text/types";
import { type Chapter, chapterLength, chaptersOf } from "./chapters";
import { suggestClaims } from "./claims/suggestClaims";
import { findAttributions, withNestedSpeech } from "./find/findAttributions";
import { withoutDeeds, withoutLabels, withoutNamings } from "./labels";
import { withoutOwnVoice } from "./ownVoice";
import { resolveParties } from "./parties/resolveParties";
import { type Said, SaidSoFar } from "./saidSoFar";
import { withoutSilence } from "./silence";
import type { FoundAttribution, Split, SplitAttribution, SplitClaim } from "./types";
import { withWholeQuotations } from "./wholeQuotations";

/**
 * Splits an article: its passages, its claims with who made them, its no-comments, and for all other copy the reason
 * why it claims nothing. Goes in: one text, and for tests how long the chapters of a long one are; comes out: spans in UTF-16 units of the text as given.
 * The same text gives the same answer, and no text makes it fail.
 */
export function split(text: string, length = chapterLength): Split {
  const normal = normalForm(text);
  // Nearly all texts are in normal form as they come: all is said of them, and a copy is not kept.
  const asGiven = normal.text === text;
  const { frame, chapters } = readInChapters(asGiven ? text : normal.text, length);
  const said: Split = { ...frame, passages: passagesOver(text, frame.passages), ...saidOf(chapters) };
  return asGiven ? said : ofOriginal(text, normal, said);
}

type Frame = Pick<Split, "headline" | "byline" | "language" | "support" | "passages">;

/** The chapters alone hold on to what was read of their sentences, so that it goes as they do. */
function readInChapters(text: string, length: number): { frame: Frame; chapters: Chapter[] } {
  const read = readText(text);
  const { language, support, passages } = read;
  const frame = { headline: headlineIn(text, passages), byline: bylineIn(text, passages), language, support, passages };
  return { frame, chapters: chaptersOf(read, length) };
}

/** What is said in chapters, which are used up. */
function saidOf(chapters: Chapter[]): Said {
  const [first] = chapters;
  if (first && chapters.length === 1) return saidIn(first.read);
  const all = new SaidSoFar();
  for (let next = chapters.shift(); next; next = chapters.shift()) all.add(saidIn(next.read), next.start);
  return all.said;
}

function saidIn(read: ReadText): Said {
  const voiced = [withoutLabels, withoutNamings, withoutDeeds].reduce(
    (found, without) => without(read.text, found),
    findAttributions(read),
  );
  const found = withWholeQuotations(read, withoutOwnVoice(read, inCopy(read, voiced)));
  const { attributions: resolved, noComments } = resolveParties(read, withNestedSpeech(read, found));
  const attributions = withoutSilence(read.text, resolved, noComments);
  const { claims, notClaims } = suggestClaims(read, attributions, noComments);
  return { claims, attributions, noComments, notClaims };
}

/** What was said of a text's normal form, of the text as given. */
function ofOriginal(text: string, normal: NormalForm, said: Split): Split {
  const back = spansBack(normal);
  return {
    ...said,
    passages: passagesBack(text, normal, said.passages),
    claims: said.claims.map((claim): SplitClaim => {
      const spans = back(claim.spans);
      return { ...claim, spans, text: exactWords(text, spans) };
    }),
    attributions: said.attributions.map(
      (found): SplitAttribution => ({
        ...found,
        source: back(found.source),
        cue: back(found.cue),
        content: back(found.content),
      }),
    ),
    noComments: said.noComments.map((one) => ({ ...one, span: back([one.span])[0] as Span })),
    notClaims: said.notClaims.map((one) => ({ ...one, span: back([one.span])[0] as Span })),
  };
}

/** What a page puts around the copy attributes nothing: content in such passages is cut off. */
function inCopy(read: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  const furniture = read.passages.filter(
    ({ kind }) => kind === "boilerplate" || kind === "byline" || kind === "dateline",
  );
  if (furniture.length === 0) return [...found];
  return found
    .map((one) => ({
      ...one,
      content: one.content.filter(([start]) => !furniture.some((p) => p.start <= start && start < p.end)),
    }))
    .filter(({ content }) => content.length > 0);
}

function spansBack({ toOriginal }: NormalForm): (spans: readonly Span[]) => Span[] {
  return (spans) => spans.map(([start, end]) => [toOriginal(start), toOriginal(end)]);
}

/** Copy without a passage is furniture, so that passages cover every text. */
function passagesOver(text: string, passages: readonly Passage[]): readonly Passage[] {
  return passages.length > 0 || text === "" ? passages : [{ kind: "boilerplate", start: 0, end: text.length }];
}

/** Passages cover the text as given too: also the byte-order mark that the normal form leaves out. */
function passagesBack(text: string, { toOriginal }: NormalForm, passages: readonly Passage[]): Passage[] {
  return passages.map(({ kind, start, end }, index) => ({
    kind,
    start: index === 0 ? 0 : toOriginal(start),
    end: index === passages.length - 1 ? text.length : toOriginal(end),
  }));
}
