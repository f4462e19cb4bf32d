/**
 * Learns the part-of-speech weights from labelled words (see labels.ts):
 *   tsx scripts/train/pos.ts LABELS.train.jsonl LABELS.dev.jsonl
 */

import { packTable } from "../../lib/domain/attribution/find/packedTable";
import { type SpeltWords, tagPos, type WordForms, wordForms } from "../../lib/domain/attribution/find/pos";
import { bestClass, posFeatures, posTemplates } from "../../lib/domain/attribution/find/posFeatures";
import { markTag, posIndex, posTags } from "../../lib/domain/attribution/find/posTags"; // biome-ignore format: one line
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";
import { readLabels, spelt } from "./labels";
import { layWeights } from "./layWeights";

interface Example {
  readonly words: SpeltWords;
  readonly forms: WordForms;
  /** The tag of a mark, -1 for a word. */
  readonly marks: Int8Array;
  readonly tags: Uint8Array;
}

function readExamples(path: string): Example[] {
  return [...readLabels(path).values()].flat().map((labels) => {
    const words = spelt(labels);
    return {
      words,
      forms: wordForms(words),
      marks: Int8Array.from(labels, ({ text }) => markTag(text)),
      tags: Uint8Array.from(labels, ({ tag }) => tag),
    };
  });
}

function countFeatures(examples: readonly Example[], table: AveragedTable): void {
  const features = new Int32Array(posTemplates);
  for (const { forms, marks, tags } of examples) {
    for (let i = 0; i < tags.length; i++) {
      if ((marks[i] ?? -1) >= 0) continue;
      posFeatures(features, forms, tags, i, 0, tags.length);
      for (const feature of features) table.count(feature);
    }
  }
}

function learnOnce({ forms, marks, tags }: Example, table: AveragedTable): number {
  const features = new Int32Array(posTemplates);
  const scores = new Float32Array(posTags.length);
  const guessed = new Uint8Array(tags.length);
  let wrong = 0;
  for (let i = 0; i < tags.length; i++) {
    const mark = marks[i] ?? -1;
    if (mark < 0) posFeatures(features, forms, guessed, i, 0, tags.length);
    const guess = mark >= 0 ? mark : bestClass(table, features, scores, posIndex.SYM);
    guessed[i] = guess;
    const gold = tags[i] ?? 0;
    table.nextExample();
    if (mark >= 0 || guess === gold || gold >= posIndex.SYM) continue;
    wrong++;
    for (const feature of features) {
      table.add(feature, gold, 1);
      table.add(feature, guess, -1);
    }
  }
  return wrong;
}

function accuracy(examples: readonly Example[], table: WeightTable): number {
  let right = 0;
  let all = 0;
  for (const { words, forms, tags } of examples) {
    const found = tagPos(words, forms, [[0, words.length]], packTable(table));
    all += tags.length;
    for (let i = 0; i < tags.length; i++) if (found[i] === tags[i]) right++;
  }
  return right / all;
}

const rarest = 8;
const most = 110_000;
const [trainPath, devPath] = process.argv.slice(2);
if (!trainPath || !devPath) throw new Error("usage: tsx scripts/train/pos.ts LABELS.train.jsonl LABELS.dev.jsonl");
const train = readExamples(trainPath);
const table = new AveragedTable(17, 32);
countFeatures(train, table);
table.dropRare(rarest);
for (let round = 1; round <= 5; round++) {
  const wrong = train.reduce((n, example) => n + learnOnce(example, table), 0);
  console.log(`round ${round}: ${wrong} wrong`);
}
const pos = tableOf(quantize(table.averaged(), { top: 0.9995, most }), 32);
const size = layWeights("pos", { pos });
console.log(`dev accuracy ${accuracy(readExamples(devPath), pos).toFixed(4)}, ${Math.round(size / 1024)} KB`);
