import { fnv1a } from "../../text/fnv";

/**
 * Feature hashing. All arithmetic is on 32-bit integers, so the same features meet the same weights on every machine.
 */

/** The hash of a word. */
export const hashText = (text: string): number => fnv1a(text);

/** One hash of a feature's template number and its value (itself a hash or a small number). */
export function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** What pairs are made with, here and in WebAssembly. */
export const firstFactor = 0x01000193;
export const secondFactor = 0x27d4eb2f;
export const secondSalt = 0x165667b1;

/** What the first of two values gives to their pair. */
export function first(a: number): number {
  return Math.imul(a, firstFactor);
}

/** What the second of two values gives to their pair. */
export function second(b: number): number {
  return Math.imul(b ^ (b >>> 16), secondFactor) ^ secondSalt;
}

/** One value out of two, order kept: `first(a) ^ second(b)`. */
export function pair(a: number, b: number): number {
  return Math.imul(a, firstFactor) ^ Math.imul(b ^ (b >>> 16), secondFactor) ^ secondSalt;
}

/** Hashes values in place: the template of each is its number. */
export function mixAll(values: Int32Array): void {
  for (let k = 0; k < values.length; k++) values[k] = mix(k, values[k] as number);
}
