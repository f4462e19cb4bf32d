import { report } from "./plain-fault.mjs";
import { ancestors } from "./processes.mjs";

/** Thrown out of a step that a signal cut short; whoever catches it has nothing to report. */
export class Interrupted extends Error {}

/**
 * What has been opened and must be closed, last opened first. The first signal closes everything; those that follow
 * change nothing, because a terminal sends Ctrl-C to every process of the group and npm then sends it once more.
 */
export class Closing {
  #announcements = [];
  #closers = [];
  #ended = null;

  get begun() {
    return this.#ended !== null;
  }

  /** Registers a closer and returns a function that takes it off again. */
  add(closer) {
    this.#closers.push(closer);
    return () => {
      this.#closers = this.#closers.filter((other) => other !== closer);
    };
  }

  /** Registers what is done before anything is closed. It only helps others: that it fails is not worth a word. */
  announce(announcement) {
    this.#announcements.push(announcement);
  }

  /** Throws when the end has begun: to be asked between two steps. */
  check() {
    if (this.begun) throw new Interrupted();
  }

  /** Closes everything once, and resolves when it is closed, however often it is called. */
  end() {
    this.#ended ??= this.#closeAll();
    return this.#ended;
  }

  async #closeAll() {
    for (const announcement of this.#announcements) await attempt(announcement, () => {});
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) await attempt(closer);
  }
}

/** One thing that does not close must not keep the others open. */
async function attempt(closer, onFailure = report) {
  try {
    await closer();
  } catch (error) {
    onFailure(error);
  }
}

/** Ends on Ctrl-C, on a polite kill, when the terminal goes, and when the npm that started us is gone. */
export function endOnSignals(end) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  // `kill -9` of npm tells its child nothing, and the shell between them lives on: so both generations are watched. Only
  // under npm: whoever runs a script with nohup means it to outlive its parents.
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors().join();
  setInterval(() => ancestors().join() !== before && end("the end of npm"), 500).unref();
}
