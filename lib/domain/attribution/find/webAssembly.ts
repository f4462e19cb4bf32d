/**
 * A WebAssembly module written down in TypeScript: expressions are the bytes of their instructions, in the order in which
 * a stack machine takes them (WebAssembly Core Specification 2.0, chapter 5). Only what our sums need is here.
 */
export type Code = readonly (number | Code)[];

/** Unsigned and signed LEB128, as all numbers of the format are written. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

export const all = (...parts: readonly Code[]): Code => parts;

/** The bytes of an expression: written out once, at the end, since each start of a process puts the module together anew. */
function bytesOf(code: Code, bytes: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === "number") bytes.push(part);
    else bytesOf(part, bytes);
  }
  return bytes;
}

const two = (opcode: Code) => (a: Code, b: Code) => all(a, b, opcode);
const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

/** Reads and writes; `offset` is added to the address. */
const read = (opcode: Code) => (address: Code, offset: number) => all(address, opcode, [0], unsigned(offset));
const write = (opcode: Code) => (address: Code, offset: number, value: Code) =>
  all(address, value, opcode, [0], unsigned(offset));

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  load: read([0x28]),
  loadByte: read([0x2c]),
  loadShort: read([0x2e]),
  store: write([0x36]),
  storeByte: write([0x3a]),
  add: two([0x6a]),
  sub: two([0x6b]),
  mul: two([0x6c]),
  and: two([0x71]),
  xor: two([0x73]),
  shl: two([0x74]),
  shiftSigned: two([0x75]),
  shift: two([0x76]),
  lessThan: two([0x49]),
  moreSigned: two([0x4a]),
  equals: two([0x46]),
  differs: two([0x47]),
  popcnt: (a: Code) => all(a, [0x69]),
  isZero: (a: Code) => all(a, [0x45]),
};

/** Vectors of 128 bits. */
export const v128 = {
  load: read(vector(0x00)),
  /** Four bytes from memory, four times over. */
  loadFourTimes: read(vector(0x09)),
  store: write(vector(0x0b)),
  xor: two(vector(0x51)),
};

export const i32x4 = {
  splat: (a: Code) => all(a, vector(0x11)),
  /** Four signed numbers of two bytes from memory. */
  loadShorts: read(vector(0x03)),
  lane: (a: Code, lane: number) => all(a, vector(0x1b), [lane]),
  const: (...lanes: readonly [number, number, number, number]): Code => [
    ...vector(0x0c),
    ...lanes.flatMap((lane) => [lane & 255, (lane >>> 8) & 255, (lane >>> 16) & 255, lane >>> 24]),
  ],
  add: two(vector(0xae)),
  mul: two(vector(0xb5)),
  shift: (a: Code, by: number) => all(a, i32.const(by), vector(0xad)),
  shiftSigned: (a: Code, by: number) => all(a, i32.const(by), vector(0xac)),
  /** The products of eight pairs of numbers of two bytes each, neighbours added up. */
  dot: two(vector(0xba)),
};

export const i16x8 = {
  /** Eight signed bytes from memory, as eight numbers. */
  loadBytes: read(vector(0x01)),
  /** Four bytes from memory (and twelve zeros), of which the first eight become numbers. */
  loadFourBytes: (address: Code, offset: number) => all(read(vector(0x5c))(address, offset), vector(0x87)),
  add: two(vector(0x8e)),
  splat: (value: number) => all(i32.const(value), vector(0x10)),
  /** Four and four numbers of four bytes, as eight of two: what is too large becomes the largest. */
  narrow: two(vector(0x85)),
  addWithin: two(vector(0x8f)),
  sub: two(vector(0x91)),
  shl: (a: Code, by: number) => all(a, i32.const(by), vector(0x8b)),
  abs: (a: Code) => all(a, vector(0x80)),
  least: two(vector(0x96)),
  most: two(vector(0x98)),
  /** Products as shares of 2^15, rounded. */
  share: two(vector(0x82)),
};

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => all(value, [0x21], unsigned(local));
/** Moves a local on. */
export const step = (local: number, by: number): Code => set(local, i32.add(get(local), i32.const(by)));
export const getGlobal = (global: number): Code => [0x23, ...unsigned(global)];
export const call = (func: number, ...given: readonly Code[]): Code => all(...given, [0x10], unsigned(func));

/** Runs `body`, and again as long as `condition` holds after it. */
export const doWhile = (body: Code, condition: Code): Code => all([0x03, 0x40], body, condition, [0x0d, 0x00, 0x0b]);

/** Runs `body` where `condition` holds, and `other` where not. */
export const when = (condition: Code, body: Code, other?: Code): Code =>
  all(condition, [0x04, 0x40], body, other ? all([0x05], other) : [], [0x0b]);

/** `yes` where `condition` holds, `no` where not; both are reckoned. */
export const choose = (condition: Code, yes: Code, no: Code): Code => all(yes, no, condition, [0x1b]);

/** A function of i32 numbers. Locals are counted on from the parameters: first the i32, then the vectors. */
export interface Func {
  readonly name: string;
  readonly parameters: number;
  readonly gives: 0 | 1;
  readonly numbers: number;
  readonly vectors: number;
  readonly code: Code;
}

const typeI32 = 0x7f;
const typeV128 = 0x7b;

const list = (items: readonly Code[]): Code => all(unsigned(items.length), ...items);
function sized(code: Code): Code {
  const bytes = bytesOf(code);
  return [unsigned(bytes.length), bytes];
}
const section = (id: number, items: readonly Code[]): Code => all([id], sized(list(items)));
const named = (name: string): Code => sized([...name].map((letter) => letter.charCodeAt(0)));

function typeOf({ parameters, gives }: Func): Code {
  return [0x60, ...list(Array(parameters).fill([typeI32])), ...list(Array(gives).fill([typeI32]))];
}

function bodyOf({ numbers, vectors, code }: Func): Code {
  return sized(
    all(
      list([
        [...unsigned(numbers), typeI32],
        [...unsigned(vectors), typeV128],
      ]),
      code,
      [0x0b],
    ),
  );
}

/** The bytes of a module that takes `from.memory` and the i32 constants named, and exports all functions. */
export function moduleOf(constants: readonly string[], funcs: readonly Func[]): Uint8Array<ArrayBuffer> {
  const imports = [
    all(named("from"), named("memory"), [0x02, 0x00], unsigned(1)),
    ...constants.map((name) => all(named("from"), named(name), [0x03, typeI32, 0x00])),
  ];
  return Uint8Array.from(
    bytesOf([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, funcs.map(typeOf)),
      section(2, imports),
      section(
        3,
        funcs.map((_, index) => unsigned(index)),
      ),
      section(
        7,
        funcs.map(({ name }, index) => all(named(name), [0x00], unsigned(index))),
      ),
      section(10, funcs.map(bodyOf)),
    ]),
  );
}
