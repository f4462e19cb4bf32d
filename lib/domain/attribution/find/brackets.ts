import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import type { Page } from "./page";

/** UTF-16 units behind a source in which the bracket that it leaves open may close: "(D-N.Y" and a stop. */
const nearEnd = 3;

/**
 * "State senator Lucía Ferrante (D-Orrin|)": a source that opens a bracket closes it. Goes in: a page and an attribution; comes out: the
 * attribution, its source with the bracket's end where that stands next to it, else without the bracket.
 */
export function withClosedBrackets({ text }: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  if (!source || another) return found;
  const words = text.slice(...source);
  const opens = words.lastIndexOf("(");
  if (opens <= 0 || words.indexOf(")", opens) !== -1) return found;
  const close = text.slice(source[1], source[1] + nearEnd).indexOf(")");
  const end = close === -1 ? source[0] + words.slice(0, opens).trimEnd().length : source[1] + close + 1;
  const whole: Span = [source[0], end];
  if ([...found.cue, ...found.content].some(([from, to]) => from < end && to > source[0])) return found;
  return { ...found, source: [whole] };
}
