import { askedHere, declared, matchedHere } from "./literals.mjs";

/**
 * A literal that is asked where it stands reads best, and is a new object each time its line is met: some ten thousand an
 * article, for the collector to take away. In bundles each is made at its first question and kept.
 */
export function withKeptShapes(source) {
  const names = [];
  const kept = (shape) => {
    names.push(`keptShape${names.length}`);
    return `(${names.at(-1)} ??= ${shape})`;
  };
  const code = source
    .replace(askedHere, (_, space, shape, flags) => `${space}${kept(`/${shape}/${flags}`)}`)
    .replace(matchedHere, (shape) => kept(shape));
  return declared(names, code);
}
