import type { PassageKind } from "../../../text/types";
import type { Inline, ParagraphLook } from "../../document/blocks";
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
  return inlines.filter(({ words }) => words !== "").map((inline) => runOf(inline, look));
}

function runOf(inline: Inline, look: Look): Run {
  const words = printable(inline.words);
  const text = inline.said ? isolate(words) : words;
  const { to, address, mark, shape, tone } = inline;
  return {
    text,
    ...styled(inline, look),
    ...(tone === undefined ? {} : { colour: colourOf(tone) }),
    ...(address === undefined ? {} : { address, colour: accent }),
    ...(to === undefined ? {} : { to }),
    ...(mark === undefined ? {} : { mark }),
    ...(shape === undefined ? {} : { shape }),
  };
}

function styled({ look: given = "own" }: Inline, { role, size, colour }: Look): Omit<Run, "text"> {
  const plain = { role, size, colour };
  switch (given) {
    case "own":
      return plain;
    case "strong":
      return { ...plain, role: role === "ours" ? "strong" : "title" };
    case "quiet":
      return { ...plain, colour: quiet };
    case "hash":
      return { role: "ours", size: Math.min(size, 7.2), colour: soft };
    case "struck":
      return { ...plain, struck: true };
    case "number":
      return { role: "strong", size: size * 0.6, colour: soft, raise: size * 0.36 };
  }
}
