import { type NormalForm, normalForm } from "../text/normalForm";
import { bylineIn, headlineIn } from "../text/passages";
import { readText } from "../text/readText";
import { exactWords, type Span } from "../text/spans";
import type { Passage, ReadText } from "../text/types";
import { suggestClaims } from "./claims/suggestClaims";
import { findAttributions, withNestedSpeech } from "./find/findAttributions";
import { withoutDeeds, withoutLabels, withoutNamings } from "./labels";
import { withoutOwnVoice } from "./ownVoice";
import { resolveParties } from "./parties/resolveParties";
import { withoutSilence } from "./silence";
import type { FoundAttribution, Split, SplitAttribution, SplitClaim } from "./types";
import { withWholeQuotations } from "./wholeQuotations";

/**
 * Splits an article: its passages, its claims with who made them, its no-comments, and for all other copy the reason
 * why it claims nothing. Goes in: one text; comes out: spans in UTF-16 units of the text as given. The same text gives
 * the same answer, and no text makes it fail.
 */
export function split(text: string): Split {
  const normal = normalForm(text);
  const read = readText(normal.text);
  const voiced = [withoutLabels, withoutNamings, withoutDeeds].reduce(
    (found, without) => without(read.text, found),
    findAttributions(read),
  );
  const found = withWholeQuotations(read, withoutOwnVoice(read, inCopy(read, voiced)));
  const resolved = resolveParties(read, withNestedSpeech(read, found));
  const { noComments } = resolved;
  const attributions = withoutSilence(read.text, resolved.attributions, noComments);
  const { claims, notClaims } = suggestClaims(read, attributions, noComments);
  const said: Split = {
    headline: headlineIn(read.text, read.passages),
    byline: bylineIn(read.text, read.passages),
    language: read.language,
    support: read.support,
    passages: passagesOver(text, read.passages),
    claims,
    attributions,
    noComments,
    notClaims,
  };
  // Nearly all texts are in normal form as they come: all is said of them already.
  return normal.text === text ? said : ofOriginal(text, normal, said);
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
