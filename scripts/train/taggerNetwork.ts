/**
 * Learns the tagger's network: lays the lessons where `network.py` reads them, lets it learn (it needs Python with torch, for
 * learning alone), and takes what it learnt down to the whole numbers that the engine runs.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { ColumnName, Columns } from "../../lib/domain/attribution/find/columns";
import {
  fraction,
  scoreFraction,
  spreadBits,
  weightFraction,
  width,
} from "../../lib/domain/attribution/find/networkModule";
import {
  endingColumn, endingNumbers, type NetworkWeights, plainColumns, stemColumns, stemNumbers,
} from "../../lib/domain/attribution/find/networkWeights"; // biome-ignore format: one line
import type { Page } from "../../lib/domain/attribution/find/page";
import { looksAt } from "../../lib/domain/attribution/find/tagger";
import { tagCount } from "../../lib/domain/attribution/find/viterbi";
import type { StemVectors } from "./stemVectors";

export interface TaggerLesson {
  readonly page: Pick<Page, "paragraphs">;
  readonly columns: Columns;
  readonly tags: Uint8Array;
}

/** How networks learn: the one that ships and those of the folds alike, so that the linker sees mistakes of one kind. */
const plan = {
  /** Where chance begins: for the folds, to which their number is added, and for the network that ships. */
  seed: 1,
  seedOfAll: 105,
  rounds: 8,
  rate: 0.004,
  wordsAtOnce: 3000,
  /** Shares that are left out by chance: of a layer's numbers, of a word's columns, of what stems have besides their vectors. */
  leftOut: 0.4,
  columnsLeftOut: 0.2,
  ownLeftOut: 0.2,
  /** How much dearer than other mistakes it is to miss a source or a cue, in logits. */
  missed: 0.6,
};

/** How often a value must be seen to get a row, and a stem one of its own or something besides its vector. */
const leastSeen = { value: 3, ending: 12, stem: 5, ownStem: 8 };

const names = [...plainColumns, ...stemColumns, endingColumn] as const;

/** The values of a column that were seen often enough, the most frequent first. */
function frequent(lessons: readonly TaggerLesson[], name: ColumnName, least: number): [value: number, seen: number][] {
  const seen = new Map<number, number>();
  for (const { columns } of lessons) {
    for (const value of columns.values[name]) seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return [...seen].filter(([, n]) => n >= least).sort(([a, m], [b, n]) => n - m || a - b);
}

interface Vocabulary {
  readonly keys: Readonly<Record<ColumnName, Int32Array>>;
  /** So many stems have something besides their vectors, the row of all others counted. */
  readonly ownStems: number;
}

function vocabularyOf(lessons: readonly TaggerLesson[], vectors: StemVectors): Vocabulary {
  const stems = frequent(lessons, "stem", leastSeen.stem);
  const seen = new Set(stems.map(([stem]) => stem));
  const keysOfStems = Int32Array.from([...seen, ...vectors.frequent.filter((stem) => !seen.has(stem))]);
  const keys = Object.fromEntries(
    names.map((name) => {
      if (name === endingColumn) return [name, keysOf(frequent(lessons, name, leastSeen.ending))];
      const isStem = (stemColumns as readonly ColumnName[]).includes(name);
      return [name, isStem ? keysOfStems : keysOf(frequent(lessons, name, leastSeen.value))];
    }),
  ) as Record<ColumnName, Int32Array>;
  return { keys, ownStems: 1 + stems.filter(([, n]) => n >= leastSeen.ownStem).length };
}

const keysOf = (values: readonly (readonly [number, number])[]) => Int32Array.from(values, ([value]) => value);

/** Which row each value has: 0 where it has none of its own. */
const rowsOf = (keys: Int32Array) => new Map([...keys].map((key, k) => [key, k + 1]));

/** Writes the lessons as `network.py` reads them. */
function lay(lessons: readonly TaggerLesson[], vocabulary: Vocabulary, vectors: StemVectors, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { keys, ownStems } = vocabulary;
  const rows = names.map((name) => rowsOf(keys[name]));
  const words = lessons.reduce((sum, { tags }) => sum + tags.length, 0);
  const numbers = new Int32Array(words * names.length);
  const tags = new Uint8Array(words);
  const ranges: number[] = [];
  let first = 0;
  lessons.forEach((lesson, text) => {
    names.forEach((name, c) => {
      const values = lesson.columns.values[name];
      for (let k = 0; k < values.length; k++)
        numbers[(first + k) * names.length + c] = rows[c]?.get(values[k] as number) ?? 0;
    });
    tags.set(lesson.tags, first);
    for (const paragraph of lesson.page.paragraphs)
      for (const [from, to] of looksAt(paragraph)) ranges.push(first + from, first + to, text);
    first += lesson.tags.length;
  });
  const sizes = {
    width,
    plainRows: plainColumns.map((name) => keys[name].length + 1),
    ...{ stemColumns: stemColumns.length, stemRows: keys.stem.length + 1, stemNumbers, ownStems },
    ...{ endingRows: keys[endingColumn].length + 1, endingNumbers },
  };
  writeFileSync(`${folder}/plan.json`, JSON.stringify({ ...plan, ...sizes }));
  writeFileSync(`${folder}/rows.bin`, numbers);
  writeFileSync(`${folder}/tags.bin`, tags);
  writeFileSync(`${folder}/ranges.bin`, Int32Array.from(ranges));
  const ofStem = [new Float32Array(vectors.length), ...[...keys.stem].map((stem) => vectors.of(stem))];
  const all = new Float32Array(ofStem.length * vectors.length);
  ofStem.forEach((vector, k) => {
    all.set(vector, k * vectors.length);
  });
  writeFileSync(`${folder}/vectors.bin`, all);
}

/** Learns without the texts whose number is `fold` modulo `folds`; for `fold` = `folds` from all. */
function learnFold(folder: string, fold: number, folds: number): Promise<void> {
  const script = new URL("network.py", import.meta.url).pathname;
  return new Promise((resolve, reject) => {
    const child = spawn("python3", [script, folder, `${fold}`, `${folds}`], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => reject(new Error("The network learns with Python 3, which is not there.")));
    child.on("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(`The network did not learn (status ${code}). It needs torch and numpy: pip install torch numpy`),
          ),
    );
  });
}

/** Learns the network of every fold and that of all lessons, `atOnce` of them at a time; the last one is of all. */
export async function learnNetworks(
  lessons: readonly TaggerLesson[],
  vectors: StemVectors,
  { folder, folds, atOnce }: { folder: string; folds: number; atOnce: number },
): Promise<NetworkWeights[]> {
  const vocabulary = vocabularyOf(lessons, vectors);
  lay(lessons, vocabulary, vectors, folder);
  const waiting = Array.from({ length: folds + 1 }, (_, fold) => fold);
  const worker = async () => {
    for (let fold = waiting.shift(); fold !== undefined; fold = waiting.shift()) await learnFold(folder, fold, folds);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Array.from({ length: folds + 1 }, (_, fold) => readNetwork(folder, fold, vocabulary));
}

/** What one network learnt, in whole numbers. */
function readNetwork(folder: string, fold: number, { keys }: Vocabulary): NetworkWeights {
  const bytes = readFileSync(`${folder}/weights-${fold}.bin`);
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  let at = 0;
  const next = (length: number) => {
    at += length;
    return all.subarray(at - length, at);
  };
  const plain = plainColumns.map((name) => next((keys[name].length + 1) * width));
  const stems = next((keys.stem.length + 1) * stemNumbers);
  const endings = next((keys[endingColumn].length + 1) * endingNumbers);
  const inputs = stemColumns.length * stemNumbers + endingNumbers;
  const spread = next(width * inputs);
  const first = next(width);
  const [ofInputs, ofSaid, firstSums] = [next(2 * width * 4 * width), next(2 * width * 4 * width), next(2 * 4 * width)];
  const [outputs, firstScores] = [next(tagCount * 3 * width), next(tagCount)];
  if (at !== all.length) throw new Error("network.py wrote weights of another network");
  // Every word has one part of speech: what all words begin with goes to its rows.
  const [pos] = plain as [Float32Array];
  for (let i = 0; i < pos.length; i++) pos[i] = (pos[i] as number) + (first[i % width] as number);
  const direction = (which: 0 | 1) => {
    const half = <T extends Float32Array>(numbers: T) =>
      numbers.subarray((which * numbers.length) / 2, ((which + 1) * numbers.length) / 2);
    return directionOf(half(ofInputs), half(ofSaid), half(firstSums));
  };
  const stemsInBytes = inBytes(stems);
  const endingsInBytes = inBytes(endings);
  const spreadOf = (k: number) => {
    const ending = k === stemColumns.length;
    const each = ending ? endingNumbers : stemNumbers;
    const unit = (ending ? endingsInBytes : stemsInBytes).unit;
    return Int16Array.from({ length: each * width }, (_, i) => {
      const [e, j] = [Math.floor(i / width), i % width];
      return whole((spread[j * inputs + k * stemNumbers + e] as number) * unit * 2 ** (fraction + spreadBits), 32767);
    });
  };
  return {
    plain: plain.map((rows, c) => {
      const times = Math.max(1, Math.ceil((largest(rows) * 2 ** fraction) / 127));
      const inUnits = Int8Array.from(rows, (value) => whole((value * 2 ** fraction) / times, 127));
      return { keys: keys[plainColumns[c] as ColumnName], rows: inUnits, times };
    }),
    stems: { keys: keys.stem, rows: stemsInBytes.rows },
    endings: { keys: keys[endingColumn], rows: endingsInBytes.rows },
    spread: Array.from({ length: stemColumns.length + 1 }, (_, k) => spreadOf(k)),
    ahead: direction(0),
    back: direction(1),
    outputs: outputsOf(outputs, firstScores),
  };
}

const whole = (value: number, most: number) => Math.max(-most, Math.min(most, Math.round(value)));
const largest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function inBytes(values: Float32Array): { rows: Int8Array; unit: number } {
  const unit = largest(values) / 127;
  return { rows: Int8Array.from(values, (value) => whole(value / unit, 127)), unit };
}

/** Where the number of a sum stands, so that the module reads it as one of four bytes. */
function laySum(into: Int16Array, at: number, value: number): void {
  const sum = Math.round(value);
  into[at] = sum & 0xffff;
  into[at + 1] = sum >> 16;
}

/** Half of what is cut off behind the point goes on top of the first sums: cutting off then rounds. */
const firstSum = (value: number, cut: number) => value * 2 ** (fraction + weightFraction) + 2 ** (cut - 1);

/**
 * A direction's weights as `networkModule.ts` reads them: blocks of eight units, of each unit the gates taken, held, shown (halved)
 * and new; first the sums to begin with, then for each two inputs the pairs of weights.
 */
function directionOf(ofInputs: Float32Array, ofSaid: Float32Array, first: Float32Array): Int16Array {
  const lanes = 32;
  const blockLength = lanes * 2 * (1 + width);
  const laid = new Int16Array((width / 8) * blockLength);
  const inputs = [...ofInputs, ...ofSaid];
  for (let block = 0; block < width / 8; block++) {
    for (let lane = 0; lane < lanes; lane++) {
      const gate = lane >> 3;
      const column = gate * width + block * 8 + (lane & 7);
      const share = gate < 3 ? 0.5 : 1;
      const at = block * blockLength;
      laySum(laid, at + lane * 2, firstSum((first[column] as number) * share, weightFraction));
      for (let i = 0; i < 2 * width; i++) {
        const weight = (inputs[i * 4 * width + column] as number) * share;
        laid[at + lanes * 2 * (1 + (i >> 1)) + lane * 2 + (i & 1)] = whole(weight * 2 ** weightFraction, 32767);
      }
    }
  }
  return laid;
}

function outputsOf(weights: Float32Array, first: Float32Array): Int16Array {
  const lanes = 8;
  const laid = new Int16Array(lanes * 2 * (1 + (3 * width) / 2));
  for (let tag = 0; tag < tagCount; tag++) {
    laySum(laid, tag * 2, firstSum(first[tag] as number, fraction + weightFraction - scoreFraction));
    for (let i = 0; i < 3 * width; i++) {
      const weight = weights[tag * 3 * width + i] as number;
      laid[lanes * 2 * (1 + (i >> 1)) + tag * 2 + (i & 1)] = whole(weight * 2 ** weightFraction, 32767);
    }
  }
  return laid;
}
