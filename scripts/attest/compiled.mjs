import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

/**
 * The exports of a bundle (CommonJS). What V8 made of it when it last ran is kept beside it, so that a later start
 * neither parses nor compiles it again: a third of the time of a short run.
 */
export function loadCompiled(file) {
  const kept = `${file}.compiled`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const source = `(function (module, exports, require) {${readFileSync(file, "latin1")}\n})`;
  const script = new vm.Script(source, { filename: file, cachedData });
  // At the end, since only then V8 has compiled all that a run needs. Another V8 refuses what this one kept.
  if (!cachedData || script.cachedDataRejected) process.once("exit", () => keep(kept, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(file));
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
