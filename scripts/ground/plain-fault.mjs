/** Something that a person can mend. Its message is one plain sentence and is shown without a stack. */
export class PlainFault extends Error {
  constructor(sentence, { output = "" } = {}) {
    super(sentence);
    this.output = output;
  }
}

/** A command that was called wrongly: the sentence says how to call it. */
export class UsageFault extends PlainFault {}

/** Shows why a command ends: the sentence of a fault that was foreseen, the stack of one that was not. */
export function report(error) {
  if (!(error instanceof PlainFault)) {
    console.error(plainSystemFault(error) ?? error);
    return;
  }
  if (error.output) console.error(error.output.trimEnd());
  if (error.message) console.error(error.message);
}

const systemFaults = {
  ENOSPC: () => "The disk is full: make room and start again.",
  EACCES: (path) => `Attest may not read or write ${path}: give this user the right to, and start again.`,
  EPERM: (path) => `Attest may not change ${path}: give this user the right to, and start again.`,
  EROFS: (path) => `${path} is on a disk that cannot be written: set ATTEST_DATA_DIR to a folder that can.`,
  ENOTDIR: (path) => `${path} should be a folder and is not: move it away and start again.`,
  EMFILE: () => "This user may not open enough files: raise the limit (ulimit -n) and start again.",
};

/** The sentence for an error of the operating system that a person can mend, else null. */
export function plainSystemFault(error) {
  const sentence = systemFaults[error?.code];
  return sentence ? sentence(error.path ?? "a file that it needs") : null;
}

/** The sentence for what a child process printed before it failed, else null. */
export function plainOutputFault(output) {
  if (/ENOSPC|No space left on device/i.test(output)) return systemFaults.ENOSPC();
  if (/EMFILE|Too many open files/i.test(output)) return systemFaults.EMFILE();
  return null;
}
