import { pairOf, type Reckoning } from "./reckoning";

/** What a move is chosen by: words and tags on top of the stack (0 the topmost) and next in the sentence, and what hangs from them. */
export interface SeenByMove<T> {
  readonly stackWords: readonly [T, T];
  readonly stackTags: readonly [T, T, T];
  readonly nextWords: readonly [T, T, T];
  readonly nextTags: readonly [T, T, T];
  /** The tags of the word behind the topmost one and of the word before the next. */
  readonly tagBehindTop: T;
  readonly tagBeforeNext: T;
  /** Of the words that hang furthest out: right and left of the topmost, right of the second, left of the next. */
  readonly rightWord: T;
  readonly rightTag: T;
  readonly leftTag: T;
  readonly secondRightTag: T;
  readonly nextLeftTag: T;
  /** Words between the topmost and the next, 6 at most. */
  readonly gap: T;
  /** How many hang to the left (times 4) and to the right of the topmost, and to the left of the next; 3 at most each. */
  readonly counts: T;
  readonly nextCount: T;
}

export const moveTemplates = 34;

/** The features of a move, not yet hashed. */
export function moveValues<T>(r: Reckoning<T>, seen: SeenByMove<T>): T[] {
  const { both, xor, first, second, kept } = r;
  const [ws0, ws1] = seen.stackWords;
  const [ts0, ts1, ts2] = seen.stackTags;
  const [wn0, wn1, wn2] = seen.nextWords;
  const [tn0, tn1, tn2] = seen.nextTags;
  const tags = kept(both(ts0, tn0, 64));
  // Halves of pairs, shared by many: a pair is then one exclusive or.
  const aws0 = kept(first(ws0));
  const aws1 = kept(first(ws1));
  const awn0 = kept(first(wn0));
  const ats0 = kept(first(ts0));
  const ats1 = kept(first(ts1));
  const atags = kept(first(tags));
  const bws0 = kept(second(ws0));
  const bwn0 = kept(second(wn0));
  const bts0 = kept(second(ts0));
  const bts1 = kept(second(ts1));
  const btn0 = kept(second(tn0));
  const btn1 = kept(second(tn1));
  const withNext = kept(xor(atags, btn1));
  const withStack = kept(xor(atags, bts1));
  const awithStack = kept(first(withStack));
  const acounts = first(both(ts0, seen.counts, 64));
  const gapAndNext = both(seen.gap, seen.nextCount, 8);
  return [
    ws0,
    ts0,
    xor(aws0, bts0),
    wn0,
    tn0,
    xor(awn0, btn0),
    xor(first(wn1), btn1),
    xor(aws1, bts1),
    pairOf(r, wn2, tn2),
    xor(aws0, bwn0),
    xor(aws0, btn0),
    xor(ats0, bwn0),
    xor(atags, second(seen.gap)),
    xor(aws0, second(ws1)),
    xor(aws1, bts0),
    xor(ats1, bws0),
    withNext,
    withStack,
    xor(first(withNext), second(tn2)),
    xor(awithStack, second(ts2)),
    xor(awithStack, btn1),
    xor(atags, second(both(seen.rightTag, seen.leftTag, 64))),
    xor(atags, second(seen.nextLeftTag)),
    xor(first(pairOf(r, ts0, ts1)), second(seen.secondRightTag)),
    xor(acounts, btn0),
    xor(aws0, second(seen.counts)),
    xor(awn0, second(seen.nextCount)),
    xor(aws1, second(gapAndNext)),
    xor(first(xor(ats1, bts0)), second(xor(awn0, btn1))),
    xor(first(seen.rightWord), second(xor(aws0, btn0))),
    xor(first(xor(ats1, btn0)), bws0),
    xor(first(xor(aws1, btn0)), bts0),
    xor(first(pairOf(r, ts0, tn0)), second(pairOf(r, seen.rightTag, seen.gap))),
    pairOf(r, pairOf(r, seen.tagBehindTop, seen.tagBeforeNext), tags),
  ];
}

/** What a relation is chosen by: a word, its head, that one's own head, and what stands beside them. */
export interface SeenByRelation<T> {
  readonly word: T;
  readonly suffix: T;
  readonly tag: T;
  readonly headWord: T;
  readonly headTag: T;
  readonly grandTag: T;
  readonly wordBefore: T;
  readonly tagBefore: T;
  readonly tagAfter: T;
  readonly tagBeforeHead: T;
  /** 1 where the head stands behind, 2 where there is none; and words to the head, 5 at most. */
  readonly side: T;
  readonly far: T;
}

export const relationTemplates = 15;

/** The features of a relation, not yet hashed. */
export function relationValues<T>(r: Reckoning<T>, seen: SeenByRelation<T>): T[] {
  const { both, xor, first, second, kept } = r;
  const { word, tag, headWord, headTag, tagBefore, tagAfter, side } = seen;
  const aword = kept(first(word));
  const aheadWord = kept(first(headWord));
  const atags = kept(first(both(tag, headTag, 64)));
  const bside = kept(second(side));
  const bfar = kept(second(both(seen.far, side, 4)));
  const sided = kept(xor(atags, bside));
  const asided = kept(first(sided));
  const bsided = kept(second(sided));
  const tagAndHeadWord = kept(first(pairOf(r, tag, headWord)));
  return [
    xor(aword, bside),
    xor(aheadWord, bside),
    xor(atags, bfar),
    xor(aword, second(headWord)),
    xor(first(xor(aword, second(headTag))), bside),
    xor(tagAndHeadWord, bside),
    xor(asided, second(both(tagBefore, tagAfter, 64))),
    xor(asided, second(seen.grandTag)),
    xor(first(xor(atags, bfar)), second(tagBefore)),
    xor(first(xor(aheadWord, second(tag))), bfar),
    xor(tagAndHeadWord, second(both(tagAfter, side, 4))),
    xor(first(seen.suffix), second(xor(aheadWord, bside))),
    xor(first(seen.wordBefore), bsided),
    xor(first(seen.tagBeforeHead), bsided),
    pairOf(r, side, tag),
  ];
}
