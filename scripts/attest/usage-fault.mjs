import { PlainFault } from "../ground/plain-fault.mjs";

/** A command that was called wrongly: the sentence says how to call it, and the exit code is 2. */
export class UsageFault extends PlainFault {}
