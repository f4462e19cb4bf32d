// Bundles the verifier into dist/: verify.mjs for Node, and verify.html, one page that needs nothing else. Both are
// shipped in every audit bundle, so the same sources must give the same bytes.
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { threadId } from "node:worker_threads";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = "lib/gateways/verifying";
const common = { absWorkingDir: root, bundle: true, write: false, logLevel: "warning", charset: "utf8" };

export async function buildVerifier() {
  const program = await bundled({
    entryPoints: [`${sources}/main.ts`],
    platform: "node",
    format: "esm",
    target: "node20",
  });
  await keep("verify.mjs", program);
  const script = await bundled({
    entryPoints: [`${sources}/page.ts`],
    platform: "browser",
    format: "iife",
    target: "es2022",
    minify: true,
  });
  await keep("verify.html", await pageWith(script));
}

async function bundled(options) {
  const { outputFiles } = await build({ ...common, ...options });
  return outputFiles[0].text;
}

/** The page's policy lets this one script run, by its hash, and nothing be fetched. */
async function pageWith(script) {
  const page = await readFile(path.join(root, sources, "page.html"), "utf8");
  const safe = script.replaceAll("</script", "<\\/script");
  const hash = createHash("sha256").update(safe).digest("base64");
  return page.replace("SCRIPT_HASH", hash).replace(">SCRIPT<", () => `>${safe}<`);
}

/** Whoever reads at this moment sees the old file or the new one, never half of one. */
async function keep(name, text) {
  const unfinished = path.join(root, "dist", `${name}.${process.pid}.${threadId}`);
  await writeFile(unfinished, text);
  await rename(unfinished, path.join(root, "dist", name));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildVerifier();
}
