import { repeatsCopy } from "../../text/setApart";
import type { PassageKind, ReadText } from "../../text/types";
import type { Page, WordRange } from "../find/page";
import type { Form, NoComment, NotClaim, NotClaimReason, SplitAttribution } from "../types";
import { type Partners, trimClaim } from "./trimClaim";
import { hasTensed, spanOfWords, wordCount, wordsIn } from "./words";

/** A claim on the way: its runs of words, whose it is, in which form. */
export interface Draft {
  readonly ranges: readonly WordRange[];
  readonly attribution: number | null;
  readonly form: Form;
}

/** Kinds of passage that never hold a claim, with the reason to give. */
const unclaimed: Partial<Record<PassageKind, NotClaimReason>> = {
  boilerplate: "boilerplate",
  byline: "byline",
  dateline: "dateline",
};

/**
 * The page while claims are being marked on it. Each word belongs to one claim at most; what no claim takes is
 * marked with a reason at the end, so that nothing in the copy goes unread.
 */
export class Sheet {
  readonly drafts: Draft[] = [];
  readonly notClaims: NotClaim[] = [];
  private readonly taken: Uint8Array;

  constructor(
    readonly read: ReadText,
    readonly page: Page,
    readonly attributions: readonly SplitAttribution[],
    readonly noComments: readonly NoComment[],
    readonly partners: Partners,
  ) {
    this.taken = new Uint8Array(page.words.length);
  }

  isTaken(word: number): boolean {
    return this.taken[word] === 1;
  }

  /** Marks a claim over the ranges, trimmed; ranges without a word fall away. */
  claim(ranges: readonly WordRange[], attribution: number | null): void {
    const own = ranges
      .map((range, at) => trimClaim(this.page, this.partners, range, at < ranges.length - 1))
      .filter((range) => range[1] > range[0] && wordCount(this.page, range) > 0);
    if (own.length === 0) return;
    for (const [from, to] of own) this.taken.fill(1, from, to);
    const form = attribution === null ? "narration" : (this.attributions[attribution] as SplitAttribution).type;
    this.drafts.push({ ranges: own, attribution, form });
  }

  /** Adds words before it to the first attributed claim behind them in the same sentence; false where there is none. */
  extendClaimAfter([from, to]: WordRange, sentenceEnd: number): boolean {
    for (let index = this.drafts.length - 1; index >= 0; index -= 1) {
      const draft = this.drafts[index];
      const first = draft?.ranges[0];
      if (!draft || !first || first[0] < to || first[0] >= sentenceEnd || draft.attribution === null) continue;
      if (this.taken.subarray(from, first[0]).includes(1)) return false;
      const ranges: WordRange[] = [[from, first[1]], ...draft.ranges.slice(1)];
      this.taken.fill(1, from, first[1]);
      this.drafts[index] = { ...draft, ranges };
      return true;
    }
    return false;
  }

  /** Marks words as no claim; they count as read. */
  refuse(range: WordRange, reason: NotClaimReason): void {
    if (range[1] <= range[0]) return;
    this.taken.fill(1, range[0], range[1]);
    this.notClaims.push({ span: spanOfWords(this.page, range), reason });
  }

  refuseAll(ranges: readonly WordRange[], reason: NotClaimReason): void {
    for (const range of ranges) this.refuse(range, reason);
  }

  /** The runs of a range that nothing has taken and that hold a word. */
  leftIn([from, to]: WordRange): WordRange[] {
    const left: WordRange[] = [];
    for (let word = from; word < to; word += 1) {
      if (this.isTaken(word)) continue;
      const start = word;
      while (word < to && !this.isTaken(word)) word += 1;
      const run: WordRange = [start, word];
      if (wordCount(this.page, run) > 0) left.push(run);
    }
    return left;
  }

  /**
   * "The brigade | is gone; it left after declaring …": where a source stands right before a verb that is not its cue,
   * it is that verb's subject and the statement needs it. Its first word, or the verb itself.
   */
  subjectBefore(verb: number): number {
    this.sources ??= new Map(
      this.attributions
        .flatMap(({ source }) => source.map((span) => this.wordsIn(span)))
        .map(([from, to]) => [to, from]),
    );
    const from = this.sources.get(verb) ?? verb;
    return this.isTaken(from) || this.isTaken(verb - 1) ? verb : from;
  }

  private sources: Map<number, number> | undefined;

  words(range: WordRange): string {
    return this.read.text.slice(...spanOfWords(this.page, range));
  }

  kindOf(sentence: number): PassageKind {
    return this.read.passages[this.read.sentences[sentence]?.passage ?? 0]?.kind ?? "body";
  }

  /** Why no sentence of a passage can be a claim, or null. */
  whyUnclaimed(passage: number): NotClaimReason | null {
    const found = this.read.passages[passage];
    if (!found) return null;
    if (found.kind === "quotation" && repeatsCopy(this.read.text, [found.start, found.end])) return "repetition";
    return unclaimed[found.kind] ?? null;
  }

  hasTensed(range: WordRange): boolean {
    return hasTensed(this.page, range);
  }

  wordsIn(span: readonly [number, number]): WordRange {
    return wordsIn(this.page, span);
  }
}
