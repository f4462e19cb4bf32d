/**
 * Where a literal of a regular expression may begin in our sources, so that no division is taken for one. All that is
 * replaced says the same as before, so that what is missed costs time alone.
 */
const before = /(?:(?<=[(,=>:[!&|?{};])\s*|(?<=\breturn)\s+)/.source;

/** A literal, its source and its flags. Those with `g` or `y` remember where they were, and are left alone. */
const literal = /\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([imsu]*)/.source;

/** A literal that is asked where it stands: the space before it, its source and its flags. */
export const askedHere = new RegExp(`(${before})${literal}(?=\\.(?:test|exec)\\()`, "gu");

/** A literal that a text is matched with where it stands; `g` is no harm there, since these begin anew each time. */
export const matchedHere = new RegExp(
  `(?<=\\.(?:match|matchAll|replace|replaceAll|search|split)\\(\\s*)${literal.replace("[imsu]", "[gimsu]")}(?=[,)])`,
  "gu",
);

/** A constant of its module that is a literal: its name, the source and the flags. */
export const named = new RegExp(`(?<=(?<!export )\\bconst (\\w+) =\\s+)${literal}(?=;)`, "gu");

/** True where nothing is asked of a constant but calls of these methods. */
export function isOnlyAsked(source, name, methods) {
  const uses = source.match(new RegExp(`\\b${name}\\b`, "gu"))?.length ?? 0;
  const asked = source.match(new RegExp(`(?<![.\\w])${name}\\.(?:${methods})\\(`, "gu"))?.length ?? 0;
  return uses === asked + 1;
}

/** Declares variables of the module on the first line, so that all lines keep their numbers. */
export const declared = (names, code) => (names.length === 0 ? code : `let ${names.join(", ")}; ${code}`);
