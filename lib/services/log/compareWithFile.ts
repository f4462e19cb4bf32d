import { type CheckpointRow, loadRoots, type RaisedAlarm } from "@/lib/data/log/sealerRecords";
import type { SealerSession } from "@/lib/data/log/sealerSession";
import { sameBytes } from "@/lib/domain/audit/bytes";
import { type Checkpoint, parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import { verifyNote } from "@/lib/domain/audit/note";
import { readNotes } from "@/lib/gateways/checkpoints/file";
import { logKey, readTrustedKeys } from "@/lib/gateways/logKey";
import { readLogSettings } from "@/lib/gateways/logSettings";

// Of each log the last so many: what is older was compared before.
const keptOfEachLog = 500;

interface KeptCheckpoint extends Checkpoint {
  readonly workspaceId: string;
}

/**
 * Holds the database's logs against the checkpoints that were written to the file: one that is signed by a key of ours
 * and that the database does not have, or has otherwise, means that the log was cut short or made anew.
 */
export async function compareWithFile(
  session: SealerSession,
  heads: readonly CheckpointRow[],
): Promise<{ alarms: RaisedAlarm[]; latest: Map<string, number> }> {
  const { checkpointFile } = readLogSettings();
  const kept = checkpointFile === null ? [] : await readKept(checkpointFile);
  const roots = await loadRoots(session, kept);
  const sizes = new Map(heads.map((head) => [head.workspaceId, head.size]));
  const alarms = kept.flatMap((one, place) => {
    const alarm = alarmOver(one, roots[place] ?? null, sizes.get(one.workspaceId) ?? 0);
    return alarm ? [alarm] : [];
  });
  const latest = new Map<string, number>();
  for (const { workspaceId, size } of kept) latest.set(workspaceId, Math.max(size, latest.get(workspaceId) ?? 0));
  return { alarms, latest };
}

function alarmOver({ workspaceId, size, root, time }: KeptCheckpoint, found: Uint8Array | null, present: number) {
  const kept = `A checkpoint over ${size} entries was signed at ${time} and kept in the file`;
  if (found === null && present < size) {
    const detail = `${kept}, but the database’s log has only ${present}.`;
    return { workspaceId, kind: "checkpoint-missing", detail } satisfies RaisedAlarm;
  }
  if (found === null) {
    const detail = `${kept}, and the database has none over these.`;
    return { workspaceId, kind: "checkpoint-missing", detail } satisfies RaisedAlarm;
  }
  if (sameBytes(found, root)) return null;
  const detail = `${kept}, and the database states another root for the same entries.`;
  return { workspaceId, kind: "checkpoint-differs", detail } satisfies RaisedAlarm;
}

async function readKept(file: string): Promise<KeptCheckpoint[]> {
  const key = logKey();
  const vkeys = readTrustedKeys().map((one) => one.vkey);
  const byLog = new Map<string, string[]>();
  for await (const note of readNotes(file)) {
    const [origin = ""] = note.split("\n", 1);
    const notes = byLog.get(origin) ?? [];
    notes.push(note);
    byLog.set(origin, notes.slice(-keptOfEachLog));
  }
  const kept: KeptCheckpoint[] = [];
  for (const [origin, notes] of byLog) {
    const workspaceId = workspaceOf(origin, key?.name ?? "");
    if (workspaceId === null) continue;
    for (const note of notes) {
      const opened = verifyNote(note, vkeys);
      const checkpoint = opened && parseCheckpoint(opened.text);
      if (checkpoint) kept.push({ ...checkpoint, workspaceId });
    }
  }
  return kept;
}

function workspaceOf(origin: string, name: string): string | null {
  const id = origin.startsWith(`${name}/`) ? origin.slice(name.length + 1) : "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}
