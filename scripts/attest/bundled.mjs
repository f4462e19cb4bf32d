import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../ground/project.mjs";
import { loadCompiled } from "./compiled.mjs";
import { stateOf } from "./states.mjs";

/**
 * A part of the product from its TypeScript sources: the exports of `entry`. The first call after a change bundles them
 * into dist/, under the fingerprint of the sources, so that a later start costs a few milliseconds and never runs old code.
 * Sources are told apart by size and time of writing: to read them all would take longer than to split an article.
 *
 * `worked` names modules whose exports are all functions without arguments. They are called when the bundle is made, and
 * the bundle reads what they gave: the learnt weights are then unpacked once and not at every start.
 */
export async function loadBundled({ part, entry, folders, worked }) {
  const sources = folders.flatMap((folder) => sourcesBeneath(path.join(projectRoot, folder)));
  // What is kept is in the form of these files and of this V8: others read their own.
  const scripts = path.join(projectRoot, "scripts");
  const makers = ["bundle.mjs", "compiled.mjs", "worked.mjs"].map((file) => path.join(scripts, "attest", file));
  makers.push(...sourcesBeneath(path.join(scripts, "expressions")));
  const name = `${part}-${stateOf([...sources, ...makers], process.versions.v8)}.cjs`;
  const kept = path.join(projectRoot, "dist", name);
  if (existsSync(kept)) return loadCompiled(kept);
  const { bundle } = await import("./bundle.mjs");
  return loadCompiled(await bundle({ part, entry, name, folders, worked }));
}

/** The disk is asked only for names without a dot whether they are folders: to ask it for each takes several times as long, at every start. */
function sourcesBeneath(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      // Not `path.join`, which looks at each letter of each path.
      const file = `${folder}/${name}`;
      if (/(?<!\.test)\.(?:ts|mjs)$/.test(name)) return [file];
      return name.includes(".") || !statSync(file).isDirectory() ? [] : sourcesBeneath(file);
    });
}
