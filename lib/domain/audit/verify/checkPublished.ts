import type { LogReading } from "./checkLog";
import { checkCheckpoint, type FoundCheckpoint, type Signatures } from "./checkpoints";
import { type Inspection, truncated } from "./inspection";

/**
 * Checkpoints that left the machine before: `text` holds one signed note after the other. Those of this log are held
 * against it; one of another log, or that is no checkpoint, is counted and passed over.
 */
export async function readPublished(inspection: Inspection, text: string): Promise<FoundCheckpoint[]> {
  const signedBy: Signatures = new Set();
  const found: FoundCheckpoint[] = [];
  const { origin } = inspection.manifest.log;
  const own = notesOf(text).filter((note) => note.startsWith(`${origin}\n`));
  for (const [at, note] of own.entries()) {
    const checkpoint = await checkCheckpoint(inspection, `published checkpoint ${at + 1}`, note, signedBy);
    if (checkpoint) found.push({ ...checkpoint, where: `The published checkpoint of ${checkpoint.size} events` });
  }
  if (own.length === 0) inspection.notes.push("None of the published checkpoints is of this log.");
  return found;
}

/** That nothing which was published is gone, and how much of it could be compared. */
export function checkPublished(
  inspection: Inspection,
  published: readonly FoundCheckpoint[],
  { uncompared }: LogReading,
): void {
  const { log, time } = inspection.manifest;
  const gone = published.filter((one) => one.size > log.size && one.time <= time);
  for (const { size, time: sealed } of gone) {
    const said = `The log had ${size} events on ${sealed}; this bundle, of ${time}, knows of ${log.size}.`;
    truncated(inspection, "the log", said);
  }
  const later = published.filter((one) => one.size > log.size && one.time > time).length;
  const inside = uncompared.filter((one) => published.includes(one)).length;
  const compared = published.length - gone.length - later - inside;
  if (compared > 0) inspection.notes.push(`${compared} published checkpoints are of this very history.`);
  if (inside > 0) {
    inspection.notes.push(
      `${inside} published checkpoints lie in parts of the log that are not here: ask for the whole log.`,
    );
  }
  if (later > 0) inspection.notes.push(`${later} published checkpoints are later than this bundle.`);
}

/** Notes that stand one after the other: a text, an empty line, lines that begin with a dash. */
function notesOf(text: string): string[] {
  const notes: string[] = [];
  let lines: string[] = [];
  let signed = false;
  for (const line of text.split("\n")) {
    if (signed && !line.startsWith("— ")) {
      notes.push(lines.join(""));
      [lines, signed] = [[], false];
    }
    if (lines.length === 0 && line === "") continue;
    lines.push(`${line}\n`);
    if (line.startsWith("— ")) signed = true;
  }
  return signed ? [...notes, lines.join("")] : notes;
}
