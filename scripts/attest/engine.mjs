import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesBeneath, fingerprint } from "../ground/fingerprint.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { projectRoot } from "../ground/project.mjs";

/**
 * The engine from its TypeScript sources: `{ split }`. The first call after a change bundles them into dist/, under the
 * fingerprint of the sources, so that a later start costs a few milliseconds and never runs old code.
 */
export async function loadEngine() {
  const sources = filesBeneath(path.join(projectRoot, "lib/domain"), (file) => /(?<!\.test)\.ts$/.test(file));
  const name = `engine-${fingerprint(sources).slice(0, 16)}.mjs`;
  const kept = path.join(projectRoot, "dist", name);
  return import(pathToFileURL(existsSync(kept) ? kept : await bundle(name)).href);
}

async function bundle(name) {
  const { build } = await loadBundler();
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: ["lib/domain/attribution/split.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  }).catch((error) => {
    throw new PlainFault("The engine's sources could not be bundled: esbuild says why above.", {
      output: error.message,
    });
  });
  return keep(name, outputFiles[0].contents);
}

/**
 * A project that cannot be written (a read-only mount) still works: the bundle then stands in a temporary folder of our
 * own, made anew each time, since others could write under a name that they can guess.
 */
function keep(name, contents) {
  const folder = path.join(projectRoot, "dist");
  try {
    mkdirSync(folder, { recursive: true });
    const file = writeWhole(folder, name, contents);
    const stale = readdirSync(folder).filter((other) => /^engine-[0-9a-f]{16}\.mjs$/.test(other) && other !== name);
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
