import path from "node:path";
import { projectRoot } from "../ground/project.mjs";
import { askedHere, declared, isOnlyAsked, named } from "./literals.mjs";

/** Letters of all scripts, and those of them that a plain text can hold (`LetterShape`). */
const plainOf = { L: "a-zA-Z", Lu: "A-Z", Ll: "a-z", Lt: "", N: "0-9", M: "" };

const runtime = path.join(projectRoot, "lib/domain/text/plainLetters.ts");

/**
 * V8 reads a shape with letters of all scripts in a tenth of a millisecond to one, and compiles it in as long again, at
 * every start; nearly all copy is plain. In bundles such shapes are asked of a plain text over A to Z, and the whole shape is made
 * only for a text that is not. Replaced are those asked where they stand, and constants of which nothing but a question is asked.
 */
export function withPlainLetters(source) {
  const names = [];
  let found = 0;
  const shapeOf = (letters, flags) => {
    const plain = inPlainLetters(letters);
    if (plain === null) return null;
    found += 1;
    return `new LetterShape(/${plain}/${flags.replace("u", "")}, () => /${letters}/${flags})`;
  };
  const code = source
    .replace(named, (whole, name, letters, flags) =>
      isOnlyAsked(source, name, "test|exec") ? (shapeOf(letters, flags) ?? whole) : whole,
    )
    .replace(askedHere, (whole, space, letters, flags) => {
      const shape = shapeOf(letters, flags);
      if (shape === null) return whole;
      names.push(`letterShape${names.length}`);
      return `${space}(${names.at(-1)} ??= ${shape})`;
    });
  return found === 0 ? source : `import { LetterShape } from ${JSON.stringify(runtime)}; ${declared(names, code)}`;
}

/**
 * The source of a shape that says of plain texts what `source` says; null where there are no letters of all scripts in it, or
 * some of which this does not know what is plain. Inside a class only the ranges stand, outside a class of their own.
 */
export function inPlainLetters(source) {
  let inClass = false;
  let known = /\\p\{/.test(source);
  const plain = source.replace(/\\([pP])\{([^}]+)\}|\\u\{|\\.|[[\]]/gu, (part, kind, letters) => {
    if (part === "[" || part === "]") inClass = part === "[";
    const range = plainOf[letters];
    if (part === "\\u{" || (kind && range === undefined) || (kind === "P" && inClass)) known = false;
    if (!kind) return part;
    if (kind === "P") return `[^${range}]`;
    return inClass ? range : `[${range}]`;
  });
  return known ? plain : null;
}
