import type { Page } from "./page";

/** For each word the first and the last word of all that hangs from it, itself included. */
export interface Subtrees {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Gathers subtrees from the leaves upwards; each word hands its reach to its head once. */
export function subtreesOf({ head }: Page): Subtrees {
  const n = head.length;
  const waiting = new Int32Array(n);
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    first[i] = i;
    last[i] = i;
    const h = head[i] as number;
    if (h >= 0) waiting[h] = (waiting[h] as number) + 1;
  }
  const ready: number[] = [];
  for (let i = 0; i < n; i++) if (waiting[i] === 0) ready.push(i);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const h = head[word] as number;
    if (h < 0) continue;
    first[h] = Math.min(first[h] as number, first[word] as number);
    last[h] = Math.max(last[h] as number, last[word] as number);
    waiting[h] = (waiting[h] as number) - 1;
    if (waiting[h] === 0) ready.push(h);
  }
  return { first, last };
}
