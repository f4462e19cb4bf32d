import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PlainFault, UsageFault } from "../ground/plain-fault.mjs";
import { asCalled } from "../ground/project.mjs";
import { loadBundled } from "./bundled.mjs";
import { settleFor } from "./v8-flags.mjs";

/** The engine as a bundle, as the worker has it too. */
export const engine = {
  part: "engine",
  entry: "lib/domain/attribution/split.ts",
  folders: ["lib/domain/attribution", "lib/domain/text"],
  worked: ["model.ts", "modules.ts"].map((file) => `lib/domain/attribution/find/${file}`),
};

const usage =
  'Call it as "attest split FILE" for one article or "attest split --jsonl FILE" for lines of {"id","text"}; FILE may be - for standard input.';

/** Splits one article, or each line of a file of articles, and prints JSON (docs/split-format.md). */
export async function run(args) {
  const { file, lines } = readArguments(args);
  const { split } = await loadBundled(engine);
  if (lines) {
    const { jsonLines } = await import("./input.mjs");
    for await (const { id, text } of jsonLines(file)) await print(JSON.stringify({ id, ...split(text) }));
    return;
  }
  const text = await readText(file);
  const undo = settleFor(text.length);
  await printInPieces({ id: file === "-" ? "-" : path.basename(file), ...split(text) });
  undo();
}

function readArguments(args) {
  const lines = args.includes("--jsonl");
  const rest = args.filter((one) => one !== "--jsonl");
  const unknown = rest.find((one) => one.startsWith("-") && one !== "-");
  if (unknown !== undefined) throw new UsageFault(`There is no option "${unknown}". ${usage}`);
  if (rest.length !== 1) throw new UsageFault(usage);
  return { file: rest[0], lines };
}

async function readText(file) {
  try {
    if (file !== "-") return readFileSync(asCalled(file), "utf8");
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    throw new PlainFault(unreadable(file, error));
  }
}

function unreadable(file, { code }) {
  if (code === "ENOENT") return `There is no file ${file}.`;
  if (code === "EISDIR") return `${file} is a folder: name a file.`;
  if (code === "EACCES") return `This user may not read ${file}.`;
  if (code === "ERR_STRING_TOO_LONG" || code === "ERR_FS_FILE_TOO_LARGE")
    return `${file} is too large to read at once.`;
  return `${file} cannot be read (${code ?? "unknown error"}).`;
}

async function print(line) {
  await write(`${line}\n`);
}

async function write(text) {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** UTF-16 units of output that are worth a write. */
const pieceLength = 1 << 16;

/** Writes what `JSON.stringify(object, null, 1)` says, and never holds the whole: of a long text that is a hundred megabytes. */
async function printInPieces(object) {
  let piece = "";
  for (const part of partsOf(object)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    await write(piece);
    piece = "";
  }
  await print(piece);
}

function* partsOf(object) {
  let before = "{";
  for (const [key, value] of Object.entries(object)) {
    yield `${before}\n ${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* itemsOf(value);
    else yield indented(value, " ");
    before = ",";
  }
  yield "\n}";
}

function* itemsOf(array) {
  let before = "[";
  for (const item of array) {
    yield `${before}\n  ${indented(item, "  ")}`;
    before = ",";
  }
  yield "\n ]";
}

/** JSON as it stands inside other JSON, `indent` deep: no string in it holds a line break of its own. */
const indented = (value, indent) => JSON.stringify(value, null, 1).replaceAll("\n", `\n${indent}`);
