import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Interrupted } from "./closing.mjs";
import { PlainFault, plainOutputFault } from "./plain-fault.mjs";

const leash = fileURLToPath(new URL("./leash.mjs", import.meta.url));
const keptOutput = 20_000;

/**
 * Runs a command on a leash and waits for it. Its output is kept back and shown only when it fails, followed by
 * `sentence`, which a command that explains itself does not need. It may take `patience` milliseconds, and is broken off
 * when `obstacle()`, asked every second, returns a sentence. Resolves to what it wrote to standard output.
 */
export async function runStep({ sentence = "", command, args, env, closing, patience, obstacle = () => null }) {
  const child = launch({ command, args, env, output: "pipe" });
  let output = "";
  let answer = "";
  const keep = (text) => {
    output = (output + text).slice(-keptOutput);
  };
  child.stderr.setEncoding("utf8").on("data", keep);
  child.stdout.setEncoding("utf8").on("data", (text) => {
    keep(text);
    answer = (answer + text).slice(-keptOutput);
  });
  const timer = patience && setTimeout(() => stop(child), patience);
  let met = null;
  const watch = setInterval(() => {
    met ??= obstacle();
    if (met) void stop(child);
  }, 1000);
  const code = await ended(child, closing);
  clearTimeout(timer);
  clearInterval(watch);
  if (met) throw new PlainFault(met);
  if (code === 0) return answer;
  const plain = plainOutputFault(output);
  throw new PlainFault(plain ?? sentence, { output: plain ? "" : output });
}

/** Runs a command on a leash with its output shown as it comes, and resolves to its exit code. */
export async function runShown({ command, args, env, closing }) {
  return ended(launch({ command, args, env, output: "inherit" }), closing);
}

function launch({ command, args, env, output }) {
  return spawn(process.execPath, [leash, command, ...args], {
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...env },
  });
}

async function ended(child, closing) {
  const release = closing?.add(() => stop(child));
  const [code] = await once(child, "close");
  release?.();
  if (closing?.begun) throw new Interrupted();
  return code ?? 1;
}

/** Asks a child to end and, after `patience` milliseconds, makes it. */
export async function stop(child, { signal = "SIGTERM", patience = 8000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  await gone;
  clearTimeout(timer);
}
