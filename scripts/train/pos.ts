/**
 * Learns the part-of-speech weights from labelled words:
 *   tsx scripts/train/pos.ts LABELS.train.jsonl LABELS.dev.jsonl
 * A line is {"paras": [[[word, tag, head, relation], …], …]} with Penn Treebank tags (see docs/engine/model-card.md).
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  bestClass,
  markTag,
  posFeatures,
  posIndex,
  posTags,
  posTemplates,
  type WordForms,
  wordForms,
} from "../../lib/domain/attribution/find/pos";
import { packWeights } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";

interface Example {
  readonly forms: WordForms;
  readonly marks: Int8Array;
  readonly tags: Uint8Array;
}

const folded: Record<string, string> = {
  NNPS: "NNP",
  JJR: "JJ",
  JJS: "JJ",
  RBR: "RB",
  RBS: "RB",
  PDT: "DT",
  WDT: "WP",
  WP$: "WP",
  AFX: "JJ",
  HYPH: ":",
  UH: "X",
  FW: "X",
  LS: "X",
  XX: "X",
  NIL: "X",
  ADD: "X",
  $: "SYM",
  "#": "SYM",
  NFP: "SYM",
  "``": "QUOTE",
  "''": "QUOTE",
  "-LRB-": "(",
  "-RRB-": ")",
  _SP: "SYM",
};

const tagNumber = (tag: string) => (posIndex as Record<string, number>)[folded[tag] ?? tag] ?? posIndex.X;

function readExamples(path: string): Example[] {
  const examples: Example[] = [];
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    const paras = JSON.parse(line).paras as [string, string, number, string][][];
    for (const para of paras) {
      const words = para.map(([text]) => ({ text, start: 0, end: 0 }));
      examples.push({
        forms: wordForms(words),
        marks: Int8Array.from(words, (w) => markTag(w.text)),
        tags: Uint8Array.from(para, ([, tag]) => tagNumber(tag)),
      });
    }
  }
  return examples;
}

function countFeatures(examples: readonly Example[], table: AveragedTable): void {
  const features = new Int32Array(posTemplates);
  for (const { forms, marks, tags } of examples) {
    for (let i = 0; i < tags.length; i++) {
      if ((marks[i] ?? -1) >= 0) continue;
      posFeatures(features, forms, tags, i, 0, tags.length);
      for (const f of features) table.count(f);
    }
  }
}

function pass(examples: readonly Example[], table: AveragedTable): number {
  const features = new Int32Array(posTemplates);
  const scores = new Float32Array(posTags.length);
  let wrong = 0;
  for (const { forms, marks, tags } of examples) {
    const guessed = new Uint8Array(tags.length);
    {
      const [start, end] = [0, tags.length];
      for (let i = start; i < end; i++) {
        const mark = marks[i] ?? -1;
        if (mark >= 0) {
          guessed[i] = mark;
          continue;
        }
        posFeatures(features, forms, guessed, i, start, end);
        const guess = bestClass(table, features, scores, posIndex.SYM);
        guessed[i] = guess;
        table.nextExample();
        const gold = tags[i] ?? 0;
        if (guess === gold || gold >= posIndex.SYM) continue;
        wrong++;
        for (const f of features) {
          table.add(f, gold, 1);
          table.add(f, guess, -1);
        }
      }
    }
  }
  return wrong;
}

function accuracy(examples: readonly Example[], weights: Int8Array, bits: number): number {
  const features = new Int32Array(posTemplates);
  const scores = new Int32Array(posTags.length);
  const table = { weights, mask: (1 << bits) - 1, stride: 32 };
  let right = 0;
  let all = 0;
  for (const { forms, marks, tags } of examples) {
    const guessed = new Uint8Array(tags.length);
    {
      const [start, end] = [0, tags.length];
      for (let i = start; i < end; i++) {
        const mark = marks[i] ?? -1;
        if (mark < 0) posFeatures(features, forms, guessed, i, start, end);
        guessed[i] = mark >= 0 ? mark : bestClass(table, features, scores, posIndex.SYM);
        all++;
        if (guessed[i] === tags[i]) right++;
      }
    }
  }
  return right / all;
}

const [trainPath, devPath] = process.argv.slice(2);
if (!trainPath || !devPath) throw new Error("usage: tsx scripts/train/pos.ts LABELS.train.jsonl LABELS.dev.jsonl");
const train = readExamples(trainPath);
const dev = readExamples(devPath);
const table = new AveragedTable(17, 32);
countFeatures(train, table);
table.dropRare(8);
for (let round = 1; round <= 5; round++) {
  console.log(`round ${round}: ${pass(train, table)} wrong`);
}
const weights = quantize(table.averaged(), { top: 0.9995, most: 110_000 });
const packed = packWeights(weights, 32);
console.log(`dev accuracy ${accuracy(dev, weights, 17).toFixed(4)}, ${(packed.length / 1024).toFixed(0)} KB`);
writeFileSync(
  "lib/domain/attribution/find/weights/pos.ts",
  `/** Learnt by scripts/train/pos.ts; do not edit. */\nexport const posWeights =\n  "${packed}";\n`,
);
