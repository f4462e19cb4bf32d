import { spawn } from "node:child_process";
import { once } from "node:events";
import { stop } from "../ground/children.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";

const relaunchesAllowed = 5;
const relaunchWindow = 60_000;

/**
 * Starts scripts/serve.mjs and resolves once it takes requests. It ends by itself when this process dies, because the
 * channel between them breaks. Where `say` is given, one that ends unexpectedly is started again, though not again and
 * again; otherwise, and then, `fail` is told.
 */
export async function openWebServer({ args = [], environment, closing, fail, say }) {
  const relaunches = [];
  const watch = (child) =>
    child.once("exit", async () => {
      if (closing.begun) return;
      const now = Date.now();
      relaunches.push(now);
      const recent = relaunches.filter((time) => now - time < relaunchWindow).length;
      if (!say || recent > relaunchesAllowed) return fail(new PlainFault("The web server ended unexpectedly."));
      say("The web server ended unexpectedly: starting it again");
      try {
        watch(await launch({ args, environment, closing }));
        say("The web server runs again");
      } catch (error) {
        fail(error);
      }
    });
  watch(await launch({ args, environment, closing }));
}

async function launch({ args, environment, closing }) {
  const child = spawn(process.execPath, ["scripts/serve.mjs", ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...environment },
  });
  const release = closing.add(() => stop(child));
  child.once("exit", release);
  const ready = once(child, "message").then(() => true);
  const ended = once(child, "exit").then(() => false);
  if (await Promise.race([ready, ended])) return child;
  closing.check();
  throw new PlainFault("The web server did not start.");
}
