/** What the search for the article looks at in a line or paragraph of a pasted page. */
export interface FrameLine {
  readonly length: number;
  /** Running copy: long, or ended as a sentence is. */
  readonly prose: boolean;
  /** An item of a list in the copy, short as it may be. */
  readonly listed: boolean;
  /** Furniture by its own words already. */
  readonly furniture: boolean;
}

/** So many bare lines make a text a whole page, menus and all, and not an article with a little dirt. */
const manyBareLines = 15;

/**
 * Where the article stands in a whole page that was pasted with its menus and teasers: the run `[from, to)` of lines
 * that is richest in running copy, or null where the text is no such page. Each paragraph counts for the run by its
 * length, each bare line against it; the best run is found in one pass (Kadane).
 */
export function articleIn(lines: readonly FrameLine[]): readonly [from: number, to: number] | null {
  const bare = lines.filter(({ prose, furniture }) => !prose || furniture).length;
  if (bare < manyBareLines || bare * 2 < lines.length) return null;
  let best = 0;
  let found: readonly [number, number] | null = null;
  let sum = 0;
  let from = 0;
  lines.forEach((line, index) => {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += worth(line);
    if (sum > best) {
      best = sum;
      found = [from, index + 1];
    }
  });
  return found && widened(lines, found);
}

/** How many bare lines may stand between the best run and copy that still belongs to it. */
const gap = 6;

/** The run with the sentences that a list or a picture parts from it: a teaser too much is better than copy lost. */
function widened(lines: readonly FrameLine[], [from, to]: readonly [number, number]): readonly [number, number] {
  const isCopy = (index: number) => {
    const line = lines[index];
    return line?.prose === true && !line.furniture && (line.length >= 40 || line.listed);
  };
  let first = from;
  let last = to;
  for (let index = from - 1; index >= Math.max(0, first - gap); index -= 1) if (isCopy(index)) first = index;
  for (let index = to; index < Math.min(lines.length, last + gap); index += 1) if (isCopy(index)) last = index + 1;
  return [first, last];
}

/** A sentence shorter than this may be a menu's as well as an article's. */
const shortSentence = 60;

function worth({ length, prose, furniture }: FrameLine): number {
  if (prose && !furniture) return length < shortSentence ? 0.2 : Math.min(length, 400) / 100;
  return furniture ? -0.15 : -0.35;
}

/** How many lines over the article may hold its headline. */
const reach = 60;

const furnitureWords =
  /\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m|GMT|[A-Z]{2,4}\b)|^(?:updated|published|posted|image|photo|welcome|share|close|sign)\b|\b(?:min read|sharing options|cookies?|privacy policy|newsletters?)\b|\b\d{4} issue$|\|.*\|/i;

/**
 * The headline's place over an article in a whole page: of the lines that may be one (null where a line may not), the
 * one that shares most words with the copy; of equals the longer and the nearer. The last line where none fits.
 */
export function headlineOver(lines: readonly (string | null)[], copy: string): number {
  const spoken = new Set(copy.toLowerCase().match(/\p{L}{4,}/gu));
  const last = lines.length - 1;
  let best = last;
  let bestScore = 3;
  for (let index = last; index >= Math.max(0, last - reach); index -= 1) {
    const line = lines[index];
    if (!line || furnitureWords.test(line)) continue;
    const words = new Set(line.toLowerCase().match(/\p{L}{4,}/gu));
    if (words.size < 2) continue;
    const shared = [...words].filter((word) => spoken.has(word)).length;
    const score = (shared / words.size) * 6 + Math.min(words.size, 8) * 0.4 - (last - index) * 0.05;
    if (score <= bestScore) continue;
    best = index;
    bestScore = score;
  }
  return best < last && isHeadOver(lines[best - 1] ?? null, lines[best] ?? "", spoken) ? best - 1 : best;
}

/** A dek tells more of the copy than the headline right over it does, which says the same in fewer words. */
function isHeadOver(line: string | null, dek: string, spoken: ReadonlySet<string>): boolean {
  if (!line || furnitureWords.test(line) || line.length >= dek.length) return false;
  if (line.split(/\s+/u).length < shortestHead || dek.split(/\s+/u).length < shortestDek) return false;
  const words = [...new Set(line.toLowerCase().match(/\p{L}{4,}/gu))];
  return words.filter((word) => spoken.has(word)).length >= 2;
}

const shortestHead = 4;
const shortestDek = 8;
