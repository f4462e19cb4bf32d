import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesBeneath, fingerprint } from "../ground/fingerprint.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { projectRoot } from "../ground/project.mjs";

/**
 * A part of the product from its TypeScript sources: the exports of `entry`. The first call after a change bundles them
 * into dist/, under the fingerprint of the sources, so that a later start costs a few milliseconds and never runs old code.
 */
export async function loadBundled({ part, entry, folders }) {
  const isSource = (file) => /(?<!\.test)\.ts$/.test(file);
  const sources = folders.flatMap((folder) => filesBeneath(path.join(projectRoot, folder), isSource));
  const name = `${part}-${fingerprint(sources).slice(0, 16)}.mjs`;
  const kept = path.join(projectRoot, "dist", name);
  return import(pathToFileURL(existsSync(kept) ? kept : await bundle({ part, entry, name })).href);
}

async function bundle({ part, entry, name }) {
  const { build } = await loadBundler();
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  }).catch((error) => {
    throw new PlainFault(`The sources of the ${part} could not be bundled: esbuild says why above.`, {
      output: error.message,
    });
  });
  return keep({ part, name, contents: outputFiles[0].contents });
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
    const ofThisPart = new RegExp(`^${part}-[0-9a-f]{16}\\.mjs$`);
    const stale = readdirSync(folder).filter((other) => ofThisPart.test(other) && other !== name);
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
