// Bundles what runs beside the server into dist/: worker.mjs, the threads that read and split; jobs.mjs, the process that
// writes exports, and setting.mjs, its thread; importing.mjs, a process that brings a long bundle in. Next bundles the server into files of its own choosing, and these need one whose name is known.
import { rename } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { threadId } from "node:worker_threads";
import { build } from "esbuild";
import { expressions } from "./expressions/plugin.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** CommonJS packages inside an ES module still call `require` for Node's own modules. */
const requireInModule = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

export async function buildWorker() {
  const target = path.join(root, "dist/worker.mjs");
  const unfinished = path.join(root, `dist/worker.${process.pid}.${threadId}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ["lib/gateways/worker/main.ts"],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Letters of all scripts in expressions: without this, each would be made anew by `new RegExp` whenever it is met.
    supported: { "regexp-unicode-property-escapes": true },
    plugins: [expressions],
    // linkedom takes `canvas` only where it is installed; we never draw.
    external: ["canvas"],
    banner: { js: requireInModule },
    legalComments: "external",
    logLevel: "warning",
  });
  // A thread that starts at this moment sees the old file or the new one, never half of one.
  await rename(unfinished, target);
  await rename(`${unfinished}.LEGAL.txt`, `${target}.LEGAL.txt`).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  return target;
}

/** A zip's checksums by Node: the package that yazl takes for them is JavaScript, a tenth as fast. */
const checksumsByNode = {
  name: "checksums-by-node",
  setup(build) {
    const resolved = (file) => ({ path: fileURLToPath(import.meta.resolve(file)) });
    build.onResolve({ filter: /^yazl$/ }, () => resolved("yazl"));
    build.onResolve({ filter: /^buffer-crc32$/ }, () => resolved("../lib/gateways/bundle/checksum.ts"));
  },
};

/** These processes have the packages beside them; only our own sources are put together. */
export async function buildJobs() {
  await buildProcess("lib/jobs/main.ts", "jobs");
  await buildProcess("lib/jobs/importing.ts", "importing");
  await buildProcess("lib/gateways/setting/main.ts", "setting");
}

async function buildProcess(entry, name) {
  const target = path.join(root, `dist/${name}.mjs`);
  const unfinished = path.join(root, `dist/${name}.${process.pid}.${threadId}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    packages: "external",
    plugins: [checksumsByNode],
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: requireInModule },
    logLevel: "warning",
  });
  await rename(unfinished, target);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildWorker();
  await buildJobs();
}
