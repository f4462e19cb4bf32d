import { Closing, endOnSignals, Interrupted } from "../ground/closing.mjs";
import { report } from "../ground/plain-fault.mjs";
import { projectRoot } from "../ground/project.mjs";

/**
 * Runs a whole command: `work({ closing, say, fail })` in the project's folder. When it resolves, throws, fails or is
 * ended by a signal, everything that it handed to `closing` is closed and the process ends: with the code that `work`
 * resolved to (0 if to none), 1 after a failure, `signalCode` after a signal. `work` that resolves to `"stay"` goes on
 * until a signal.
 */
export async function runAlone(work, { signalCode = 0 } = {}) {
  process.chdir(projectRoot);
  const closing = new Closing();
  const end = async (code) => {
    await closing.end();
    process.exit(code);
  };
  const fail = (error) => {
    if (closing.begun) return;
    report(error);
    void end(1);
  };
  endOnSignals(() => closing.begun || end(signalCode));
  process.on("uncaughtException", fail);
  try {
    const outcome = await work({ closing, say: newTeller(), fail });
    if (outcome !== "stay") await end(outcome ?? 0);
  } catch (error) {
    if (!(error instanceof Interrupted)) fail(error);
  }
}

/** Tells each step with the seconds since the command began. */
function newTeller() {
  const begun = performance.now();
  return (step) => console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${step}`);
}
