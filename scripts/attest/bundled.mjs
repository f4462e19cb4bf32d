import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { filesBeneath, fingerprintOfStates } from "../ground/fingerprint.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { projectRoot } from "../ground/project.mjs";
import { loadCompiled } from "./compiled.mjs";

/**
 * A part of the product from its TypeScript sources: the exports of `entry`. The first call after a change bundles them
 * into dist/, under the fingerprint of the sources, so that a later start costs a few milliseconds and never runs old code.
 * Sources are told apart by size and time of writing: to read them all would take longer than to split an article.
 */
export async function loadBundled({ part, entry, folders }) {
  const isSource = (file) => /(?<!\.test)\.ts$/.test(file);
  const sources = folders.flatMap((folder) => filesBeneath(path.join(projectRoot, folder), isSource));
  const name = `${part}-${fingerprintOfStates(sources).slice(0, 16)}.cjs`;
  const kept = path.join(projectRoot, "dist", name);
  return loadCompiled(existsSync(kept) ? kept : await bundle({ part, entry, name }));
}

async function bundle({ part, entry, name }) {
  const { build } = await loadBundler();
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    // Node's own modules only: a script that V8 keeps compiled has no `import()`.
    supported: { "dynamic-import": false },
    target: "node20",
    logLevel: "silent",
  }).catch((error) => {
    throw new PlainFault(`The sources of the ${part} could not be bundled: esbuild says why above.`, {
      output: error.message,
    });
  });
  return keep({ part, name, contents: inAscii(outputFiles[0].text) });
}

/** The bundler leaves characters in regular expressions as they are; a text of ASCII alone loads in half the time. */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * A project that cannot be written (a read-only mount) still works: the bundle then stands in a temporary folder of our
 * own, made anew each time, since others could write under a name that they can guess.
 */
function keep({ part, name, contents }) {
  const folder = path.join(projectRoot, "dist");
  try {
    mkdirSync(folder, { recursive: true });
    const file = writeWhole(folder, name, contents);
    const ofThisPart = new RegExp(`^${part}-[0-9a-f]{16}\\.(?:mjs|cjs)`);
    const stale = readdirSync(folder).filter((other) => ofThisPart.test(other) && !other.startsWith(name));
    for (const other of stale) rmSync(path.join(folder, other), { force: true });
    return file;
  } catch (error) {
    if (error.code === undefined) throw error;
    const own = mkdtempSync(path.join(os.tmpdir(), "attest-"));
    process.once("exit", () => rmSync(own, { recursive: true, force: true }));
    return writeWhole(own, name, contents);
  }
}

/** Two first starts at once each write their own file; the name always stands for a whole one. */
function writeWhole(folder, name, contents) {
  const unfinished = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path.join(folder, name));
  return path.join(folder, name);
}

/** esbuild, after installing the packages where a fresh clone has none. Nothing of that reaches standard output. */
async function loadBundler() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  }
  const { ensurePackages } = await import("../ground/packages.mjs");
  const from = process.cwd();
  process.chdir(projectRoot);
  await ensurePackages({ say: (sentence) => console.error(sentence) });
  process.chdir(from);
  return import("esbuild");
}
