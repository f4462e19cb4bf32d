import {
  all, type Code, call, doWhile, type Func, get, i16x8, i32, i32x4, moduleOf, set, step, v128, when,
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
export const sumsOfBlock = 8;
export const blocks = width / 8;
export const directionBytes = blocks * sumsOfBlock * vectorBytes * (1 + width);
export const outputBytes = 2 * vectorBytes * (1 + (3 * width) / 2);

/** A word's sums before a direction adds what it said of the word before. */
export const sumsBytes = blocks * sumsOfBlock * vectorBytes;
/** Sums kept in registers at once: with eight the compiler runs out of them. */
export const sumsAtOnce = 6;
/** Their weights of the first layer, with what they begin with. */
const inputBytesAtOnce = sumsAtOnce * vectorBytes * (1 + width / 2);
/** Of a direction's weights those of the first layer with what the sums begin with. */
export const forInputsBytes = sumsBytes * (1 + width / 2);
/** Room for the pairs of a word's first layer, and for one behind them. */
export const activeBytes = (width / 2 + 1) * 8;

const lanes = (first: number, count: number): number[] => Array.from({ length: count }, (_, k) => first + k);

/** What the module reads of a column: where each of its numbers of four bytes stands. */
export const columnParts = ["table", "mask", "rows", "laid", "learnt", "each", "spread"] as const;
export const columnBytes = columnParts.length * 4;
const of = (column: number, part: (typeof columnParts)[number]) => i32.load(get(column), columnParts.indexOf(part) * 4);

/** Bits by which a spelling's bytes times numbers of `spread` stand higher than what goes between the layers. */
export const spreadBits = 6;

/** spread(learnt, end, spread, out): lays the row of a stem or an ending: its few numbers, each times a row of `spread`. */
function spreadFunc(): Func {
  const [learnt, end, spread, out, outEnd, from, numbers] = lanes(0, 7) as [
    number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const [low, high, times] = [7, 8, 9];
  const add = (sum: number, offset: number) =>
    set(sum, i32x4.add(get(sum), i32x4.mul(get(times), i32x4.loadShorts(get(numbers), offset))));
  const half = i32x4.splat(i32.const(1 << (spreadBits - 1)));
  const eight = all(
    ...[low, high].map((sum) => set(sum, half)),
    set(from, get(learnt)),
    set(numbers, get(spread)),
    doWhile(
      all(
        set(times, i32x4.splat(i32.loadByte(get(from), 0))),
        ...[add(low, 0), add(high, 8)],
        ...[step(from, 1), step(numbers, layerBytes)],
      ),
      i32.lessThan(get(from), get(end)),
    ),
    v128.store(get(out), 0, settled(get(low), get(high), spreadBits)),
    ...[step(out, vectorBytes), step(spread, vectorBytes)],
  );
  const code = all(
    set(outEnd, i32.add(get(out), i32.const(layerBytes))),
    doWhile(eight, i32.lessThan(get(out), get(outEnd))),
  );
  return { name: "spread", parameters: 4, gives: 0, numbers: 3, vectors: 3, code };
}

/** The number of the slot of its column's table where the search for a value begins, before the mask. */
export const slotOf = (value: number): number => Math.imul(value, slotFactor) >>> slotShift;
const slotFactor = 0x9e3779b1;
const slotShift = 7;
/** A slot: a value, and the number of its row; 0 where nothing stands. */
const slotBytes = 8;

/** Puts into `row` the number of the row of a value; 0 where it was seen too seldom. Open addressing, without an end in the table. */
function find(value: Code, column: number, key: number, slot: number, row: number): Code {
  const start = i32.and(i32.shift(i32.mul(get(key), i32.const(slotFactor)), i32.const(slotShift)), of(column, "mask"));
  const isOther = i32.differs(i32.load(get(slot), 0), get(key));
  return all(
    set(key, value),
    set(slot, i32.sub(i32.add(of(column, "table"), i32.mul(start, i32.const(slotBytes))), i32.const(slotBytes))),
    doWhile(
      all(step(slot, slotBytes), set(row, i32.load(get(slot), 4))),
      i32.and(i32.differs(get(row), i32.const(0)), isOther),
    ),
  );
}

/** Lays a row if it is asked for the first time. */
function layIfNew(column: number, row: number): Code {
  const flag = i32.add(of(column, "laid"), get(row));
  const learnt = i32.add(of(column, "learnt"), i32.mul(get(row), of(column, "each")));
  const out = i32.add(of(column, "rows"), i32.mul(get(row), i32.const(layerBytes)));
  const lay = call(numberOf("spread"), learnt, i32.add(learnt, of(column, "each")), of(column, "spread"), out);
  return when(i32.isZero(i32.loadByte(flag, 0)), all(i32.storeByte(flag, 0, i32.const(1)), lay));
}

/**
 * inputs(asked, end, apart, columns, columnsEnd, out): for each word the sum of its rows, one a column, nothing below 0. The
 * values of a column stand one behind the other, and the columns `apart`.
 */
function inputsFunc(): Func {
  const [asked, end, apart, columns, columnsEnd, out, column, value, key, slot, row] = lanes(0, 11) as [
    number, number, number, number, number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const sums = lanes(11, layerBytes / vectorBytes);
  const add = (sum: number, k: number) => set(sum, i16x8.addWithin(get(sum), v128.load(get(row), k * vectorBytes)));
  const one = all(
    find(i32.load(get(value), 0), column, key, slot, row),
    layIfNew(column, row),
    set(row, i32.add(of(column, "rows"), i32.mul(get(row), i32.const(layerBytes)))),
    ...sums.map(add),
    set(value, i32.add(get(value), get(apart))),
    step(column, columnBytes),
  );
  const word = all(
    set(column, get(columns)),
    set(value, get(asked)),
    ...sums.map((sum) => set(sum, i16x8.splat(0))),
    doWhile(one, i32.lessThan(get(column), get(columnsEnd))),
    ...sums.map((sum, k) => v128.store(get(out), firstLayerAt + k * vectorBytes, i16x8.most(get(sum), i16x8.splat(0)))),
    ...[step(out, recordBytes), step(asked, 4)],
  );
  const code = doWhile(word, i32.lessThan(get(asked), get(end)));
  return { name: "inputs", parameters: 6, gives: 0, numbers: 5, vectors: sums.length, code };
}

/** The sums begin with what stands one behind the other at an address. */
const begin = (sums: readonly number[], at: number): Code =>
  all(...sums.map((sum, k) => set(sum, v128.load(get(at), k * vectorBytes))));

/** Adds to the sums what two numbers give, of which local `pair` is full, by the weights at an address. */
const addPair = (sums: readonly number[], pair: number, weights: Code): Code =>
  all(
    ...sums.map((sum, k) => set(sum, i32x4.add(get(sum), i32x4.dot(get(pair), v128.load(weights, k * vectorBytes))))),
  );

/** Adds what the numbers from local `from` to local `to` give to the sums, two of them for each vector of weights; moves both on. */
function addPairs(sums: readonly number[], weights: number, from: number, to: number, pair: number): Code {
  const body = all(
    set(pair, v128.loadFourTimes(get(from), 0)),
    addPair(sums, pair, get(weights)),
    step(weights, sums.length * vectorBytes),
    step(from, 4),
  );
  return doWhile(body, i32.lessThan(get(from), get(to)));
}

const store = (sums: readonly number[], at: number): Code =>
  all(...sums.map((sum, k) => v128.store(get(at), k * vectorBytes, get(sum))));

/**
 * forInputs(weights, record, end, out, active): the sums of a direction for each word as far as they come from the first layer. Two thirds of what
 * that gives are 0: the pairs that are not stand at `active`, each with where its weights stand.
 */
function forInputsFunc(): Func {
  const [weights, record, end, out, active, w, from, to, outEnd, value, at] = lanes(0, 11) as [
    number, number, number, number, number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const sums = lanes(11, sumsAtOnce);
  const pair = 11 + sumsAtOnce;
  const isActive = i32.differs(get(value), i32.const(0));
  // Written without asking, since a branch that nobody foresees costs more: the next one goes over a pair of zeros. Where all are, the first is read for nothing.
  const note = (k: number) =>
    all(
      set(value, i32.load(get(record), k * 4)),
      i32.store(get(to), 0, get(value)),
      i32.store(get(to), 4, i32.const((1 + k) * sumsAtOnce * vectorBytes)),
      set(to, i32.add(get(to), i32.shl(isActive, i32.const(3)))),
    );
  const pairs = all(
    set(pair, v128.loadFourTimes(get(from), 0)),
    set(at, i32.add(get(w), i32.load(get(from), 4))),
    addPair(sums, pair, get(at)),
    step(from, 8),
  );
  const group = all(
    begin(sums, w),
    set(from, get(active)),
    doWhile(pairs, i32.lessThan(get(from), get(to))),
    store(sums, out),
    step(w, inputBytesAtOnce),
    step(out, sumsAtOnce * vectorBytes),
  );
  const word = all(
    set(to, get(active)),
    ...lanes(0, width / 2).map(note),
    set(w, get(weights)),
    set(outEnd, i32.add(get(out), i32.const(sumsBytes))),
    doWhile(group, i32.lessThan(get(out), get(outEnd))),
    step(record, recordBytes),
  );
  const code = doWhile(word, i32.lessThan(get(record), get(end)));
  return { name: "forInputs", parameters: 5, gives: 0, numbers: 6, vectors: sumsAtOnce + 1, code };
}

/** Two sums of four as eight numbers of the layers. */
const settled = (a: Code, b: Code, bits: number): Code =>
  i16x8.narrow(i32x4.shiftSigned(a, bits), i32x4.shiftSigned(b, bits));

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
 * walk(weights, record, memory, words, step, sums, sumsStep): goes over the words in one direction, `step` bytes a record, and lays what it
 * says of each at `record`. What it said of the word before stands one step back; `memory` holds what it remembers, and `sums` what
 * `forInputs` gave, to which what was said of the word before is added.
 */
function walkFunc(): Func {
  const [weights, record, memory, words, stepBy, begins, sumsStep, at, w, from, to, block] = lanes(0, 12) as [
    number, number, number, number, number, number, number, number, number, number, number, number,
  ]; // biome-ignore format: one line
  const sums = lanes(12, sumsAtOnce);
  const pair = 12 + sumsAtOnce;
  const [x, kept] = sums as [number, number];
  const group = all(
    begin(sums, at),
    set(from, i32.sub(get(record), get(stepBy))),
    addPairs(sums, w, from, to, pair),
    store(sums, at),
    step(at, sumsAtOnce * vectorBytes),
  );
  const sum = (k: number) => v128.load(get(at), k * vectorBytes);
  const [taken, keeping, said, offered] = lanes(0, 4).map((k) => settled(sum(2 * k), sum(2 * k + 1), weightFraction)) as [
    Code, Code, Code, Code,
  ]; // biome-ignore format: one line
  const remembered = i32.add(get(memory), get(block));
  const units = all(
    set(kept, i16x8.share(gate(keeping, x), v128.load(remembered, 0))),
    set(kept, i16x8.addWithin(get(kept), i16x8.share(gate(taken, x), bent(offered, x)))),
    v128.store(remembered, 0, get(kept)),
    v128.store(i32.add(get(record), get(block)), 0, i16x8.share(gate(said, x), bent(get(kept), x))),
    step(block, vectorBytes),
    step(at, sumsOfBlock * vectorBytes),
  );
  const word = all(
    set(w, get(weights)),
    set(at, get(begins)),
    set(to, i32.add(i32.sub(get(record), get(stepBy)), i32.const(layerBytes))),
    doWhile(group, i32.lessThan(get(at), i32.add(get(begins), i32.const(sumsBytes)))),
    set(at, get(begins)),
    set(block, i32.const(0)),
    doWhile(units, i32.lessThan(get(block), i32.const(layerBytes))),
    set(record, i32.add(get(record), get(stepBy))),
    set(begins, i32.add(get(begins), get(sumsStep))),
    step(words, -1),
  );
  const code = doWhile(word, i32.lessThan(i32.const(0), get(words)));
  return { name: "walk", parameters: 7, gives: 0, numbers: 5, vectors: sumsAtOnce + 1, code };
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
    step(w, sums.length * vectorBytes),
    set(from, get(record)),
    set(to, i32.add(get(from), i32.const(recordBytes))),
    addPairs(sums, w, from, to, pair),
    v128.store(get(out), 0, settled(get(first), get(second), fraction + weightFraction - scoreFraction)),
    step(record, recordBytes),
    step(out, vectorBytes),
  );
  const code = doWhile(word, i32.lessThan(get(record), get(end)));
  return { name: "outputs", parameters: 4, gives: 0, numbers: 3, vectors: 3, code };
}

const numberOf = (name: string) => names.indexOf(name);
const names = ["spread", "inputs", "forInputs", "walk", "outputs"];

/** The module's bytes. */
export const networkModule = (): Uint8Array<ArrayBuffer> =>
  moduleOf([], [spreadFunc(), inputsFunc(), forInputsFunc(), walkFunc(), outputsFunc()]);
