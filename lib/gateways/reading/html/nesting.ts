/** Deeper than any page that people made, by a factor of a hundred. */
export const deepestNesting = 5_000;

/** Elements that hold nothing, or that a following one of their kind ends without an end tag. */
const notNesting = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup"
  ).split(" "),
);

/**
 * How deep the elements of a page are nested at most, read from its tags alone and so by estimate.
 * linkedom's cost grows with the square of the depth: a small file of nested tags would hold a thread for its whole time.
 */
export function nestingOf(html: string): number {
  const tags = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .matchAll(/<(\/?)([a-z][^\s/<>]*)([^<>]*)>/gi);
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name, rest] of tags) {
    if (notNesting.has((name ?? "").toLowerCase()) || rest?.endsWith("/")) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
