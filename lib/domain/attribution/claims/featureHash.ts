import { fnv1a } from "../../text/fnv";

/** The hashes of the check-worthiness model's features. Changing them means training anew. */
export const hashOf = fnv1a;

/** One hash of two in their order. */
export function hashOfPair(first: number, second: number): number {
  return Math.imul(first, 0x01000193) ^ Math.imul(second ^ (second >>> 16), 0x27d4eb2f) ^ 0x165667b1;
}
