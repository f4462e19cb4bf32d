import { edgeBefore, edgeBehind, posTemplates, posValues } from "./posFeatures";
import { closedTags, posIndex } from "./posTags";
import { CodeReckoning } from "./reckoning";
import { ask, moduleWith, numbered, numbersWith, score, sumBy } from "./sumsModule";
import { all, type Code, call, doWhile, type Func, get, i32, set, step, when } from "./webAssembly";
import { away, recordBytes, recordOf } from "./wordRecords";

/**
 * The tagger of parts of speech as a WebAssembly module: a paragraph's words become records one behind the other, and `tag` writes
 * into each its tag, from left to right. Addresses are bytes; a word is the address of its record.
 */

/** What a record holds. A tag is -1 as long as it is not known; `closed` is 1 for the words that may have a closed tag. */
const { places, of, write } = recordOf(["word", "suffix", "suffix2", "shape", "closed", "tag"]);
export const placesOfTagged = places;

/** Records that stand before the first word of a paragraph, and as many behind the last. */
export const recordsOfEdge = 2;

const func = numbersWith(["features", "best", "tag"]);

/** features(word): what the tag of a word is chosen by. */
function featuresFunc(): Func {
  const word = get(0);
  const reckon = new CodeReckoning(1);
  const { kept } = reckon;
  const near = (words: number) => kept(away(word, words));
  const [before, before2, behind, behind2] = [near(-1), near(-2), near(1), near(2)];
  const tagBefore = kept(of(before, "tag"));
  const isTag = (tag: number) => i32.equals(tagBefore, i32.const(tag));
  // No two of them at once.
  const opens = [-1, posIndex["."], posIndex.QUOTE].map(isTag).reduce(i32.add);
  const moved = (tag: Code) => i32.add(tag, i32.const(1));
  const values = posValues(reckon, {
    word: kept(of(word, "word")),
    suffix: kept(of(word, "suffix")),
    suffix2: of(word, "suffix2"),
    shape: kept(i32.add(of(word, "shape"), i32.shl(opens, i32.const(8)))),
    before: [kept(of(before, "word")), of(before2, "word")],
    behind: [kept(of(behind, "word")), of(behind2, "word")],
    tagsBefore: [kept(moved(tagBefore)), moved(of(before2, "tag"))],
    suffixBefore: of(before, "suffix"),
    suffixBehind: kept(of(behind, "suffix")),
  });
  const code = all(reckon.code, ask(values));
  return { name: "features", parameters: 1, gives: 0, numbers: reckon.locals, vectors: 0, code };
}

/** best(word): the best tag of a word by its sums; the closed ones only for words that may have them. */
function bestFunc(): Func {
  const [word, best, top] = [0, 1, 2];
  const better = (tag: number) => {
    const isBetter = i32.moreSigned(score(tag), get(top));
    const isClosed = closedTags.some((closed) => posIndex[closed] === tag);
    return when(
      isClosed ? i32.and(isBetter, of(get(word), "closed")) : isBetter,
      all(set(top, score(tag)), set(best, i32.const(tag))),
    );
  };
  const code = all(set(top, score(0)), ...numbered(posIndex.SYM - 1, 1).map(better), get(best));
  return { name: "best", parameters: 1, gives: 1, numbers: 2, vectors: 0, code };
}

/** tag(first, end): tags the words of a paragraph; marks have their tags already. */
function tagFunc(): Func {
  const [first, end, word] = [0, 1, 2];
  const edge = (record: Code, stands: number) =>
    all(
      ...(["word", "suffix"] as const).map((field) => write(record, field, i32.const(stands))),
      write(record, "tag", i32.const(-1)),
    );
  const one = all(
    call(func("features"), get(word)),
    sumBy(func("classes"), posTemplates),
    write(get(word), "tag", call(func("best"), get(word))),
  );
  const code = all(
    ...[-2, -1].map((words) => edge(away(get(first), words), edgeBefore)),
    ...[0, 1].map((words) => edge(away(get(end), words), edgeBehind)),
    set(word, get(first)),
    doWhile(
      all(when(i32.equals(of(get(word), "tag"), i32.const(-1)), one), step(word, recordBytes)),
      i32.lessThan(get(word), get(end)),
    ),
  );
  return { name: "tag", parameters: 2, gives: 0, numbers: 1, vectors: 0, code };
}

/** The module's bytes. */
export const posModule = (): Uint8Array<ArrayBuffer> => moduleWith(4, [featuresFunc(), bestFunc(), tagFunc()]);
