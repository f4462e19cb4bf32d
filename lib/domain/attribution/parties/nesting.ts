import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";

/** Where an attribution stands: its source, else its cue, else its content. */
export function anchorOf(found: FoundAttribution): Span {
  return found.source[0] ?? found.cue[0] ?? found.content[0] ?? [0, 0];
}

/**
 * Goes in: the article's attributions; comes out: for each, the index of the innermost other one whose content holds its
 * source and cue ("Reuters reported that the minister said …"), or -1. Looks at most 24 contents back, to stay linear.
 */
export function enclosingOf(found: readonly FoundAttribution[]): number[] {
  const contents = found.flatMap((attribution, index) => attribution.content.map((span) => ({ span, index })));
  contents.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.map((attribution, index) => {
    const marks = [...attribution.source.slice(0, 1), ...attribution.cue.slice(0, 1)];
    const anchor = anchorOf(attribution);
    if (marks.length === 0) return -1;
    for (let at = lastStartingBefore(contents, anchor[0]), steps = 0; at >= 0 && steps < 24; at -= 1, steps += 1) {
      const outer = contents[at];
      if (!outer || outer.index === index) continue;
      if (marks.every((mark) => outer.span[0] <= mark[0] && mark[1] <= outer.span[1])) return outer.index;
    }
    return -1;
  });
}

function lastStartingBefore(contents: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
