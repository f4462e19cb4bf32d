const marker = /(?<=^|\s)(?:[•⁃·]\s?)?\(?(\p{N}{1,2}|[a-zA-Z]|[ivx]{1,4})(\.\)|\.|\))\s*(?=[^\s.)])/gu;
/** The same at one place: nearly all paragraphs open with none, and need not be looked through. */
const markerHere = new RegExp(marker.source, "uy");

interface Marker {
  readonly at: number;
  readonly label: string;
  readonly end: string;
}

/**
 * Where the items of an enumeration within one paragraph begin ("1. … 2. …", "(a) … (b) …"), the first included;
 * none where the paragraph does not open with an item, or where fewer than two count on from each other.
 */
export function enumerated(copy: string): number[] {
  const opening = copy.length - copy.trimStart().length;
  markerHere.lastIndex = opening;
  if (!markerHere.test(copy)) return [];
  const found: Marker[] = [];
  marker.lastIndex = 0;
  for (let match = marker.exec(copy); match; match = marker.exec(copy)) {
    const [, label, end] = match;
    const previous = found.at(-1);
    const next = { at: match.index, label: label as string, end: end as string };
    if (!previous ? next.at === opening : next.end === previous.end && follows(previous.label, next.label))
      found.push(next);
    if (found.length === 0) return [];
  }
  return found.length > 1 ? found.map(({ at }) => at) : [];
}

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

function follows(before: string, after: string): boolean {
  if (/^\p{N}+$/u.test(before)) return Number(after) === Number(before) + 1;
  const at = roman.indexOf(before);
  if (at >= 0 && roman[at + 1] === after) return true;
  return before.length === 1 && after.length === 1 && after.charCodeAt(0) === before.charCodeAt(0) + 1;
}
