import { spawn } from "node:child_process";
import { once } from "node:events";
import { stop } from "../ground/children.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";

/**
 * Starts scripts/serve.mjs and resolves once it takes requests. It ends by itself when this process dies, because the
 * channel between them breaks.
 */
export async function openWebServer({ args = [], environment, closing, fail }) {
  const child = spawn(process.execPath, ["scripts/serve.mjs", ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...environment },
  });
  closing.add(() => stop(child));
  const ready = once(child, "message").then(() => true);
  const ended = once(child, "exit").then(() => false);
  if (!(await Promise.race([ready, ended]))) {
    closing.check();
    throw new PlainFault("The web server did not start.");
  }
  ended.then(() => fail(new PlainFault("The web server ended unexpectedly.")));
}
