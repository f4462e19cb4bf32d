import type { Span } from "../../text/spans";

/** A text with its gold written into it: "{S Ann Bell} {Q said} {C the bridge was shut}." Numbers join the parts of one. */
export interface MarkedAttribution {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

const mark = /\{([SQC])(\d?) |\}/g;

/** Takes the marks out of a fixture text: the plain text, and the spans that the marks gave, by their numbers. */
export function readMarked(marked: string): { text: string; attributions: MarkedAttribution[] } {
  const parts = new Map<string, MarkedAttribution>();
  const open: { part: "source" | "cue" | "content"; number: string; start: number }[] = [];
  let text = "";
  let reached = 0;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(reached, match.index);
    reached = match.index + match[0].length;
    if (match[0] !== "}") {
      const part = match[1] === "S" ? "source" : match[1] === "Q" ? "cue" : "content";
      open.push({ part, number: match[2] || "1", start: text.length });
      continue;
    }
    const closed = open.pop();
    if (!closed) throw new Error(`a mark closes that never opened: ${marked}`);
    const one = parts.get(closed.number) ?? { source: [], cue: [], content: [] };
    one[closed.part].push([closed.start, text.length]);
    parts.set(closed.number, one);
  }
  return { text: text + marked.slice(reached), attributions: [...parts.values()] };
}
