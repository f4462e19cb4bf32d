import {
  all, type Code, doWhile, type Func, get, i16x8, i32, i32x4, moduleOf, set, v128,
} from "./webAssembly"; // biome-ignore format: one line

/**
 * The tagger's network as a WebAssembly module. All numbers are whole: what goes from layer to layer has two bytes, of which
 * `fraction` bits stand behind the point, weights have `weightFraction`, and sums four bytes. No platform can round otherwise.
 */

/** How many numbers the first layer gives for a word, and how many each direction remembers. */
export const width = 48;

/** Bits behind the point: of what goes between the layers, of weights, of what comes out. */
export const fraction = 12;
export const weightFraction = 10;
export const scoreFraction = 6;

const vectorBytes = 16;
const layerBytes = width * 2;

/** A word's numbers: what the direction ahead says, what the one back says, the first layer. */
export const recordBytes = 3 * layerBytes;
export const firstLayerAt = 2 * layerBytes;

/** A block is eight units of four gates, whose weights stand together: eight vectors of sums, then eight for each two inputs. */
const sumsOfBlock = 8;
const blockBytes = sumsOfBlock * vectorBytes;
export const directionBytes = (width / 8) * blockBytes * (1 + width);
export const outputBytes = 2 * vectorBytes * (1 + (3 * width) / 2);

const step = (local: number, by: number): Code => set(local, i32.add(get(local), i32.const(by)));
const lanes = (first: number, count: number): number[] => Array.from({ length: count }, (_, k) => first + k);

/** inputs(rows, end, width, out): for each word the sum of its rows, whose addresses stand from `rows` on, nothing below 0. */
function inputsFunc(): Func {
  const [at, end, bytes, out, next, row] = [0, 1, 2, 3, 4, 5];
  const sums = lanes(6, layerBytes / vectorBytes);
  const add = (sum: number, k: number) => set(sum, i16x8.addWithin(get(sum), v128.load(get(row), k * vectorBytes)));
  const words = all(
    set(next, i32.add(get(at), get(bytes))),
    ...sums.map((sum) => set(sum, i16x8.splat(0))),
    doWhile(all(set(row, i32.load(get(at), 0)), ...sums.map(add), step(at, 4)), i32.lessThan(get(at), get(next))),
    ...sums.map((sum, k) => v128.store(get(out), firstLayerAt + k * vectorBytes, i16x8.most(get(sum), i16x8.splat(0)))),
    step(out, recordBytes),
  );
  const code = doWhile(words, i32.lessThan(get(at), get(end)));
  return { name: "inputs", parameters: 4, gives: 0, numbers: 2, vectors: sums.length, code };
}

/** Adds what the numbers from local `from` to local `to` give to the sums, two of them for each vector of weights; moves `weights` on. */
function addPairs(sums: readonly number[], weights: number, from: number, to: number, pair: number): Code {
  const add = (sum: number, k: number) =>
    set(sum, i32x4.add(get(sum), i32x4.dot(get(pair), v128.load(get(weights), k * vectorBytes))));
  const body = all(
    set(pair, v128.loadFourTimes(get(from), 0)),
    ...sums.map(add),
    step(weights, sums.length * vectorBytes),
    step(from, 4),
  );
  return doWhile(body, i32.lessThan(get(from), get(to)));
}

/** The sums begin with what the weights begin with. */
const begin = (sums: readonly number[], weights: number): Code =>
  all(
    ...sums.map((sum, k) => set(sum, v128.load(get(weights), k * vectorBytes))),
    step(weights, sums.length * vectorBytes),
  );

/** Two sums of four as eight numbers of the layers. */
const settled = (a: number, b: number, bits: number): Code =>
  i16x8.narrow(i32x4.shiftSigned(get(a), bits), i32x4.shiftSigned(get(b), bits));

/** -1..1 out of -2..2, and the ends beyond: x (1 - |x| / 4). `x` is a local to work in. */
const bent = (value: Code, x: number): Code =>
  all(
    set(x, i16x8.most(i16x8.least(value, i16x8.splat(2 << fraction)), i16x8.splat(-2 << fraction))),
    i16x8.sub(get(x), i16x8.share(i16x8.shl(get(x), 1), i16x8.abs(get(x)))),
  );

/** A gate, 0..1 as shares of 2^15. */
const gate = (value: Code, x: number): Code =>
  i16x8.addWithin(i16x8.shl(bent(value, x), 14 - fraction), i16x8.splat(1 << 14));

/**
 * walk(weights, record, memory, words, step): goes over the words in one direction, `step` bytes a record, and lays what it says of
 * each at `record`. What it said of the word before stands one step back; `memory` holds what it remembers.
 */
function walkFunc(): Func {
  const [weights, record, memory, words, stepBy, input, w, from, to, block] = lanes(0, 10) as [
    number, number, number, number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const sums = lanes(10, sumsOfBlock) as [number, number, number, number, number, number, number, number];
  const [pair, x, kept] = [18, 19, 20];
  const ofGate = (k: number) => settled(sums[2 * k] as number, sums[2 * k + 1] as number, weightFraction);
  const remembered = () => i32.add(get(memory), get(block));
  const units = all(
    begin(sums, w),
    set(from, get(input)),
    set(to, i32.add(get(from), i32.const(layerBytes))),
    addPairs(sums, w, from, to, pair),
    set(from, i32.sub(get(record), get(stepBy))),
    set(to, i32.add(get(from), i32.const(layerBytes))),
    addPairs(sums, w, from, to, pair),
    set(kept, i16x8.share(gate(ofGate(1), x), v128.load(remembered(), 0))),
    set(kept, i16x8.addWithin(get(kept), i16x8.share(gate(ofGate(0), x), bent(ofGate(3), x)))),
    v128.store(remembered(), 0, get(kept)),
    v128.store(i32.add(get(record), get(block)), 0, i16x8.share(gate(ofGate(2), x), bent(get(kept), x))),
    step(block, vectorBytes),
  );
  const word = all(
    set(w, get(weights)),
    set(block, i32.const(0)),
    doWhile(units, i32.lessThan(get(block), i32.const(layerBytes))),
    set(record, i32.add(get(record), get(stepBy))),
    set(input, i32.add(get(input), get(stepBy))),
    step(words, -1),
  );
  const code = doWhile(word, i32.lessThan(i32.const(0), get(words)));
  return { name: "walk", parameters: 6, gives: 0, numbers: 4, vectors: 11, code };
}

/** outputs(weights, record, end, out): the scores of eight classes for each record. */
function outputsFunc(): Func {
  const [weights, record, end, out, w, from, to, first, second, pair] = lanes(0, 10) as [
    number, number, number, number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const sums = [first, second];
  const word = all(
    set(w, get(weights)),
    begin(sums, w),
    set(from, get(record)),
    set(to, i32.add(get(from), i32.const(recordBytes))),
    addPairs(sums, w, from, to, pair),
    v128.store(get(out), 0, settled(first, second, fraction + weightFraction - scoreFraction)),
    step(record, recordBytes),
    step(out, vectorBytes),
  );
  const code = doWhile(word, i32.lessThan(get(record), get(end)));
  return { name: "outputs", parameters: 4, gives: 0, numbers: 3, vectors: 3, code };
}

/** The module's bytes. */
export const networkModule = (): Uint8Array<ArrayBuffer> => moduleOf([], [inputsFunc(), walkFunc(), outputsFunc()]);
