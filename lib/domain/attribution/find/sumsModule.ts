import {
  all, type Code, call, doWhile, type Func, get, getGlobal, i16x8, i32, i32x4, moduleOf, set, step, v128,
} from "./webAssembly"; // biome-ignore format: one line

/**
 * WebAssembly modules that look features up in a table of weights and sum them: four hashes and eight sums are worked out at
 * once, and the compiler is done with them before the first word. All numbers are whole, and sums of up to 250 signed bytes fit
 * into two: no platform can round otherwise. Addresses are bytes. At the front of the memory stand the features that are asked,
 * with room for the three that the last four may write beyond their end.
 */

/** Where sums stand, and where the rows of weights begin. */
const sumsAt = 1024;
export const rowsAt = 2048;

/** What a module is given: how its table is laid out, and the table of moves where it has one. */
const globals = ["mask", "index", "rowBytes", "moves", "moveMask", "moveIndex"] as const;
export const givenGlobal = (name: (typeof globals)[number]): Code => getGlobal(globals.indexOf(name));

const splat = (value: number) => i32x4.const(value, value, value, value);

/** `mix` of hash.ts, four at a time, into the local `h`; `seed` is what the template gives. */
const mixInto = (h: number, value: Code, seed: Code): Code =>
  all(
    set(h, i32x4.mul(v128.xor(value, seed), splat(0x85ebca6b))),
    set(h, i32x4.mul(v128.xor(get(h), i32x4.shift(get(h), 15)), splat(0xc2b2ae35))),
    set(h, v128.xor(get(h), i32x4.shift(get(h), 13))),
  );

/** mixAll(at, end): `mixAll` of hash.ts. */
function mixAllFunc(): Func {
  const [at, end, h, seed] = [0, 1, 2, 3];
  const golden = 0x9e3779b1;
  const times = (n: number) => Math.imul(n, golden);
  const code = all(
    set(seed, i32x4.const(times(1), times(2), times(3), times(4))),
    doWhile(
      all(
        mixInto(h, v128.load(get(at), 0), get(seed)),
        v128.store(get(at), 0, get(h)),
        set(seed, i32x4.add(get(seed), splat(times(4)))),
        step(at, 16),
      ),
      i32.lessThan(get(at), get(end)),
    ),
  );
  return { name: "mixAll", parameters: 2, gives: 0, numbers: 0, vectors: 2, code };
}

/** How a table is laid out: its mask, where its index stands, and how many bytes a row has. */
interface Table {
  readonly mask: Code;
  readonly index: Code;
  readonly rowBytes: Code;
}

/**
 * The byte at which the row of a hash begins, counted from the first row; 0, where zeros stand, if it has no weights. The bits
 * of 32 rows are moved so that the row's own is the highest: it is the sign, and the others are those that stand before.
 * Without a branch: half of the rows asked for have none, in no order that a processor could foresee.
 */
export function rowOf(hash: Code, { mask, index, rowBytes }: Table, row: number, bits: number): Code {
  const entry = i32.add(index, i32.shl(i32.shift(get(row), i32.const(5)), i32.const(3)));
  const shifted = i32.shl(i32.load(entry, 0), i32.sub(i32.const(31), get(row)));
  return all(
    set(row, i32.and(hash, mask)),
    set(bits, shifted),
    i32.and(
      i32.mul(i32.add(i32.load(entry, 4), i32.popcnt(get(bits))), rowBytes),
      i32.shiftSigned(get(bits), i32.const(31)),
    ),
  );
}

/** rowsOf(at, end, out, step): the rows of some hashes, `step` bytes apart. */
function rowsFunc(): Func {
  const [at, end, out, stepBy, row, bits] = [0, 1, 2, 3, 4, 5];
  const table = { mask: givenGlobal("mask"), index: givenGlobal("index"), rowBytes: givenGlobal("rowBytes") };
  const body = all(
    i32.store(get(out), 0, rowOf(i32.load(get(at), 0), table, row, bits)),
    step(at, 4),
    set(out, i32.add(get(out), get(stepBy))),
  );
  const code = doWhile(body, i32.lessThan(get(at), get(end)));
  return { name: "rowsOf", parameters: 4, gives: 0, numbers: 2, vectors: 0, code };
}

/** keptOf(at, end): moves the rows that have weights to the front; gives the end of them. */
function keptFunc(): Func {
  const [at, end, kept, row] = [0, 1, 2, 3];
  const body = all(
    set(row, i32.load(get(at), 0)),
    i32.store(get(kept), 0, get(row)),
    set(kept, i32.add(get(kept), i32.shl(i32.differs(get(row), i32.const(0)), i32.const(2)))),
    step(at, 4),
  );
  const code = all(set(kept, get(at)), doWhile(body, i32.lessThan(get(at), get(end))), get(kept));
  return { name: "keptOf", parameters: 2, gives: 1, numbers: 2, vectors: 0, code };
}

/** sum(at, end, out): sums of eight classes, `groups` times, over the rows from `at` to `end`, two bytes each. */
function sumFunc(groups: number): Func {
  const [at, end, out, row] = [0, 1, 2, 3];
  const sums = numbered(groups, 4);
  const add = (sum: number, group: number) =>
    set(sum, i16x8.add(get(sum), i16x8.loadBytes(get(row), rowsAt + group * 8)));
  const body = all(set(row, i32.load(get(at), 0)), ...sums.map(add), step(at, 4));
  // The first row is that of zeros where there is none, so that one round at least does no harm.
  const code = all(
    doWhile(body, i32.lessThan(get(at), get(end))),
    ...sums.map((sum, group) => v128.store(get(out), group * 16, get(sum))),
  );
  return { name: "sum", parameters: 3, gives: 0, numbers: 1, vectors: groups, code };
}

/** classes(at, end, out): from features to the sums of classes. */
function classesFunc(): Func {
  const [at, end, out] = [0, 1, 2];
  const kept = call(shared("keptOf"), get(at), get(end));
  const code = all(
    call(shared("mixAll"), get(at), get(end)),
    call(shared("rowsOf"), get(at), get(end), get(at), i32.const(4)),
    call(shared("sum"), get(at), kept, get(out)),
  );
  return { name: "classes", parameters: 3, gives: 0, numbers: 0, vectors: 0, code };
}

const sharedNames = ["mixAll", "rowsOf", "keptOf", "sum", "classes"] as const;
type Shared = (typeof sharedNames)[number];
const shared = (name: Shared): number => sharedNames.indexOf(name);

/** The numbers of a module's functions: the shared ones stand before its own. */
export const numbersWith =
  <Own extends string>(own: readonly Own[]) =>
  (name: Own | Shared): number =>
    [...sharedNames, ...own].indexOf(name);

/** The bytes of a module with functions of its own, over a table of eight classes, `groups` times. */
export const moduleWith = (groups: number, own: readonly Func[]): Uint8Array<ArrayBuffer> =>
  moduleOf(globals, [mixAllFunc(), rowsFunc(), keptFunc(), sumFunc(groups), classesFunc(), ...own]);

export const numbered = (count: number, first = 0): number[] => Array.from({ length: count }, (_, k) => first + k);

/** Puts features where they are asked. */
export const ask = (features: readonly Code[]): Code =>
  all(...features.map((feature, k) => i32.store(i32.const(0), k * 4, feature)));

/** Lets a function sum over so many features that were put there, and reads the sum of a class. */
export const sumBy = (func: number, features: number): Code =>
  call(func, i32.const(0), i32.const(features * 4), i32.const(sumsAt));
export const score = (place: number): Code => i32.loadShort(i32.const(sumsAt), place * 2);
