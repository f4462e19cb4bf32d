import { moveTemplates, moveValues, relationTemplates, relationValues } from "./parseFeatures";
import { farthestHead, mostChildren, nothing, root as rootOf, widestGap } from "./parseState";
import { posIndex } from "./posTags";
import { CodeReckoning } from "./reckoning";
import { relationIndex, relations } from "./relations";
import { ask, givenGlobal, moduleWith, numbered, numbersWith, rowOf, score, sumBy } from "./sumsModule";
import {
  all, type Code, call, choose, doWhile, type Func, get, i16x8, i32, set, step, v128, when,
} from "./webAssembly"; // biome-ignore format: one line
import { away, recordBytes, recordOf, recordShift } from "./wordRecords";

/**
 * The parser as a WebAssembly module: a sentence's words become records one behind the other, and `parse` writes into each its head
 * and its relation. Addresses are bytes; a word is the address of its record.
 */

/** What a record holds; the last are bytes: how many hang to the left and to the right, and the relation. */
const { places, of, write } = recordOf([
  "word", "suffix", "tag", "head", "leftmost", "rightmost", "stacked", "bytes",
]); // biome-ignore format: one line
export const placesOfParsed = places;

/** Records that stand before the first word of a sentence and behind the last: two of nothing, and the root. */
export const recordsBefore = 2;
export const recordsBehind = 1;

const func = numbersWith([
  "moves", "moveFeatures", "relationFeatures", "hang", "arcs", "relations", "parse",
]); // biome-ignore format: one line

const bytes = { left: 0, right: 1, relation: 2 } as const;
const byteAt = (byte: keyof typeof bytes): number => places.bytes * 4 + bytes[byte];
export const relationIn = (four: number): number => (four >> (bytes.relation * 8)) & 255;
const leftOf = (record: Code) => i32.loadByte(record, byteAt("left"));
const rightOf = (record: Code) => i32.loadByte(record, byteAt("right"));
const least = (reckon: CodeReckoning, value: Code, most: number): Code => {
  const kept = reckon.kept(value);
  return choose(i32.moreSigned(kept, i32.const(most)), i32.const(most), kept);
};
/** moves(at, end, out): from features to the sums of the four classes of moves, whose rows have four bytes. */
function movesFunc(): Func {
  const [at, end, out, row, bits, total] = [0, 1, 2, 3, 4, 5];
  const table = { mask: givenGlobal("moveMask"), index: givenGlobal("moveIndex"), rowBytes: i32.const(4) };
  const found = i32.add(givenGlobal("moves"), rowOf(i32.load(get(at), 0), table, row, bits));
  const body = all(set(total, i16x8.add(get(total), i16x8.loadFourBytes(found, 0))), step(at, 4));
  const code = all(
    call(func("mixAll"), get(at), get(end)),
    doWhile(body, i32.lessThan(get(at), get(end))),
    v128.store(get(out), 0, get(total)),
  );
  return { name: "moves", parameters: 3, gives: 0, numbers: 2, vectors: 1, code };
}

/** moveFeatures(none, root, next, stack): what a move is chosen by; `stack` is the record in which the topmost word stands. */
function moveFeaturesFunc(): Func {
  const [none, root, next, stack] = numbered(4).map(get) as [Code, Code, Code, Code];
  const reckon = new CodeReckoning(4);
  const { kept } = reckon;
  const deeper = (words: number) => kept(of(away(stack, -words), "stacked"));
  const ahead = (words: number) => {
    const record = kept(away(next, words));
    return kept(choose(i32.lessThan(record, root), record, none));
  };
  const [top, second, third] = [deeper(0), deeper(1), deeper(2)];
  const [one, two] = [ahead(1), ahead(2)];
  const right = kept(of(top, "rightmost"));
  const between = i32.shift(i32.sub(next, top), i32.const(recordShift));
  const values = moveValues(reckon, {
    stackWords: [kept(of(top, "word")), kept(of(second, "word"))],
    stackTags: [kept(of(top, "tag")), kept(of(second, "tag")), of(third, "tag")],
    nextWords: [kept(of(next, "word")), of(one, "word"), of(two, "word")],
    nextTags: [kept(of(next, "tag")), kept(of(one, "tag")), kept(of(two, "tag"))],
    tagBehindTop: of(away(top, 1), "tag"),
    tagBeforeNext: of(away(next, -1), "tag"),
    rightWord: of(right, "word"),
    rightTag: kept(of(right, "tag")),
    leftTag: of(of(top, "leftmost"), "tag"),
    secondRightTag: of(of(second, "rightmost"), "tag"),
    nextLeftTag: of(of(next, "leftmost"), "tag"),
    gap: kept(least(reckon, between, widestGap)),
    counts: kept(i32.add(i32.mul(leftOf(top), i32.const(4)), rightOf(top))),
    nextCount: kept(leftOf(next)),
  });
  const code = all(reckon.code, ask(values));
  return { name: "moveFeatures", parameters: 4, gives: 0, numbers: reckon.locals, vectors: 0, code };
}

/** relationFeatures(none, root, word): what the relation of a word to its head is chosen by. */
function relationFeaturesFunc(): Func {
  const [none, root, word] = numbered(3).map(get) as [Code, Code, Code];
  const reckon = new CodeReckoning(3);
  const { kept } = reckon;
  const head = kept(of(word, "head"));
  const before = kept(away(word, -1));
  const behind = kept(away(word, 1));
  const isFirst = i32.equals(before, none);
  const isLast = i32.equals(behind, root);
  const isAhead = kept(i32.lessThan(word, head));
  const distance = choose(isAhead, i32.sub(head, word), i32.sub(word, head));
  const values = relationValues(reckon, {
    word: kept(of(word, "word")),
    suffix: of(word, "suffix"),
    tag: kept(of(word, "tag")),
    headWord: kept(of(head, "word")),
    headTag: kept(of(head, "tag")),
    grandTag: of(of(head, "head"), "tag"),
    wordBefore: choose(isFirst, i32.const(1), of(before, "word")),
    tagBefore: kept(of(before, "tag")),
    tagAfter: kept(choose(isLast, i32.const(nothing.tag), of(behind, "tag"))),
    tagBeforeHead: of(away(head, -1), "tag"),
    side: isAhead,
    far: least(reckon, i32.shift(distance, i32.const(recordShift)), farthestHead),
  });
  const code = all(reckon.code, ask(values));
  return { name: "relationFeatures", parameters: 3, gives: 0, numbers: reckon.locals, vectors: 0, code };
}

/** hang(head, child): a word hangs from another. */
function hangFunc(): Func {
  const [head, child] = [0, 1];
  const hangAt = (field: "leftmost" | "rightmost", side: "left" | "right", count: Code) =>
    all(
      write(get(head), field, get(child)),
      i32.storeByte(get(head), byteAt(side), i32.add(count, i32.moreSigned(i32.const(mostChildren), count))),
    );
  const code = all(
    write(get(child), "head", get(head)),
    when(
      i32.lessThan(get(child), get(head)),
      hangAt("leftmost", "left", leftOf(get(head))),
      hangAt("rightmost", "right", rightOf(get(head))),
    ),
  );
  return { name: "hang", parameters: 2, gives: 0, numbers: 0, vectors: 0, code };
}

/** arcs(none, root): finds the heads of a sentence, greedily, with two moves a word. */
function arcsFunc(): Func {
  const [none, root, next, stack, top, best, topmost] = numbered(7) as [
    number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const [shift, right, left] = [0, 1, 2];
  const better = (move: number) =>
    when(i32.moreSigned(score(move), get(top)), all(set(top, score(move)), set(best, i32.const(move))));
  const shiftOn = all(step(stack, recordBytes), write(get(stack), "stacked", get(next)), step(next, recordBytes));
  const chosen = all(
    call(func("moveFeatures"), get(none), get(root), get(next), get(stack)),
    sumBy(func("moves"), moveTemplates),
    set(best, i32.const(shift)),
    // Below all sums where no word is left to shift.
    set(top, choose(i32.lessThan(get(next), get(root)), score(shift), i32.const(-1e9))),
    when(i32.lessThan(away(get(none), 1), get(stack)), better(right)),
    better(left),
  );
  const hangOn = all(
    set(topmost, of(get(stack), "stacked")),
    step(stack, -recordBytes),
    call(
      func("hang"),
      choose(i32.equals(get(best), i32.const(right)), of(get(stack), "stacked"), get(next)),
      get(topmost),
    ),
  );
  const isEmpty = i32.equals(get(stack), get(none));
  const move = all(
    when(isEmpty, set(best, i32.const(shift)), chosen),
    when(i32.equals(get(best), i32.const(shift)), shiftOn, hangOn),
  );
  const isLeft = i32.add(i32.lessThan(get(next), get(root)), i32.differs(get(stack), get(none)));
  const code = all(set(stack, get(none)), set(next, away(get(none), 1)), doWhile(move, isLeft));
  return { name: "arcs", parameters: 2, gives: 0, numbers: 5, vectors: 0, code };
}

/** The relation that the tags alone tell, 0 where they do not, into `found`. It spares a third of the scoring. */
function plainRelation(word: Code, found: number): Code {
  const tag = of(word, "tag");
  const isTag = (name: keyof typeof posIndex) => i32.equals(tag, i32.const(posIndex[name]));
  const ofTag = (name: keyof typeof posIndex, relation: keyof typeof relationIndex) =>
    when(isTag(name), set(found, i32.const(relationIndex[relation])));
  const headTag = of(of(word, "head"), "tag");
  const isNoun = i32.moreSigned(i32.const(posIndex.NNP + 1), headTag);
  const ofMark = choose(isTag("SYM"), i32.const(0), i32.const(relationIndex.punct));
  return all(
    set(found, i32.const(0)),
    when(i32.moreSigned(i32.const(posIndex.SYM), tag), ofTag("CC", "cc"), set(found, ofMark)),
    ofTag("POS", "mod"),
    ofTag("MD", "aux"),
    when(i32.and(i32.lessThan(word, of(word, "head")), isNoun), all(ofTag("DT", "mod"), ofTag("PRP$", "mod"))),
  );
}

/** relations(none, root): names how each word of a sentence hangs from its head; the root's own words keep 0. */
function relationsFunc(): Func {
  const [none, root, word, found, top] = numbered(5) as [number, number, number, number, number];
  const better = (relation: number) =>
    when(i32.moreSigned(score(relation), get(top)), all(set(top, score(relation)), set(found, i32.const(relation))));
  const scored = all(
    call(func("relationFeatures"), get(none), get(root), get(word)),
    sumBy(func("classes"), relationTemplates),
    set(found, i32.const(relationIndex.nsubj)),
    set(top, score(relationIndex.nsubj)),
    ...numbered(relations.length - 2, 2).map(better),
  );
  const named = all(
    plainRelation(get(word), found),
    when(i32.isZero(get(found)), scored),
    i32.storeByte(get(word), byteAt("relation"), get(found)),
  );
  const code = all(
    set(word, get(none)),
    doWhile(
      all(step(word, recordBytes), when(i32.differs(of(get(word), "head"), get(root)), named)),
      i32.lessThan(away(get(word), 1), get(root)),
    ),
  );
  return { name: "relations", parameters: 2, gives: 0, numbers: 3, vectors: 0, code };
}

/** parse(none, root): parses the sentence whose words stand between two records. */
function parseFunc(): Func {
  const [none, root, record] = [0, 1, 2];
  const clear = all(
    ...(["head", "leftmost", "rightmost", "stacked"] as const).map((field) => write(get(record), field, get(none))),
    write(get(record), "bytes", i32.const(0)),
  );
  const standsFor = (record: number, { word, tag }: { word: number; tag: number }) =>
    all(write(get(record), "word", i32.const(word)), write(get(record), "tag", i32.const(tag)));
  const code = all(
    set(record, away(get(none), -1)),
    doWhile(all(clear, step(record, recordBytes)), i32.lessThan(get(record), away(get(root), 1))),
    standsFor(none, nothing),
    standsFor(root, rootOf),
    ...(["arcs", "relations"] as const).map((name) => call(func(name), get(none), get(root))),
  );
  return { name: "parse", parameters: 2, gives: 0, numbers: 1, vectors: 0, code };
}

/** The module's bytes. */
export const parseModule = (): Uint8Array<ArrayBuffer> =>
  moduleWith(2, [
    movesFunc(), moveFeaturesFunc(), relationFeaturesFunc(), hangFunc(), arcsFunc(), relationsFunc(), parseFunc(),
  ]); // biome-ignore format: one line
