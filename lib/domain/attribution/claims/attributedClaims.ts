import type { Span } from "../../text/spans";
import type { WordRange } from "../find/page";
import type { SplitAttribution } from "../types";
import { clauses } from "./clauses";
import { whyNotSpokenClaim } from "./notClaims";
import type { Sheet } from "./sheet";
import { trimClaim } from "./trimClaim";
import { tagAt } from "./words";

/**
 * Marks the claims that the attributions make. Where one content lies in another the inner one speaks first: it is
 * nearer to who said it. A content is cut at the ends of its sentences, then into its separately checkable clauses;
 * what a cue interrupts within one sentence stays one claim.
 */
export function markAttributedClaims(sheet: Sheet): void {
  const order = sheet.attributions
    .map((attribution, index) => ({ attribution, index, length: lengthOf(attribution) }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  for (const { attribution, index } of order) {
    for (const pieces of bySentence(sheet, attribution)) markPieces(sheet, pieces, index);
  }
}

const lengthOf = ({ content }: SplitAttribution) => content.reduce((sum, [start, end]) => sum + end - start, 0);

/** The content's free runs of words, grouped by the sentence that holds them. */
function bySentence(sheet: Sheet, { content }: SplitAttribution): WordRange[][] {
  const groups: WordRange[][] = [];
  let last = -2;
  for (const span of content) {
    for (const [piece, sentence] of cutAtSentences(sheet, span)) {
      const group = groups.at(-1);
      if (group && sentence === last && !endsHere(sheet, group.at(-1))) group.push(piece);
      else groups.push([piece]);
      last = sentence;
    }
  }
  return groups;
}

function cutAtSentences(sheet: Sheet, span: Span): [WordRange, number][] {
  const { page } = sheet;
  const pieces: [WordRange, number][] = [];
  for (const [from, to] of sheet.leftIn(sheet.wordsIn(span))) {
    let start = from;
    for (let word = from + 1; word <= to; word += 1) {
      if (word < to && page.sentenceOf[word] === page.sentenceOf[start]) continue;
      const sentence = page.sentenceOf[start] ?? -1;
      if (!isFurniture(sheet, sentence)) pieces.push([[start, word], sentence]);
      start = word;
    }
  }
  return pieces;
}

function isFurniture(sheet: Sheet, sentence: number): boolean {
  const found = sheet.read.sentences[sentence];
  return found !== undefined && sheet.whyUnclaimed(found.passage) !== null;
}

/** `"We lost." he said. "They won."`: the first part ended by itself. */
function endsHere(sheet: Sheet, range: WordRange | undefined): boolean {
  if (!range) return false;
  let last = range[1] - 1;
  while (last > range[0] && tagAt(sheet.page, last) === "QUOTE") last -= 1;
  return tagAt(sheet.page, last) === ".";
}

function markPieces(sheet: Sheet, pieces: readonly WordRange[], attribution: number): void {
  const [only] = pieces;
  const parts =
    only && pieces.length === 1
      ? clauses(sheet.page, trimClaim(sheet.page, sheet.partners, only)).map((clause) => [clause])
      : [pieces];
  for (const part of parts) {
    const [clause] = part;
    if (!clause) continue;
    const reason = sheet.read.support === "full" ? whyNotSpokenClaim(sheet.page, clause, sheet.words(clause)) : null;
    if (reason) sheet.refuseAll(part, reason);
    else sheet.claim(part, attribution);
  }
}
