/** Learns the tagger's weights: a structured averaged perceptron over one sequence a paragraph (Collins 2002). */
import type { Columns } from "../../lib/domain/attribution/find/columns";
import { padding } from "../../lib/domain/attribution/find/columns";
import type { Page } from "../../lib/domain/attribution/find/page";
import { firstStepTemplate } from "../../lib/domain/attribution/find/tagger";
import { hashTemplate, type Template } from "../../lib/domain/attribution/find/template";
import { bestTags, stepStride, stride, tagCount } from "../../lib/domain/attribution/find/viterbi";
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";

export interface TaggerLesson {
  readonly page: Page;
  readonly columns: Columns;
  readonly tags: Uint8Array;
}

export interface TaggerWeights {
  readonly tag: WeightTable;
  readonly step: WeightTable;
}

export interface TaggerPlan {
  readonly tagTemplates: readonly Template[];
  readonly stepTemplates: readonly Template[];
  readonly rounds: number;
  readonly tagBits: number;
  readonly stepBits: number;
  readonly rarest: number;
  /** How many weights are kept of tags and steps together. */
  readonly most: number;
}

/** The features of every slot, one row a slot. */
function featureRows(columns: Columns, templates: readonly Template[], firstNumber: number): Int32Array {
  const rows = new Int32Array(columns.slots * templates.length);
  const hashes = new Int32Array(columns.slots);
  templates.forEach((parts, number) => {
    hashTemplate(columns, parts, firstNumber + number, [padding, columns.slots - padding], hashes, padding);
    for (let slot = padding; slot < columns.slots - padding; slot++)
      rows[slot * templates.length + number] = hashes[slot] ?? 0;
  });
  return rows;
}

interface Prepared {
  readonly lesson: TaggerLesson;
  readonly tagRows: Int32Array;
  readonly stepRows: Int32Array;
}

function scoreRange(
  table: AveragedTable, rows: Int32Array, perSlot: number, from: number, to: number, columns: number, out: Float32Array,
): void {
  const { weights, mask, stride: width } = table;
  out.fill(0, from * width, to * width);
  for (let slot = from; slot < to; slot++) {
    const at = slot * width;
    for (let k = 0; k < perSlot; k++) {
      const row = ((rows[slot * perSlot + k] ?? 0) & mask) * width;
      for (let c = 0; c < columns; c++) out[at + c] = (out[at + c] as number) + (weights[row + c] as number);
    }
  }
} // biome-ignore format: arguments

function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = seed * 7919 + 1;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function learnParagraph(
  { lesson, tagRows, stepRows }: Prepared,
  range: readonly [number, number],
  tables: { tag: AveragedTable; step: AveragedTable },
  scratch: { tag: Float32Array; step: Float32Array; guess: Uint8Array },
  plan: TaggerPlan,
): number {
  const [from, to] = range;
  const { slotOf } = lesson.columns;
  const first = slotOf[from] ?? 0;
  const nTag = plan.tagTemplates.length;
  const nStep = plan.stepTemplates.length;
  scoreRange(tables.tag, tagRows, nTag, first, first + to - from, tagCount, scratch.tag);
  scoreRange(tables.step, stepRows, nStep, first, first + to - from, 56, scratch.step);
  bestTags(scratch.tag, scratch.step, slotOf, range, scratch.guess);
  tables.tag.nextExample();
  tables.step.nextExample();
  let wrong = 0;
  for (let i = from; i < to; i++) {
    const slot = first + i - from;
    const gold = lesson.tags[i] ?? 0;
    const guess = scratch.guess[i] ?? 0;
    if (gold !== guess) {
      wrong++;
      for (let k = 0; k < nTag; k++) {
        const feature = tagRows[slot * nTag + k] ?? 0;
        tables.tag.add(feature, gold, 1);
        tables.tag.add(feature, guess, -1);
      }
    }
    const goldStep = (i > from ? (lesson.tags[i - 1] ?? 0) : 0) * 8 + gold;
    const guessStep = (i > from ? (scratch.guess[i - 1] ?? 0) : 0) * 8 + guess;
    if (goldStep === guessStep) continue;
    for (let k = 0; k < nStep; k++) {
      const feature = stepRows[slot * nStep + k] ?? 0;
      tables.step.add(feature, goldStep, 1);
      tables.step.add(feature, guessStep, -1);
    }
  }
  return wrong;
}

export function learnTagger(
  lessons: readonly TaggerLesson[],
  plan: TaggerPlan,
  log: (line: string) => void,
): TaggerWeights {
  const tag = new AveragedTable(plan.tagBits, stride);
  const step = new AveragedTable(plan.stepBits, stepStride);
  const prepared = lessons.map((lesson) => ({
    lesson,
    tagRows: featureRows(lesson.columns, plan.tagTemplates, 0),
    stepRows: featureRows(lesson.columns, plan.stepTemplates, firstStepTemplate),
  }));
  for (const { tagRows, stepRows } of prepared) {
    for (const hash of tagRows) if (hash !== 0) tag.count(hash);
    for (const hash of stepRows) if (hash !== 0) step.count(hash);
  }
  tag.dropRare(plan.rarest);
  step.dropRare(plan.rarest);
  const slots = Math.max(...lessons.map(({ columns }) => columns.slots));
  const scratch = {
    tag: new Float32Array(slots * stride),
    step: new Float32Array(slots * stepStride),
    guess: new Uint8Array(slots),
  };
  for (let round = 1; round <= plan.rounds; round++) {
    let wrong = 0;
    for (const index of shuffled(prepared.length, round)) {
      const one = prepared[index] as Prepared;
      for (const range of one.lesson.page.paragraphs) wrong += learnParagraph(one, range, { tag, step }, scratch, plan);
    }
    log(`round ${round}: ${wrong} words wrong`);
  }
  // Both tables share one scale, or the sums of tag and step would not belong together.
  const [tagWeights, stepWeights] = quantizeTogether(tag.averaged(), step.averaged(), plan.most);
  return {
    tag: tableOf(tagWeights, stride),
    step: tableOf(stepWeights, stepStride),
  };
}

function quantizeTogether(a: Float32Array, b: Float32Array, most: number): [Int8Array, Int8Array] {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  const whole = quantize(both, { top: 0.9998, most });
  return [whole.slice(0, a.length), whole.slice(a.length)];
}
