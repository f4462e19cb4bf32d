import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

/** In megabytes: the work of ten thousand claims, unpacked and made into rows, takes half of it. */
const heap = 2_048;
/** Wall time, also on a machine that is busy. */
const patience = 15 * 60_000;

/** Tasks that wait for the one that runs: two at once would take twice the memory. */
const processWide = globalThis as typeof globalThis & { attestApart?: Promise<unknown> };

/** A bundled program in dist/ that takes one task by message, answers it by message and ends. */
export type Program = "importing.mjs";

const fileOf = (program: Program) => path.join(process.cwd(), "dist", program);

/** Whether the program was built: not so where the house runs from its sources, as in tests of single services. */
export function canRunApart(program: Program): boolean {
  return existsSync(fileOf(program));
}

/**
 * Runs a long task in a process of its own, one after the other: it holds up no request, and its memory goes with it.
 * Throws where it ends without an answer.
 */
export function runApart<Answer>(program: Program, task: object): Promise<Answer> {
  const before = processWide.attestApart ?? Promise.resolve();
  const running = before.then(() => answerOf<Answer>(fileOf(program), task));
  processWide.attestApart = running.catch(() => undefined);
  return running;
}

async function answerOf<Answer>(file: string, task: object): Promise<Answer> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, file], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  const late = setTimeout(() => child.kill("SIGKILL"), patience);
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  try {
    const answered = once(child, "message");
    const ended = once(child, "exit").then(([code, signal]) => {
      throw new Error(`${path.basename(file)} ended without an answer: ${signal ?? code}`);
    });
    child.send(task);
    const [answer] = await Promise.race([answered, ended]);
    return answer as Answer;
  } finally {
    clearTimeout(late);
    process.off("exit", end);
    end();
  }
}
