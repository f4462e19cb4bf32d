import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type PinnedKey, readPinnedKeys } from "@/lib/domain/audit/verify/trust";
import { exitCodes, type Verification, verdictOver } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import { nodeMeans } from "./nodeMeans";
import { openBundle } from "./openBundle";

/**
 * `attest verify` and `verify.mjs`: the same program. It exits with 0 intact, 3 redacted as declared, 4 altered,
 * 5 truncated, 6 unverifiable, 1 a file could not be read, 2 called wrongly.
 */

interface Asked {
  readonly bundle: string;
  readonly key: string | null;
  readonly checkpoints: string | null;
  readonly json: boolean;
}

interface Output {
  say(line: string): void;
  complain(line: string): void;
  /** A path as the person meant it. */
  resolve(file: string): string;
}

const usage =
  "Call it with a bundle: BUNDLE [--key VKEY-OR-FILE] [--checkpoints FILE] [--json]. BUNDLE is the zip file, or the folder it was unpacked into.";

/** Runs the program and returns its exit code. */
export async function runVerifier(args: readonly string[], output: Output): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === "string") return ended(output, asked, 2);
  try {
    const pinned = asked.key === null ? [] : await keysOf(asked.key, output);
    if (!pinned) return ended(output, "The pinned key is neither a vkey nor a file of vkeys (name+hash+base64).", 2);
    const published = asked.checkpoints === null ? null : await readFile(output.resolve(asked.checkpoints), "utf8");
    const verification = await verify(output.resolve(asked.bundle), pinned, published);
    if (asked.json) output.say(JSON.stringify(verification, null, 2));
    else tell(verification, output);
    return exitCodes[verification.verdict];
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    const file = "path" in error && typeof error.path === "string" ? error.path : asked.bundle;
    return ended(
      output,
      error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`,
      1,
    );
  }
}

async function verify(file: string, pinned: readonly PinnedKey[], published: string | null): Promise<Verification> {
  const opened = await openBundle(file);
  if (!opened.ok) return verdictOver([opened.finding], [], false);
  try {
    return await verifyBundle({ container: opened.container, means: nodeMeans, pinned, published });
  } finally {
    await opened.close();
  }
}

function tell({ sentence, findings, notes }: Verification, { say }: Output): void {
  say(sentence);
  for (const finding of findings) say(`- ${finding.sentence}`);
  if (notes.length > 0) say("");
  for (const note of notes) say(note);
}

function ended({ complain }: Output, sentence: string, code: number): number {
  complain(sentence);
  return code;
}

function keysOf(key: string, { resolve }: Output): Promise<readonly PinnedKey[] | null> {
  const file = resolve(key);
  return existsSync(file)
    ? readFile(file, "utf8").then((text) => readPinnedKeys(nodeMeans, text))
    : readPinnedKeys(nodeMeans, key);
}

function readArguments(args: readonly string[]): Asked | string {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] as string;
    if (word === "--key" || word === "--checkpoints") {
      const value = args[at + 1];
      if (value === undefined) return `${word} needs a value. ${usage}`;
      options.set(word, value);
      at += 1;
    } else if (word.startsWith("--") && word !== "--json") return `There is no option "${word}". ${usage}`;
    else if (word !== "--json") rest.push(word);
  }
  const [bundle] = rest;
  if (bundle === undefined || rest.length > 1) return usage;
  const json = args.includes("--json");
  return { bundle, key: options.get("--key") ?? null, checkpoints: options.get("--checkpoints") ?? null, json };
}
