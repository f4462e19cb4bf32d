import type { PassageKind } from "../../../text/types";
import type { Inline, Look as InlineLook, ParagraphLook } from "../../document/blocks";
import { printable } from "../../printable";
import type { Role } from "../fonts/typeface";
import type { Colour, Run } from "../text/lines";
import { accent, colourOf, ink, quiet, soft } from "./palette";

/** How a paragraph is set: sizes and heights in points. */
export interface Look {
  readonly role: Role;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
  readonly after: number;
}

const serif = { role: "copy", colour: ink } as const;
const sans = { role: "ours", colour: soft } as const;

export const looks: Readonly<Record<ParagraphLook, Look>> = {
  body: { ...serif, size: 10.4, leading: 14.8, after: 4 },
  said: { ...serif, size: 10.4, leading: 14.8, after: 4 },
  gone: { ...serif, size: 10.4, leading: 14.8, after: 4, colour: quiet },
  lead: { ...serif, size: 12, leading: 17, after: 4, colour: soft },
  meta: { ...sans, size: 8, leading: 11.8, after: 3.5 },
  kicker: { role: "strong", size: 8.4, leading: 12, colour: quiet, after: 5 },
};

export const titleLook: Look = { role: "title", size: 24, leading: 28, colour: ink, after: 8 };
export const sectionLook: Look = { role: "title", size: 17, leading: 21, colour: ink, after: 8 };
export const headingLook: Look = { role: "title", size: 12, leading: 16, colour: ink, after: 4 };
export const claimLook: Look = { role: "title", size: 13.2, leading: 17.8, colour: ink, after: 8 };
export const labelLook: Look = { role: "strong", size: 7.8, leading: 14, colour: quiet, after: 0 };
export const quotationLook: Look = { role: "quotation", size: 10.4, leading: 14.8, colour: ink, after: 4 };
export const cellLook: Look = { role: "ours", size: 8.4, leading: 12.2, colour: ink, after: 0 };
export const headLook: Look = { role: "strong", size: 7.8, leading: 12.2, colour: quiet, after: 0 };
export const runningLook: Look = { role: "ours", size: 7.4, leading: 10, colour: quiet, after: 0 };

const copyLook: Look = { ...serif, size: 11.2, leading: 17.8, after: 8 };
const aside: Look = { ...copyLook, size: 9.8, leading: 14.6, colour: soft };

export const copyLooks: Readonly<Record<PassageKind, Look>> = {
  headline: { ...copyLook, role: "title", size: 16, leading: 20.5 },
  dek: { ...copyLook, size: 12.6, leading: 17.8 },
  byline: aside,
  dateline: aside,
  body: copyLook,
  quotation: copyLook,
  "list-item": copyLook,
  caption: aside,
  boilerplate: { ...aside, colour: quiet },
};

const isolate = (words: string): string => `\u2068${words}\u2069`;

/** Inlines as runs of words in a paragraph's look. */
export function runsOf(inlines: readonly Inline[], look: Look): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) if (inline.words !== "") runs.push(runOf(inline, look));
  return runs;
}

/** Every run has every field: thousands of them are read in one place, which is quick where all are of one make. */
function runOf({ words, said, to, address, mark, shape, tone, look: given }: Inline, look: Look): Run {
  const shown = printable(words);
  const { role, size, colour, struck, raise } = styled(given ?? "own", look);
  const toned = tone === undefined ? colour : colourOf(tone);
  return {
    text: said ? isolate(shown) : shown,
    role,
    size,
    colour: address === undefined ? toned : accent,
    raise,
    to,
    address,
    mark,
    struck,
    shape,
  };
}

type Style = Pick<Run, "role" | "size" | "colour" | "struck" | "raise">;

function styled(given: InlineLook, { role, size, colour }: Look): Style {
  switch (given) {
    case "own":
      return styleOf(role, size, colour);
    case "strong":
      return styleOf(role === "ours" ? "strong" : "title", size, colour);
    case "quiet":
      return styleOf(role, size, quiet);
    case "hash":
      return styleOf("ours", Math.min(size, 7.2), soft);
    case "struck":
      return { ...styleOf(role, size, colour), struck: true };
    case "number":
      return { ...styleOf("strong", size * 0.6, soft), raise: size * 0.36 };
  }
}

function styleOf(role: Role, size: number, colour: Colour): Style {
  return { role, size, colour, struck: undefined, raise: undefined };
}
