import { base64Of, bytesOfBase64 } from "./bytes";
import { assertInstant, isInstant } from "./instant";
import { isCount } from "./treeRanges";

/** A signed head of the log before it is signed. */
export interface Checkpoint {
  /** Which log this is: `<host>/<workspace>`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** When it was sealed: UTC with milliseconds. */
  readonly time: string;
}

/**
 * The text of a C2SP checkpoint (https://c2sp.org/tlog-checkpoint): origin, size, root in base64, and as extension line
 * `time <RFC 3339>`, so that a key's period of validity can be held against it. Ends in a newline; it is signed as a note.
 */
export function checkpointText({ origin, size, root, time }: Checkpoint): string {
  if (origin === "" || origin.includes("\n")) throw new TypeError("A log's origin is one line.");
  if (!isCount(size)) throw new RangeError("A log's size is a whole number.");
  assertInstant(time);
  return `${origin}\n${size}\n${base64Of(root)}\ntime ${time}\n`;
}

/** The checkpoint that a note's text states, or null. Extension lines beside the time may follow and are passed over. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith("\n")) return null;
  const [origin = "", sizeText = "", rootText = "", ...extensions] = text.slice(0, -1).split("\n");
  const size = /^(?:0|[1-9]\d*)$/.test(sizeText) ? Number(sizeText) : -1;
  const root = bytesOfBase64(rootText);
  const times = extensions.filter((line) => line.startsWith("time ")).map((line) => line.slice("time ".length));
  const [time] = times;
  if (origin === "" || !isCount(size) || root?.length !== 32 || extensions.includes("")) return null;
  if (times.length !== 1 || time === undefined || !isInstant(time)) return null;
  return { origin, size, root, time };
}
