import type { Inline, Mark, Tone } from "../document/blocks";
import { xmlText } from "../office/xml";
import { printable } from "../printable";

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Runs of them, with the signs between two of them. */
const rightToLeftRuns =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\p{N}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*/gu;

export interface RunLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly raised?: true;
  readonly colour?: string;
  readonly mark?: Mark;
  /** BCP 47, of the words themselves. */
  readonly language?: string | null;
}

export interface ParagraphLook {
  readonly style?: string;
  /** The direction of the text decides the paragraph's; ours always runs from left to right. */
  readonly ownDirection?: string;
  readonly pageBreakBefore?: true;
}

/** A paragraph (ECMA-376, 17.3.1.22) of finished content. */
export function paragraph(content: string, { style, ownDirection, pageBreakBefore }: ParagraphLook = {}): string {
  const bidi = ownDirection !== undefined && startsRightToLeft(ownDirection);
  const properties =
    (style === undefined ? "" : `<w:pStyle w:val="${style}"/>`) +
    (pageBreakBefore ? "<w:pageBreakBefore/>" : "") +
    (bidi ? "<w:bidi/>" : "");
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Whether the first letter of a text is one from right to left (UAX #9, P2). */
export function startsRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [""];
  return rightToLeft.test(first);
}

/** Words as runs (17.3.2.25): those from right to left apart, since their look has settings of its own. */
export function runs(words: string, look: RunLook = {}): string {
  return directionParts(printable(words))
    .map(({ text, turned }) => `<w:r>${runProperties(look, turned)}${runText(text, "w:t")}</w:r>`)
    .join("");
}

/** Words that a tracked change takes out (17.3.3.7). */
export function deletedRuns(words: string, look: RunLook = {}): string {
  return `<w:r>${runProperties(look, rightToLeft.test(words))}${runText(printable(words), "w:delText")}</w:r>`;
}

/** An inline of the report's document as runs. */
export function inlineRuns({ words, look, tone }: Inline): string {
  return runs(words, {
    ...(look === "strong" ? { bold: true as const } : {}),
    ...(look === "struck" ? { struck: true as const } : {}),
    ...(look === "number" ? { raised: true as const } : {}),
    ...(tone !== undefined
      ? { colour: colourOf(tone) }
      : look === "quiet" || look === "hash"
        ? { colour: "6B665D" }
        : {}),
  });
}

function directionParts(text: string): { text: string; turned: boolean }[] {
  if (!rightToLeft.test(text)) return [{ text, turned: false }];
  const parts: { text: string; turned: boolean }[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(rightToLeftRuns)) {
    if (index > at) parts.push({ text: text.slice(at, index), turned: false });
    parts.push({ text: found, turned: true });
    at = index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), turned: false });
  return parts;
}

/** Line ends and tabs are elements of their own. */
function runText(text: string, tag: "w:t" | "w:delText"): string {
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === "\n") return "<w:br/>";
      if (part === "\t") return "<w:tab/>";
      return part === "" ? "" : `<${tag} xml:space="preserve">${xmlText(part)}</${tag}>`;
    })
    .join("");
}

/** In the order in which the schema asks for them (17.3.2.28). */
function runProperties({ bold, italic, struck, raised, colour, mark, language }: RunLook, turned: boolean): string {
  const unread = mark === "unread";
  const line = mark === undefined || unread ? null : mark;
  const properties =
    (bold ? "<w:b/><w:bCs/>" : "") +
    (italic ? "<w:i/><w:iCs/>" : "") +
    (struck ? "<w:strike/>" : "") +
    (colour === undefined ? "" : `<w:color w:val="${colour}"/>`) +
    (unread ? '<w:highlight w:val="yellow"/>' : "") +
    (line && line.line !== "none" ? `<w:u w:val="${lines[line.line]}" w:color="${colourOf(line.tone)}"/>` : "") +
    (raised ? '<w:vertAlign w:val="superscript"/>' : "") +
    (turned ? "<w:rtl/>" : "") +
    languageOf(language, turned);
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

function languageOf(language: string | null | undefined, turned: boolean): string {
  if (!language || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language)) return "";
  if (turned) return `<w:lang w:bidi="${language}"/>`;
  return /^(zh|ja|ko)\b/i.test(language) ? `<w:lang w:eastAsia="${language}"/>` : `<w:lang w:val="${language}"/>`;
}

const lines = { solid: "single", dotted: "dotted", dashed: "dash", double: "double", wavy: "wave" } as const;

const colours: Readonly<Record<Tone, string>> = {
  extracted: "716C63",
  open: "94590B",
  in_check: "2B5FB3",
  in_second_check: "2B5FB3",
  contested: "2B5FB3",
  in_review: "7A3FA8",
  approved: "1B7046",
  published: "1B7046",
  dismissed: "716C63",
  true: "1B7046",
  "mostly-true": "4F6D12",
  mixed: "8A5F00",
  "mostly-false": "A94A12",
  false: "B3302A",
  unproven: "4D6274",
  neutral: "59554E",
};

function colourOf(tone: Tone): string {
  return colours[tone];
}
