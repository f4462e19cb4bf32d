// A statement's keyword stands at the start of a line (the formatter sees to it), which keeps strings and comments out.
const statement = /^(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** The modules that a source text names in imports and re-exports, types included, in order and with repeats. */
export function importsOf(source) {
  return [...source.matchAll(statement), ...source.matchAll(dynamic)].map((match) => match[1]);
}
