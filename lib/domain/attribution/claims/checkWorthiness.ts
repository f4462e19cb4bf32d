import { checkSigns } from "./checkSigns";
import { checkWeights } from "./checkWeights";
import { hashOf, hashOfPair } from "./featureHash";

/** How much a claim is worth checking, 0 to 1, and the signs that made it so, strongest first. */
export interface CheckWorthiness {
  readonly score: number;
  readonly factors: readonly string[];
}

/** What the model looks at in a statement: which signs it shows, and the hashes of its words and pairs of words. */
export interface CheckFeatures {
  readonly signs: readonly number[];
  readonly words: readonly number[];
}

/** A statement as the model sees it. Numbers count by their shape, so that no single figure is learnt by heart. */
export function checkFeatures(statement: string): CheckFeatures {
  const lower = statement.toLowerCase();
  const { hashes, mayShow } = wordHashes(lower);
  const signs: number[] = [];
  checkSigns.forEach(({ shape, asWritten }, index) => {
    if (mayShow & (1 << index) && shape.test(asWritten ? statement : lower)) signs.push(index);
  });
  const words: number[] = [];
  const met = new HashesMet();
  for (const hash of hashes) if (met.meets(hash)) words.push(hash);
  for (let index = 1; index < hashes.length; index += 1) {
    const pair = hashOfPair(hashes[index - 1] as number, hashes[index] as number);
    if (met.meets(pair)) words.push(pair);
  }
  return { signs, words };
}

/** The hashes of one statement, each told once: in one table for all statements, whose slots count only where this one wrote them. */
class HashesMet {
  private readonly turn = ++turns;

  /** True at the first time. */
  meets(hash: number): boolean {
    let slot = hash & (slots - 1);
    for (; writtenIn[slot] === this.turn; slot = (slot + 1) & (slots - 1)) if (written[slot] === hash) return false;
    writtenIn[slot] = this.turn;
    written[slot] = hash;
    return true;
  }
}

/** A power of two, four times what a statement has of words and pairs. */
const slots = 1024;
const written = new Int32Array(slots);
const writtenIn = new Float64Array(slots);
let turns = 0;

const isSmall = (code: number) => code >= 97 && code <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** A bit for each sign. */
const everySign = (1 << checkSigns.length) - 1;
const signsWithoutWords = checkSigns.reduce((bits, { words }, index) => (words ? bits : bits | (1 << index)), 0);

/** Which signs a word may show, by its hash: words that share a place cost a question in vain, no more. */
const shownBy = new Int32Array(1024);
const placeOf = (hash: number) => (hash ^ (hash >>> 16)) & (shownBy.length - 1);
checkSigns.forEach(({ words }, index) => {
  for (const word of words ?? []) {
    const place = placeOf(hashOf(word));
    shownBy[place] = (shownBy[place] as number) | (1 << index);
  }
});
const shown = (hash: number) => shownBy[placeOf(hash)] as number;

/**
 * The hashes of a statement's first words (runs of a to z, also with one apostrophe inside, and of digits, each as 0), and one bit
 * for each sign that these words let it show.
 */
function wordHashes(lower: string): { hashes: number[]; mayShow: number } {
  const hashes: number[] = [];
  let mayShow = signsWithoutWords;
  const { length } = lower;
  let at = 0;
  while (at < length && hashes.length < longest) {
    const code = lower.charCodeAt(at);
    if (isDigit(code)) {
      const start = at;
      while (isDigit(lower.charCodeAt(at))) at += 1;
      hashes.push(hashOf("0".repeat(at - start)));
    } else if (isSmall(code)) {
      const start = at;
      while (isSmall(lower.charCodeAt(at))) at += 1;
      const mark = at;
      if (isApostrophe(lower.charCodeAt(at)) && isSmall(lower.charCodeAt(at + 1))) {
        at += 1;
        while (isSmall(lower.charCodeAt(at))) at += 1;
        mayShow |= shown(hashOf(lower, start, mark)) | shown(hashOf(lower, mark + 1, at));
      }
      const hash = hashOf(lower, start, at);
      mayShow |= shown(hash);
      hashes.push(hash);
    } else at += 1;
  }
  return { hashes, mayShow: at < length ? everySign : mayShow };
}

/** Words read of one statement: no sentence of news is longer, and pasted dirt may be. */
const longest = 120;

const weightOf = (sign: number): number => checkWeights.signs[sign] ?? 0;

/** Signs that merely describe and would tell a reader nothing as a reason. */
const unspoken = 0.15;

let table: Int8Array | undefined;

/** The kept weights: base64 of one signed byte a row. */
function unpacked(base64: string): Int8Array {
  const binary = atob(base64);
  const rows = new Int8Array(binary.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = binary.charCodeAt(row);
  return rows;
}

/**
 * A claim's check-worthiness by a small model learnt from annotated statements (F1 and data in its training script).
 * Only sums and one division: no `Math.exp`, whose last bit differs between platforms.
 */
export function checkWorthiness(statement: string): CheckWorthiness {
  table ??= unpacked(checkWeights.words);
  const mask = table.length - 1;
  const { signs, words } = checkFeatures(statement);
  let sum = checkWeights.bias;
  for (const hash of words) sum += ((table[hash & mask] ?? 0) / 127) * checkWeights.scale;
  for (const sign of signs) sum += weightOf(sign);
  const telling = signs.filter((sign) => Math.abs(weightOf(sign)) >= unspoken);
  // To sort one or none would take longer than all else here.
  if (telling.length > 1) telling.sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)));
  const factors = telling.map((sign) => checkSigns[sign]?.name ?? "");
  return { score: Math.round(500 * (1 + sum / (1 + Math.abs(sum)))) / 1000, factors };
}
