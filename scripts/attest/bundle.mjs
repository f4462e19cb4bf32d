import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { expressions } from "../expressions/plugin.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { projectRoot } from "../ground/project.mjs";
import { inFunction, runBundle } from "./compiled.mjs";
import { workedFile } from "./worked.mjs";

/** Bundles a part of the product into dist/ under a name; comes out: the path of the bundle. */
export async function bundle({ part, entry, name, folders, worked = [] }) {
  const { build } = await loadBundler();
  const given = {};
  const plugins = [];
  for (const file of worked) {
    const gave = callAll(await bundled({ build, part, entry: file, folders }));
    Object.assign(given, gave);
    plugins.push(handingOut(path.join(projectRoot, file), Object.keys(gave)));
  }
  const code = await bundled({ build, part, entry, folders, plugins });
  return keep({ part, name, contents: inFunction(inAscii(code)), given: worked.length > 0 ? workedFile(given) : null });
}

async function bundled({ build, part, entry, folders, plugins = [] }) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    // Node's own modules only: a script that V8 keeps compiled has no `import()`. And letters of all scripts in expressions:
    // without this, each would be made anew by `new RegExp` whenever it is met.
    supported: { "dynamic-import": false, "regexp-unicode-property-escapes": true },
    target: "node20",
    logLevel: "silent",
    plugins: [...plugins, expressions],
  }).catch((error) => {
    throw new PlainFault(`The sources of the ${part} could not be bundled: esbuild says why above.`, {
      output: error.message,
    });
  });
  const unwatched = Object.keys(metafile.inputs).find(
    (file) => !folders.some((folder) => file.startsWith(`${folder}/`)),
  );
  if (unwatched)
    throw new Error(`A change of ${unwatched} would go unseen: it stands outside the folders of the ${part}.`);
  return outputFiles[0].text;
}

/** What each function that a bundle exports gives. */
function callAll(code) {
  const exports = runBundle(new vm.Script(inFunction(code)), path.join(projectRoot, "worked.cjs"));
  return Object.fromEntries(Object.keys(exports).map((name) => [name, exports[name]()]));
}

/** Puts a module in the place of `file` that hands out what the functions of these names gave: `worked` of `inFunction`. */
function handingOut(file, names) {
  const contents = names.map((name) => `export const ${name} = () => worked.${name};`).join("\n");
  const setup = (build) => build.onLoad({ filter: /\.ts$/ }, ({ path }) => (path === file ? { contents } : undefined));
  return { name: "handing-out", setup };
}

/** The bundler leaves characters in regular expressions as they are; a text of ASCII alone loads in half the time. */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * A project that cannot be written (a read-only mount) still works: the bundle then stands in a temporary folder of our
 * own, made anew each time, since others could write under a name that they can guess.
 */
function keep({ part, name, contents, given }) {
  const folder = path.join(projectRoot, "dist");
  try {
    mkdirSync(folder, { recursive: true });
    const file = writeBoth({ folder, name, contents, given });
    const ofThisPart = new RegExp(`^${part}-[0-9a-f]{16}\\.(?:mjs|cjs)`);
    const stale = readdirSync(folder).filter((other) => ofThisPart.test(other) && !other.startsWith(name));
    for (const other of stale) rmSync(path.join(folder, other), { force: true });
    return file;
  } catch (error) {
    if (error.code === undefined) throw error;
    const own = mkdtempSync(path.join(os.tmpdir(), "attest-"));
    process.once("exit", () => rmSync(own, { recursive: true, force: true }));
    return writeBoth({ folder: own, name, contents, given });
  }
}

/** What was worked out before the code: where the code stands, so does what it reads. */
function writeBoth({ folder, name, contents, given }) {
  if (given) writeWhole(folder, `${name}.worked`, given);
  return writeWhole(folder, name, contents);
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
