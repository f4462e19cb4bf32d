import { readFile } from "node:fs/promises";
import { withKeptShapes } from "./kept-shapes.mjs";
import { withPlainLetters } from "./plain-letters.mjs";
import { withWordSets } from "./word-lists.mjs";

/**
 * What bundles make of the engine's regular expressions, for esbuild (docs/decisions/0023-expressions-in-bundles.md): in the
 * sources each stands where it reads best, and what is faster says the same.
 */
export const expressions = {
  name: "expressions",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]lib[\\/]domain[\\/](?:attribution|text)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: inBundles(await readFile(path, "utf8")),
      loader: "ts",
    })),
};

/** A module's source as bundles have it. */
export const inBundles = (source) => withKeptShapes(withPlainLetters(withWordSets(source)));
