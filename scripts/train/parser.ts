/**
 * Learns the clause parser's weights from labelled words:
 *   tsx scripts/train/parser.ts LABELS.train.jsonl LABELS.dev.jsonl
 */

import { packTable } from "../../lib/domain/attribution/find/packedTable";
import { moveStride, parseSentences, relationStride } from "../../lib/domain/attribution/find/parse";
import { moveTemplates, relationTemplates } from "../../lib/domain/attribution/find/parseFeatures";
import {
  isOver, makeMove, mayGoLeft, mayGoRight, mayShift, moveFeatures, moves, type ParseState, relationFeatures, startParse,
} from "../../lib/domain/attribution/find/parseState"; // biome-ignore format: one line
import { tagPos, type WordForms, wordForms } from "../../lib/domain/attribution/find/pos";
import { relationIndex, relations } from "../../lib/domain/attribution/find/relations";
import { posWeights } from "../../lib/domain/attribution/find/weights/pos";
import { tableOf, unpackWeights } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";
import { readLabels, spelt } from "./labels";
import { layWeights } from "./layWeights";

interface Tree {
  readonly forms: WordForms;
  readonly tags: Uint8Array;
  /** Sentence of this tree in its paragraph. */
  readonly range: readonly [number, number];
  /** By word number in the paragraph, -1 at the top. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Sentences are what the labels' own trees span; where trees interleave they are taken as one. */
function sentenceRanges(heads: Int32Array): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  let reach = 0;
  for (let i = 0; i < heads.length; i++) {
    const h = heads[i] ?? -1;
    reach = Math.max(reach, h, i);
    let lowest = heads.length;
    if (reach === i) {
      for (let k = i + 1; k < heads.length && k < i + 80; k++)
        lowest = Math.min(lowest, (heads[k] ?? -1) < 0 ? k : (heads[k] as number));
      if (lowest > i) {
        ranges.push([from, i + 1]);
        from = i + 1;
        reach = i + 1;
      }
    }
  }
  if (from < heads.length) ranges.push([from, heads.length]);
  return ranges;
}

function readTrees(path: string): Tree[] {
  const table = packTable(unpackWeights(posWeights));
  const trees: Tree[] = [];
  for (const paragraphs of readLabels(path).values()) {
    for (const words of paragraphs) {
      const tokens = spelt(words);
      const forms = wordForms(tokens);
      const tags = tagPos(tokens, forms, [[0, words.length]], table);
      const head = Int32Array.from(words, (w, i) => (w.head === i ? -1 : w.head));
      const relation = Uint8Array.from(words, (w) => w.relation);
      for (const range of sentenceRanges(head)) trees.push({ forms, tags, range, head, relation });
    }
  }
  return trees;
}

/** The gold head of word `i` of the sentence, the root's number where it stands at the top. */
function goldHead(tree: Tree, s: ParseState, i: number): number {
  const h = tree.head[s.from + i] ?? -1;
  return h < s.from || h >= s.from + s.size ? s.size : h - s.from;
}

/** Moves that lose no gold arc that could still be won. */
function freeMoves(tree: Tree, s: ParseState): boolean[] {
  const valid = [mayShift(s), mayGoRight(s), mayGoLeft(s)];
  if (s.depth === 0) return [true, false, false];
  const top = s.stack[s.depth - 1] ?? 0;
  const gold = (i: number) => (i >= s.size ? -5 : goldHead(tree, s, i));
  if (valid[0] && gold(s.next) === top) return [true, false, false];
  if (gold(top) === s.next) return [false, false, true];
  const free = [...valid];
  if (s.depth >= 2 && gold(top) === s.stack[s.depth - 2]) free[moves.left] = false;
  if (free[moves.shift]) {
    for (let k = 0; k < s.depth; k++) {
      const w = s.stack[k] ?? 0;
      if (gold(w) === s.next || gold(s.next) === w) free[moves.shift] = false;
    }
  }
  for (let b = s.next + 1; b <= s.size; b++) {
    if (gold(top) !== b && gold(b) !== top) continue;
    free[moves.left] = false;
    free[moves.right] = false;
    break;
  }
  return free.some(Boolean) ? free : valid;
}

function learnTree(tree: Tree, table: AveragedTable, features: Int32Array): number {
  const s = startParse(tree.range, tree.forms, tree.tags);
  const { weights, mask } = table;
  let wrong = 0;
  while (!isOver(s)) {
    moveFeatures(features, s);
    const scores = [0, 0, 0];
    for (const f of features) {
      const row = (f & mask) * moveStride;
      for (let m = 0; m < 3; m++) scores[m] = (scores[m] as number) + (weights[row + m] as number);
    }
    const valid = [mayShift(s), mayGoRight(s), mayGoLeft(s)];
    const free = freeMoves(tree, s);
    const best = (allowed: boolean[]) =>
      [0, 1, 2].filter((m) => allowed[m]).reduce((a, b) => ((scores[b] as number) > (scores[a] as number) ? b : a));
    const guess = best(valid);
    table.nextExample();
    if (!free[guess]) {
      wrong++;
      const gold = best(free);
      for (const f of features) {
        table.add(f, gold, 1);
        table.add(f, guess, -1);
      }
    }
    makeMove(s, guess);
  }
  return wrong;
}

function learnRelations(trees: readonly Tree[], table: AveragedTable, features: Int32Array): number {
  let wrong = 0;
  const scores = new Float32Array(relationStride);
  for (const { forms, tags, range, head, relation } of trees) {
    for (let i = range[0]; i < range[1]; i++) {
      if ((head[i] ?? -1) < 0) continue;
      relationFeatures(features, i, head, forms, tags, range);
      scores.fill(0);
      for (const f of features) {
        const row = (f & table.mask) * relationStride;
        for (let c = 1; c < relations.length; c++)
          scores[c] = (scores[c] as number) + (table.weights[row + c] as number);
      }
      let guess: number = relationIndex.nsubj;
      for (let c = 2; c < relations.length; c++) if ((scores[c] as number) > (scores[guess] as number)) guess = c;
      table.nextExample();
      const gold = relation[i] ?? 0;
      if (guess === gold || gold === 0) continue;
      wrong++;
      for (const f of features) {
        table.add(f, gold, 1);
        table.add(f, guess, -1);
      }
    }
  }
  return wrong;
}

function count(trees: readonly Tree[], move: AveragedTable, relation: AveragedTable): void {
  const moveRow = new Int32Array(moveTemplates);
  const relationRow = new Int32Array(relationTemplates);
  for (const tree of trees) {
    const s = startParse(tree.range, tree.forms, tree.tags);
    while (!isOver(s)) {
      moveFeatures(moveRow, s);
      for (const f of moveRow) move.count(f);
      makeMove(s, freeMoves(tree, s).findIndex(Boolean));
    }
    for (let i = tree.range[0]; i < tree.range[1]; i++) {
      if ((tree.head[i] ?? -1) < 0) continue;
      relationFeatures(relationRow, i, tree.head, tree.forms, tree.tags, tree.range);
      for (const f of relationRow) relation.count(f);
    }
  }
}

const rarest = 20;
const mostMoves = 150_000;
const mostRelations = 60_000;
const [trainPath, devPath] = process.argv.slice(2);
if (!trainPath || !devPath) throw new Error("usage: tsx scripts/train/parser.ts LABELS.train.jsonl LABELS.dev.jsonl");
const train = readTrees(trainPath);
const dev = readTrees(devPath);
const move = new AveragedTable(18, moveStride);
const relation = new AveragedTable(16, relationStride);
count(train, move, relation);
move.dropRare(rarest);
relation.dropRare(rarest);
const moveRow = new Int32Array(moveTemplates);
const relationRow = new Int32Array(relationTemplates);
for (let round = 1; round <= 5; round++) {
  let wrong = 0;
  for (const tree of train) wrong += learnTree(tree, move, moveRow);
  const wrongRelations = round <= 3 ? learnRelations(train, relation, relationRow) : 0;
  console.log(`round ${round}: ${wrong} moves, ${wrongRelations} relations wrong`);
}
const tables = {
  move: tableOf(quantize(move.averaged(), { top: 0.999, most: mostMoves }), moveStride),
  relation: tableOf(quantize(relation.averaged(), { top: 0.999, most: mostRelations }), relationStride),
};
const runtime = { move: packTable(tables.move), relation: packTable(tables.relation) };
let right = 0;
let labelled = 0;
let all = 0;
for (const tree of dev) {
  const found = parseSentences(tree.forms, tree.tags, [tree.range], runtime);
  for (let i = tree.range[0]; i < tree.range[1]; i++) {
    if (tree.relation[i] === relationIndex.punct) continue;
    all++;
    if (found.head[i] !== tree.head[i]) continue;
    right++;
    if ((tree.head[i] ?? -1) < 0 || found.relation[i] === tree.relation[i]) labelled++;
  }
}
const packed = layWeights("parse", { move: tables.move, relation: tables.relation });
console.log(
  `dev heads ${(right / all).toFixed(4)}, with relations ${(labelled / all).toFixed(4)}, ${(packed / 1024).toFixed(0)} KB`,
);
