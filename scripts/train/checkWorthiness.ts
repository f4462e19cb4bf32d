// npx tsx scripts/train/checkWorthiness.ts ../shared/corpora/checkworthy/clef2024_en.train.jsonl ../shared/corpora/checkworthy/clef2024_en.dev.jsonl
// Learns the check-worthiness model (logistic regression over hashed words and named signs) from the first file, prints
// its figures on the second, and writes lib/domain/attribution/claims/checkWeights.ts. The same data gives the same file.
import { readFileSync, writeFileSync } from "node:fs";
import { checkSigns } from "../../lib/domain/attribution/claims/checkSigns";
import { type CheckFeatures, checkFeatures } from "../../lib/domain/attribution/claims/checkWorthiness";
import { headOf, literalOf } from "./layWeights";

const bits = 15;
const mask = (1 << bits) - 1;
const epochs = 4;
const rate = 0.12;
/** How much of a word weight goes each time it is met: keeps rare words from deciding alone. */
const decay = 1e-3;
const rarest = 3;

interface Lesson extends CheckFeatures {
  readonly label: number;
}

function lessonsIn(file: string): Lesson[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { sentence: string; label: number })
    .map(({ sentence, label }) => ({ ...checkFeatures(sentence), label }));
}

/** A fixed order that looks like none: the same file from every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

class Model {
  bias = 0;
  readonly signs = new Float64Array(checkSigns.length);
  readonly words = new Float64Array(1 << bits);
  private readonly seen = new Float64Array((1 << bits) + checkSigns.length + 1).fill(1);

  constructor(readonly known: Uint8Array) {}

  sum({ signs, words }: CheckFeatures): number {
    let sum = this.bias;
    for (const sign of signs) sum += this.signs[sign] as number;
    for (const hash of words) if (this.known[hash & mask]) sum += this.words[hash & mask] as number;
    return sum;
  }

  learn(lesson: Lesson): void {
    const error = lesson.label - 1 / (1 + Math.exp(-this.sum(lesson)));
    const step = (slot: number) => {
      this.seen[slot] = (this.seen[slot] as number) + error * error;
      return (rate * error) / Math.sqrt(this.seen[slot] as number);
    };
    this.bias += step(0);
    for (const sign of lesson.signs) this.signs[sign] = (this.signs[sign] as number) + step(1 + sign);
    for (const hash of lesson.words) {
      const row = hash & mask;
      if (!this.known[row]) continue;
      const weight = this.words[row] as number;
      this.words[row] = weight * (1 - decay) + step(1 + checkSigns.length + row);
    }
  }
}

function knownRows(lessons: readonly Lesson[]): Uint8Array {
  const counts = new Uint32Array(1 << bits);
  for (const { words } of lessons) for (const hash of words) counts[hash & mask] = (counts[hash & mask] as number) + 1;
  return Uint8Array.from(counts, (count) => (count >= rarest ? 1 : 0));
}

function figures(lessons: readonly Lesson[], model: Model): string {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const lesson of lessons) {
    const says = model.sum(lesson) > 0;
    if (says) found += 1;
    if (lesson.label === 1) wanted += 1;
    if (says && lesson.label === 1) right += 1;
  }
  const [precision, recall] = [right / found, right / wanted];
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`;
}

const [trainFile, devFile] = process.argv.slice(2);
if (!trainFile || !devFile) throw new Error("Name the file to learn from and the file to measure on.");
const lessons = lessonsIn(trainFile);
const dev = lessonsIn(devFile);
const model = new Model(knownRows(lessons));
for (let epoch = 0; epoch < epochs; epoch += 1) for (const lesson of shuffled(lessons, 7 + epoch)) model.learn(lesson);
console.log(`train: ${figures(lessons, model)}`);
console.log(`dev:   ${figures(dev, model)}`);

const scale = Math.max(...model.words.map(Math.abs));
const packed = Int8Array.from(model.words, (weight) => Math.round((weight / scale) * 127));
model.words.forEach((_, row) => {
  model.words[row] = ((packed[row] as number) / 127) * scale;
});
const short = (value: number) => Math.round(value * 1000) / 1000;
console.log(`dev, as kept: ${figures(dev, model)}`);
checkSigns.forEach(({ name }, index) => {
  console.log(`  ${short(model.signs[index] as number)} ${name}`);
});
writeFileSync(
  new URL("../../lib/domain/attribution/claims/checkWeights.ts", import.meta.url),
  `${headOf("scripts/train/checkWorthiness.ts")}
export const checkWeights = {
  bias: ${short(model.bias)},
  scale: ${short(scale)},
  signs: [${[...model.signs].map(short).join(", ")}],
  words:
    ${literalOf(Buffer.from(packed.buffer).toString("base64"))},
} as const;
`,
);
