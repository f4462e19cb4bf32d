import { firstFrom } from "../text/ordered";
import type { Span } from "../text/spans";
import type { NoComment, SplitAttribution } from "./types";

/**
 * The attributions that say something. "The ministry declined to name the company" reads like speech to the finder, but
 * what stands in a no-comment's clause is what was not said: it is recorded as the no-comment alone.
 */
export function withoutSilence(
  text: string,
  attributions: readonly SplitAttribution[],
  noComments: readonly NoComment[],
): SplitAttribution[] {
  const silent = insideOneOf(noComments.map(({ span }) => span));
  const cut = beforeSilence(
    text,
    noComments.map(({ span }) => span),
  );
  // "declined to comment | and did not say why": what is joined to a silence is no statement of it.
  // "declined | to comment while the inquiry was ongoing": nor is when it was kept.
  const begins = ([start]: Span) => silent([start, start + 1]);
  const nothing = (span: Span) => begins(span) || /^(?:and|but|nor|or)\b/.test(text.slice(...span));
  return attributions
    .map((one) => ({ ...one, content: one.content.map(cut) }))
    .filter(({ cue, content }) => !(cue.some(silent) && content.every(nothing)));
}

/** "said taxes would fall | but refused to say when": where a content runs on into the no-comment behind it, it ends before. "Somebody who does not answer" stays whole. */
function beforeSilence(text: string, spans: readonly Span[]): (content: Span) => Span {
  const starts = spans.toSorted((a, b) => a[0] - b[0]);
  return ([start, end]) => {
    const [from, to] = starts[firstBehind(starts, start)] ?? [end, end];
    if (from >= end || to < end - marksBehind) return [start, end];
    const near = Math.max(start, from - jointReach);
    const joint = /[\s,;–—-]+(?:but|and|or|though|although|while)[\s,;–—-]+$/u.exec(text.slice(near, from));
    return joint && near + joint.index > start ? [start, near + joint.index] : [start, end];
  };
}

/** UTF-16 units in which the words that join a no-comment to what was said are looked for. */
const jointReach = 40;

/** A full stop and a closing mark. */
const marksBehind = 2;

/** Says of a span whether it lies within one of these; time for each is the logarithm of their number. */
function insideOneOf(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a[0] - b[0]);
  let furthest = 0;
  const reached = ordered.map(([, end]) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ([start, end]) => {
    const next = firstBehind(ordered, start);
    return next > 0 && end <= (reached[next - 1] as number);
  };
}

const firstBehind = (ordered: readonly Span[], offset: number): number =>
  firstFrom(ordered.length, (index) => ordered[index]?.[0] ?? 0, offset + 1);
