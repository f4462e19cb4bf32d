import fc from "fast-check";
import { expect, test } from "vitest";
import { mix } from "./hash";
import { packTable } from "./packedTable";
import type { WordRange } from "./page";
import { moveStride, parseSentences, relationStride } from "./parse";
import { moveTemplates, relationTemplates } from "./parseFeatures";
import {
  isOver,
  makeMove,
  mayGoLeft,
  mayGoRight,
  mayShift,
  moveFeatures,
  relationFeatures,
  startParse,
} from "./parseState";
import { tagPos, type WordForms } from "./pos";
import { posFeatures, posTemplates } from "./posFeatures";
import { closedTags, markTag, posIndex, posTags } from "./posTags";
import { relationIndex, relations } from "./relations";
import { tableOf, type WeightTable } from "./weightTable";

const rows = 64;
/** Weights out of a number, half of them 0: to draw them one by one would take as long as all tests. */
const tableOfStride = (stride: number) =>
  fc.integer().map((seed) => {
    const weightAt = (k: number) => mix(k, seed) & 255;
    const weights = Int8Array.from({ length: rows * stride }, (_, k) => (mix(seed, k) & 1 ? weightAt(k) : 0));
    return tableOf(weights, stride);
  });

interface Text {
  readonly spellings: readonly string[];
  readonly forms: WordForms;
  readonly ranges: readonly WordRange[];
}

const spelling = fc.constantFrom("said", "Ana", ",", ".", '"', "(", "%", "9");
const word = fc.record({
  spelling,
  lower: fc.integer(),
  suffix: fc.integer(),
  suffix2: fc.integer(),
  shape: fc.integer({ min: 0, max: 255 }),
  closed: fc.integer({ min: 0, max: 1 }),
});
/** Some words in two paragraphs, the first of which may be empty. */
const text = fc.tuple(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(39)).map(([words, cut]): Text => {
  const of = (form: "lower" | "suffix" | "suffix2") => Int32Array.from(words, (one) => one[form]);
  const small = (form: "shape" | "closed") => Uint8Array.from(words, (one) => one[form]);
  const at = Math.min(cut, words.length);
  return {
    spellings: words.map((one) => one.spelling),
    forms: {
      ...{ lower: of("lower"), suffix: of("suffix"), suffix2: of("suffix2"), stem: of("lower") },
      ...{ shape: small("shape"), closed: small("closed") },
    },
    ranges: [
      [0, at],
      [at, words.length],
    ],
  };
});

/** The sum of each of the first classes over the rows of some hashes, one weight after the other. */
function plainSums({ weights, stride, mask }: WeightTable, hashes: Int32Array, classes: number): number[] {
  const sum = (c: number) => hashes.reduce((n, hash) => n + (weights[(hash & mask) * stride + c] as number), 0);
  return Array.from({ length: classes }, (_, c) => sum(c));
}

/** The first class with the highest sum, of those that may be. */
const bestOf = (sums: readonly number[], may: (c: number) => boolean): number =>
  sums.reduce((best, sum, c) => (may(c) && (best < 0 || sum > (sums[best] as number)) ? c : best), -1);

function tagPlainly({ spellings, forms, ranges }: Text, table: WeightTable): Uint8Array {
  const tags = new Uint8Array(spellings.length);
  const features = new Int32Array(posTemplates);
  const mayBe = (i: number) => (tag: number) =>
    forms.closed[i] === 1 || !closedTags.some((one) => posIndex[one] === tag);
  for (const [start, end] of ranges)
    for (let i = start; i < end; i++) {
      const mark = markTag(spellings[i] as string);
      posFeatures(features, forms, tags, i, start, end);
      tags[i] = mark >= 0 ? mark : bestOf(plainSums(table, features, posIndex.SYM), mayBe(i));
    }
  return tags;
}

test("the module tags as the features and the table say, word by word", () => {
  const check = (given: Text, table: WeightTable) => {
    const words = {
      length: given.spellings.length,
      textAt: (i: number) => given.spellings[i] as string,
      formAt: () => expect.unreachable(),
    };
    expect(tagPos(words, given.forms, given.ranges, packTable(table))).toEqual(tagPlainly(given, table));
  };
  fc.assert(fc.property(text, tableOfStride(32), check), { numRuns: 400 });
});

type Tables = readonly [move: WeightTable, relation: WeightTable];
const anyTag = fc.nat(posTags.length - 1);
const tagsFor = fc.array(anyTag, { minLength: 40, maxLength: 40 }).map((tags) => Uint8Array.from(tags));

function headsPlainly({ forms, ranges }: Text, tags: Uint8Array, [table]: Tables): Int32Array {
  const head = new Int32Array(forms.lower.length);
  const features = new Int32Array(moveTemplates);
  for (const range of ranges) {
    const state = startParse(range, forms, tags);
    while (!isOver(state)) {
      moveFeatures(features, state);
      const may = [mayShift(state), mayGoRight(state), mayGoLeft(state)];
      const best = bestOf(plainSums(table, features, 3), (move) => may[move] === true);
      makeMove(state, state.depth === 0 ? 0 : best);
    }
    for (let i = range[0]; i < range[1]; i++) {
      const at = state.head[i - range[0]] as number;
      head[i] = at < state.size ? range[0] + at : -1;
    }
  }
  return head;
}

/** What tags alone tell; `undefined` where the table is asked. */
function told(tag: string | undefined, headTag: string | undefined, isAhead: boolean) {
  if (/^\p{P}|^QUOTE$/u.test(tag ?? "")) return "punct";
  if ((tag === "DT" || tag === "PRP$") && isAhead && /^NN/.test(headTag ?? "")) return "mod";
  return ({ CC: "cc", POS: "mod", MD: "aux" } as const)[tag as "CC"];
}

function relationPlainly(
  text: Text,
  tags: Uint8Array,
  head: Int32Array,
  i: number,
  range: WordRange,
  table: WeightTable,
) {
  const h = head[i] as number;
  if (h < 0) return 0;
  const plain = told(posTags[tags[i] as number], posTags[tags[h] as number], h > i);
  if (plain) return relationIndex[plain];
  const features = new Int32Array(relationTemplates);
  relationFeatures(features, i, head, text.forms, tags, range);
  return bestOf(plainSums(table, features, relations.length), (c) => c > 0);
}

test("the module parses as moves, features and tables say, move by move", () => {
  const check = (given: Text, tags: Uint8Array, tables: Tables) => {
    const some = tags.subarray(0, given.spellings.length);
    const [move, relation] = tables;
    const found = parseSentences(given.forms, some, given.ranges, {
      move: packTable(move),
      relation: packTable(relation),
    });
    expect(found.head).toEqual(headsPlainly(given, some, tables));
    for (const range of given.ranges)
      for (let i = range[0]; i < range[1]; i++)
        expect(found.relation[i]).toBe(relationPlainly(given, some, found.head, i, range, relation));
  };
  const tables = fc.tuple(tableOfStride(moveStride), tableOfStride(relationStride));
  fc.assert(fc.property(text, tagsFor, tables, check), { numRuns: 400 });
});

test("a sentence longer than the memory has room for makes it larger", () => {
  const size = 9000;
  const lower = Int32Array.from({ length: size }, (_, i) => i);
  const none = new Uint8Array(size);
  const forms = { lower, suffix: lower, suffix2: lower, stem: lower, shape: none, closed: none };
  const table = (stride: number) => tableOf(new Int8Array(rows * stride), stride);
  const tables = { move: packTable(table(moveStride)), relation: packTable(table(relationStride)) };
  const { head } = parseSentences(forms, new Uint8Array(size), [[0, size]], tables);
  // Where all moves are as good, a word is shifted as long as there is one, and then all hang from what stands before them.
  expect(head).toEqual(Int32Array.from({ length: size }, (_, i) => i - 1));
});
