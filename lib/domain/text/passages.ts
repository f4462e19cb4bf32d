import { isBoilerplate, isLinksLabel } from "./boilerplate";
import { authorIn, authorInCall, bareAuthorIn, isWireCredit } from "./bylines";
import { isCaption } from "./captions";
import { barePlaceLength, colonPlaceLength, datelineLength, isDateLine, opensAsTranscript } from "./datelines";
import { isHeadlineWithStop, looksLikeCrosshead, looksLikeHeadline, looksLikeSection } from "./headlines";
import { articleIn, type FrameLine, headlineOver } from "./pageFrame";
import { type Paragraph, paragraphs } from "./paragraphs";
import { isListItem, isPullQuotation } from "./setApart";
import type { Passage, PassageKind } from "./types";

/** A paragraph on its way to being a passage; `kind` is null until something settles it. */
interface Piece {
  readonly paragraph: Paragraph;
  readonly words: string;
  kind: PassageKind | null;
}

/** Copy this long with a sentence's end is running text, whatever it begins with. */
const proseLength = 120;

/**
 * The passages of a text in normal form: one a paragraph (a dateline apart from its paragraph), each running up to the
 * next, so that together they are the text with all its white space. An empty text has none.
 */
export function passages(text: string): Passage[] {
  if (text === "") return [];
  const pieces: Piece[] = paragraphs(text).map((paragraph) => ({
    paragraph,
    words: text.slice(...paragraph.span),
    kind: null,
  }));
  settleByShape(pieces);
  settleLists(pieces);
  const article = articleIn(pieces.map(frameLine));
  if (article) settleFrame(pieces, article);
  settleLead(pieces);
  settleRest(text, pieces);
  return runs(text, pieces);
}

/** What a paragraph's own words settle, wherever it stands. */
function settleByShape(pieces: Piece[]): void {
  pieces.forEach((piece, index) => {
    const { words } = piece;
    if (isWireCredit(words)) piece.kind = "byline";
    else if (isDateLine(words)) piece.kind = "dateline";
    else if (isBoilerplate(words)) piece.kind = "boilerplate";
    else if (authorIn(words) !== null) piece.kind = "byline";
    else if (isCaption(words)) piece.kind = "caption";
    else if (isListItem(words, pieces[index - 1]?.words, pieces[index + 1]?.words)) piece.kind = "list-item";
  });
}

function frameLine(piece: Piece): FrameLine {
  const furniture = piece.kind === "boilerplate" || piece.kind === "byline" || piece.kind === "dateline";
  // A list's items are copy, a menu's are not: those have a word or two.
  const listed = piece.kind === "list-item" && piece.words.split(/\s+/u, 5).length > 4;
  return { length: piece.words.length, prose: isProse(piece) || listed, listed, furniture };
}

/** How many bare lines in a row are a list of links. */
const linksInARow = 4;

/** In a whole page: what stands around the article is furniture, but for the headline and dek over it. */
function settleFrame(pieces: Piece[], [from, to]: readonly [number, number]): void {
  const copy = pieces.slice(from, Math.min(to, from + 30)).map(({ words }) => words);
  const lines = pieces.slice(0, from + 1).map((piece) => (mayHead(piece) ? piece.words : null));
  const fitting = headlineOver(lines, copy.join(" "));
  const head = fitting === from ? aboveByline(pieces, from) : fitting;
  pieces.forEach((piece, index) => {
    if (index > head && index < from && standsAsByline(piece, index - head)) piece.kind = "byline";
    const outside = index < head || index >= to;
    if (outside || (index > head && index < from && piece.kind === null && !standsAsDek(pieces, index, head))) {
      if (piece.kind !== "byline" || index >= to) piece.kind = "boilerplate";
    }
  });
  const bareAt = (index: number) => pieces[index]?.kind === null && !isProse(pieces[index] as Piece);
  for (let index = Math.max(from, head + 1); index < to; index += 1) {
    let end = index;
    while (end < to && bareAt(end)) end += 1;
    if (end - index >= linksInARow) for (const piece of pieces.slice(index, end)) piece.kind = "boilerplate";
    index = Math.max(index, end);
  }
}

/** "The Bone Rush", which shares no word with the copy: the line above its dek and byline; the copy's first line where there is none. */
function aboveByline(pieces: Piece[], from: number): number {
  const signed = pieces
    .slice(0, from)
    .findLastIndex(({ kind, words }) => kind === "byline" && authorIn(words) !== null);
  for (let at = signed - 1; at >= Math.max(0, signed - 3); at -= 1) if (mayTitle(pieces[at] as Piece)) return at;
  return from;
}

const mayTitle = (piece: Piece) =>
  piece.kind === null &&
  !isProse(piece) &&
  looksLikeHeadline(piece.words) &&
  (/^(?:The|An?|How|Why|What|When|Inside) /u.test(piece.words) || bareAuthorIn(piece.words) === null);

const mayHead = (piece: Piece) =>
  piece.kind === null && !isProse(piece) && looksLikeHeadline(piece.words) && bareAuthorIn(piece.words) === null;

const standsAsByline = ({ kind, words }: Piece, below: number) =>
  kind === null && below <= 4 && bareAuthorIn(words) !== null;

const standsAsDek = (pieces: Piece[], index: number, head: number) =>
  index - head <= 3 && (pieces[index] as Piece).words.split(/\s+/).length >= 6;

/** Bare lines under "Related topics" are links, under a line that ends with a colon they are a list. */
function settleLists(pieces: Piece[]): void {
  pieces.forEach((label, index) => {
    const links = label.kind === "boilerplate" && isLinksLabel(label.words);
    const list = label.kind === null && /:$/.test(label.words);
    if (!links && !list) return;
    let end = index + 1;
    while (
      end - index <= longestList &&
      (isBareItem(pieces, end, index) || (links && isFurtherLink(pieces, end, index)))
    )
      end += 1;
    if (links || end - index > 2)
      for (const piece of pieces.slice(index + 1, end)) piece.kind = links ? "boilerplate" : "list-item";
  });
}

const longestList = 20;

/** A line without an end that follows the label, or the line before it, directly. */
function isBareItem(pieces: Piece[], index: number, label: number): boolean {
  const piece = pieces[index];
  if (!piece || (piece.kind !== null && piece.kind !== "caption" && piece.kind !== "boilerplate") || isProse(piece))
    return false;
  return index === label + 1 || !piece.paragraph.blankBefore;
}

/** Of links that stand apart from each other, but the last may be a heading of the copy. */
function isFurtherLink(pieces: Piece[], index: number, label: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  if (!piece || !next || index - label > mostApart || (piece.kind !== null && piece.kind !== "boilerplate"))
    return false;
  const isLink = (one: Piece) => !isProse(one) || /\?["'’”]?$/u.test(one.words);
  return isLink(piece) && piece.words.split(/\s+/u).length > 3 && (isLink(next) || index - label > 1);
}

/** More links than these stand in no such list. */
const mostApart = 6;

const isProse = ({ words }: Piece) => words.length >= proseLength || /[.!?…。！？؟۔।]["'”’»)\]」』]*$/u.test(words);

/** Headline, dek and names before the first running copy. */
function settleLead(pieces: Piece[]): void {
  const open = pieces.filter((piece) => piece.kind === null).slice(0, 8);
  const first = headlineOf(pieces, open);
  if (!first) return;
  for (const piece of open.slice(0, open.indexOf(first))) piece.kind = "boilerplate";
  first.kind = "headline";
  const at = pieces.indexOf(first);
  const lead = pieces.slice(at + 1, at + 7);
  for (const piece of lead) {
    if (piece.kind === null && isProse(piece)) break;
    if (piece.kind === null && bareAuthorIn(piece.words) !== null) piece.kind = "byline";
  }
  settleDek(lead);
}

/** The headline: the first line that looks like one before any running copy, with copy after it. */
function headlineOf(pieces: Piece[], open: Piece[]): Piece | null {
  for (const [index, piece] of open.entries()) {
    const next = open[index + 1];
    if (!next || !(looksLikeHeadline(piece.words) || (index === 0 && headsWithStop(pieces, piece)))) return null;
    // Two lines that name their speakers are a conversation.
    if (speakerLabel.test(piece.words) && speakerLabel.test(next.words)) return null;
    const hasCopy = pieces.slice(pieces.indexOf(piece) + 1).some((later) => later.kind === null && isProse(later));
    if (!hasCopy) return null;
    const overHeadline =
      looksLikeSection(piece.words) && looksLikeHeadline(next.words) && !looksLikeSection(next.words);
    const headed = overHeadline && index < 3 && !isProse(next) && bareAuthorIn(next.words) === null;
    if (!headed) return piece;
  }
  return null;
}

/** A name and a colon; "Fact check:" and "CLAIM:" are nobody's. */
const speakerLabel =
  /^(?!(?:fact[- ]?check|explainer|explained|analysis|opinion|comment|exclusive|live|breaking|factbox|interview|review|profile|obituary|watch|video|(?:our |the )?(?:claim|verdict|rating|ruling|facts?)|question)\s*:)\p{Lu}[\p{L} .'’-]{0,30}:\s/iu;

/** A first line with a full stop heads the copy where a byline, a date or a dateline follows it, or where it reads so. */
function headsWithStop(pieces: Piece[], piece: Piece): boolean {
  const { words, paragraph } = piece;
  if (!paragraph.blankAfter || words.length > 140 || /[.!?]["'”’]?\s+\p{Lu}/u.test(words.replace(/\b\p{Lu}\./gu, "")))
    return false;
  const next = pieces[pieces.indexOf(piece) + 1];
  if (!next) return false;
  const dated = next.kind === "byline" || next.kind === "dateline" || datelineLength(next.words) > 0;
  const at = pieces.indexOf(piece);
  const copy = pieces.slice(at + 1, at + 4).some((later) => later.words.length >= proseLength);
  return dated || (copy && isHeadlineWithStop(words));
}

/** The dek stands between headline and byline, date or picture, or is a line without an end under the headline. */
function settleDek(lead: Piece[]): void {
  const dek = lead.find(({ kind }) => kind !== "boilerplate");
  if (!dek || dek.kind !== null || dek.words.length > 420 || datelineLength(dek.words) > 0) return;
  const next = lead.slice(lead.indexOf(dek) + 1).find(({ kind }) => kind !== "boilerplate");
  if (!next) return;
  const beforeFurniture = next.kind === "byline" || next.kind === "dateline" || next.kind === "caption";
  const unended = next.kind === null && isProse(next) && !isProse(dek);
  if (beforeFurniture || unended) dek.kind = "dek";
}

/** The running copy, with what is set apart in it. */
function settleRest(text: string, pieces: Piece[]): void {
  const last = pieces.findLastIndex((piece) => (piece.kind === null && isProse(piece)) || piece.kind === "list-item");
  pieces.forEach((piece, index) => {
    if (piece.kind !== null) return;
    if (isPullQuotation(text, piece.paragraph.span, index)) piece.kind = "quotation";
    else if (isCredit(pieces, index)) settleCredit(pieces, index);
    else if (isSignature(pieces, index)) piece.kind = pieces[index - 1]?.kind === "quotation" ? "quotation" : "byline";
    else if (isCrosshead(pieces, index, last)) piece.kind = "headline";
    else piece.kind = "body";
  });
}

/** "Tom Vance | The Courier" below what a picture shows. */
function isCredit(pieces: Piece[], index: number): boolean {
  const words = (pieces[index] as Piece).words;
  return (
    index > 0 &&
    words.includes("| ") &&
    /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\| (?:The )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3}$/u.test(words)
  );
}

function settleCredit(pieces: Piece[], index: number): void {
  const above = pieces[index - 1] as Piece;
  (pieces[index] as Piece).kind = "caption";
  if (above.kind === "body" && above.words.length < longestShown && !/[.!?]["'’”]?\s+\p{Lu}/u.test(above.words))
    above.kind = "caption";
}

/** A picture is told in fewer characters. */
const longestShown = 180;

function isCrosshead(pieces: Piece[], index: number, last: number): boolean {
  const { paragraph, words } = pieces[index] as Piece;
  if (index === 0 || index > last || !looksLikeCrosshead(words)) return false;
  const next = pieces[index + 1];
  return (
    (/^#{1,6}\s/.test(words) ||
      paragraph.blankBefore ||
      pieces[index - 1]?.kind === "dateline" ||
      words === words.toUpperCase()) &&
    next !== undefined &&
    (isProse(next) || next.kind === "list-item")
  );
}

/** "— Ada Orr" under what she wrote or said. */
function isSignature(pieces: Piece[], index: number): boolean {
  const signed = /^[—–―-]{1,2}\s*(\p{Lu}.{2,80})$/u.exec((pieces[index] as Piece).words)?.[1];
  return index > 0 && signed !== undefined && bareAuthorIn(signed.split(",")[0] as string) !== null;
}

/** How long the dateline at a paragraph's head is; the first one of the copy, with all its pieces, may have a looser one. */
function datelineAt(words: string, first: readonly Piece[] | null): number {
  const length = datelineLength(words);
  if (length > 0 || !first) return length;
  const isTranscript = () => first.some((one) => one.words !== words && opensAsTranscript(one.words));
  const isUnderHeadline = first[0]?.kind === "headline";
  const place = colonPlaceLength(words, isUnderHeadline);
  return place > 0 && !isTranscript() ? place : barePlaceLength(words, isUnderHeadline);
}

/** Pieces to passages: each runs to where the next begins; the first begins the text. */
function runs(text: string, pieces: readonly Piece[]): Passage[] {
  if (pieces.length === 0) return [{ kind: "body", start: 0, end: text.length }];
  const starts: { kind: PassageKind; start: number }[] = [];
  let running = 0;
  for (const { kind, words, paragraph } of pieces) {
    const start = paragraph.span[0];
    const dateline = kind === "body" && running < 4 ? datelineAt(words, running === 0 ? pieces : null) : 0;
    if (kind === "body") running += 1;
    if (dateline > 0) starts.push({ kind: "dateline", start });
    starts.push({ kind: kind ?? "body", start: start + dateline });
  }
  return starts.map(({ kind, start }, index) => ({
    kind,
    start: index === 0 ? 0 : start,
    end: starts[index + 1]?.start ?? text.length,
  }));
}

/** Kinds that only stand under a headline: a heading after them is the article's own. */
const isCopy = (kind: PassageKind) => kind === "body" || kind === "list-item" || kind === "quotation";

/** The headline of a text by its passages, in one line, or null. */
export function headlineIn(text: string, found: readonly Passage[]): string | null {
  const passage = found.find(({ kind }) => kind === "headline" || isCopy(kind));
  if (passage?.kind !== "headline") return null;
  return (
    text
      .slice(passage.start, passage.end)
      .trim()
      .replace(/\s+/g, " ")
      .replace(/^#+\s*/, "") || null
  );
}

/** Who wrote the text, as its byline says, else as a call to follow or a closing credit says; null where nothing does. */
export function bylineIn(text: string, found: readonly Passage[]): string | null {
  const words = (kind: PassageKind) =>
    found.filter((passage) => passage.kind === kind).map(({ start, end }) => text.slice(start, end).trim());
  for (const line of words("byline")) {
    const author = authorIn(line) ?? bareAuthorIn(line.replace(/^[—–―-]+\s*/u, ""));
    if (author) return author;
  }
  for (const line of words("boilerplate")) {
    const author = authorInCall(line);
    if (author) return author;
  }
  const credit = words("byline").find((line) => /^\(?(?:reporting|written|writing|compiled) by /i.test(line));
  return credit ? (/by ([^;.(]{3,80}?)(?: in |;|,? editing|\.|\)|$)/i.exec(credit)?.[1] ?? null) : null;
}
