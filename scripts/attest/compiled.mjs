import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import vm from "node:vm";
import { readWorked } from "./worked.mjs";

/**
 * The exports of a bundle (CommonJS, written by `inFunction`). What V8 made of it when it last ran is kept beside it, so that
 * a later start neither parses nor compiles it again: a third of the time of a short run.
 */
export function loadCompiled(file) {
  const kept = `${file}.compiled`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new vm.Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  // Another V8 refuses what this one kept.
  if (!cachedData || script.cachedDataRejected) keepAtTheEnd(kept, script);
  return runBundle(script, file);
}

/**
 * Keeps what V8 has compiled when the process ends, since only then it is all that a run needs. Until then V8 must not
 * forget what it compiled and did not use for a while; under another flag than it was made with it would not be taken back.
 */
function keepAtTheEnd(file, script) {
  setFlagsFromString("--no-flush-bytecode");
  process.once("exit", () => {
    setFlagsFromString("--flush-bytecode");
    keep(file, script.createCachedData());
  });
}

/** A bundle's code as the function that gives it what CommonJS promises, and what was worked out beforehand. */
export const inFunction = (code) => `(function (module, exports, require, worked) {${code}\n})`;

/** The exports of a script of `inFunction`. */
export function runBundle(script, file) {
  const module = { exports: {} };
  const kept = `${file}.worked`;
  const worked = existsSync(kept) ? readWorked(kept) : undefined;
  script.runInThisContext()(module, module.exports, createRequire(file), worked);
  return module.exports;
}

function keep(file, data) {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, data);
    renameSync(unfinished, file);
  } catch (error) {
    // A project that cannot be written compiles anew each time.
    if (error.code === undefined) throw error;
  }
}
