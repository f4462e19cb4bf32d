import { first, firstFactor, second, secondFactor, secondSalt } from "./hash";
import { all, type Code, get, i32, set } from "./webAssembly";

/**
 * What features are reckoned with: numbers, when a lesson asks for the features of one word, or the code of a module that
 * makes them for all words. What a feature is stands in one place for both.
 */
export interface Reckoning<T> {
  /** Two small numbers as one: `a` times `size`, and `b`. */
  both(a: T, b: T, size: number): T;
  xor(a: T, b: T): T;
  /** What the first and the second of two values give to their pair, as in hash.ts. */
  first(a: T): T;
  second(b: T): T;
  /** A value that is asked for more than once. */
  kept(value: T): T;
}

/** One value out of two, order kept. */
export const pairOf = <T>({ xor, first, second }: Reckoning<T>, a: T, b: T): T => xor(first(a), second(b));

export const onNumbers: Reckoning<number> = {
  both: (a, b, size) => a * size + b,
  xor: (a, b) => a ^ b,
  first,
  second,
  kept: (value) => value,
};

/** Writes code; what is kept goes into locals from `firstLocal` on. `code` is what was kept, in order. */
export class CodeReckoning implements Reckoning<Code> {
  private readonly written: Code[] = [];
  constructor(private readonly firstLocal: number) {}

  /** How many locals hold what was kept. */
  get locals(): number {
    return this.written.length;
  }

  get code(): Code {
    return all(...this.written);
  }

  both = (a: Code, b: Code, size: number) => i32.add(i32.mul(a, i32.const(size)), b);
  xor = i32.xor;
  first = (a: Code) => i32.mul(a, i32.const(firstFactor));
  second = (b: Code) => {
    const kept = this.kept(b);
    const folded = i32.xor(kept, i32.shift(kept, i32.const(16)));
    return i32.xor(i32.mul(folded, i32.const(secondFactor)), i32.const(secondSalt));
  };

  kept = (value: Code): Code => {
    const local = this.firstLocal + this.written.length;
    this.written.push(set(local, value));
    return get(local);
  };
}
