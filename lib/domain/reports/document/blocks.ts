import type { ClaimStatus } from "../../claims/status";
import type { PassageKind } from "../../text/types";
import type { ReportTone } from "../report";

/**
 * The report as a document without a form: headings, paragraphs, tables. PDF and Markdown are both written from it, so
 * that they say the same; the page in HTML keeps its own markup. Blocks are made one after the other, since a long
 * report's would not all fit in memory.
 */

/** Looks of words inside a paragraph. `own` is what our words say plainly. */
export type Look = "own" | "strong" | "quiet" | "hash" | "struck" | "number";

export interface Inline {
  readonly words: string;
  readonly look?: Look;
  /** Somebody's words inside our sentence: their direction of writing must not turn ours round. */
  readonly said?: true;
  /** Where the words lead: a place of the document, or an address on the web. */
  readonly to?: string;
  readonly address?: string;
  /** The colour of a status or rating, with its shape before the words where one is given. */
  readonly tone?: Tone;
  readonly shape?: ClaimStatus;
  /** How words of the copy are marked. */
  readonly mark?: Mark;
}

export type Tone = ReportTone | ClaimStatus;
export type Mark = { readonly tone: Tone; readonly line: MarkLine } | "unread";
export type MarkLine = "solid" | "dotted" | "dashed" | "double" | "wavy" | "none";

/** `meta` is smaller and quieter; `gone` no longer counts; `said` is somebody's own text, which sets its own direction. */
export type ParagraphLook = "body" | "meta" | "gone" | "said" | "lead" | "kicker";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly look: ParagraphLook;
  readonly inlines: readonly Inline[];
}

export interface Column {
  readonly heading: string;
  /** Parts of the width. */
  readonly share: number;
  readonly figures?: true;
}

export type Block =
  | Paragraph
  | { readonly kind: "title"; readonly words: string }
  | { readonly kind: "section"; readonly anchor: string; readonly words: string; readonly newPage?: true }
  | { readonly kind: "heading"; readonly words: string }
  | {
      readonly kind: "claim";
      readonly number: number;
      readonly line: readonly Inline[];
      readonly words: string;
      readonly tone: Tone;
    }
  | { readonly kind: "row"; readonly label: string; readonly blocks: readonly Block[] }
  | { readonly kind: "piece"; readonly anchor?: string; readonly blocks: readonly Block[] }
  | { readonly kind: "quotation"; readonly words: string }
  | { readonly kind: "list"; readonly items: Iterable<readonly Inline[]>; readonly look?: "contents" }
  | { readonly kind: "notice"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "strip";
      readonly parts: readonly { readonly tone: Tone; readonly count: number }[];
      readonly says: string;
    }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: Iterable<readonly (readonly Inline[])[]>;
      readonly headed?: true;
    }
  | { readonly kind: "copy"; readonly passage: PassageKind; readonly inlines: readonly Inline[] };

type Words = string | Inline | null | readonly Words[];

/** Words for a paragraph: strings are our own plain words, null is nothing. */
export function inlines(...words: readonly Words[]): Inline[] {
  const all: Inline[] = [];
  addTo(all, words);
  return all;
}

function addTo(all: Inline[], words: readonly Words[]): void {
  for (const one of words) {
    if (one === null || one === "") continue;
    if (typeof one === "string") all.push({ words: one });
    else if ("words" in one) all.push(one);
    else addTo(all, one);
  }
}

export function said(words: string): Inline {
  return { words, said: true };
}

export function strong(words: string): Inline {
  return { words, look: "strong" };
}

export function saidStrongly(words: string): Inline {
  return { words, look: "strong", said: true };
}

/** An address as a link where it is http or https; as plain words otherwise. */
export function address(locator: string): Inline {
  return isWebAddress(locator) ? { words: locator, said: true, address: locator } : said(locator);
}

export function paragraph(look: ParagraphLook, ...words: readonly Words[]): Paragraph {
  return { kind: "paragraph", look, inlines: inlines(...words) };
}

export function body(...words: readonly Words[]): Paragraph {
  return paragraph("body", ...words);
}

export function meta(...words: readonly Words[]): Paragraph {
  return paragraph("meta", ...words);
}

/** The blocks that are there, in order. */
export function present(...blocks: readonly (Block | null | readonly Block[])[]): Block[] {
  return blocks.flatMap((one): readonly Block[] => (one === null ? [] : "kind" in one ? [one] : one));
}

export function claimAnchor(number: number): string {
  return `claim-${number}`;
}

export function claimLink(number: number): Inline {
  return { words: String(number), to: claimAnchor(number) };
}

function isWebAddress(locator: string): boolean {
  if (!/^https?:\/\//i.test(locator) || !URL.canParse(locator)) return false;
  const { protocol } = new URL(locator);
  return protocol === "https:" || protocol === "http:";
}
