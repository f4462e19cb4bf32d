import { type RaisedAlarm, raiseAlarm } from "@/lib/data/log/sealerRecords";
import type { SealerSession } from "@/lib/data/log/sealerSession";
import { type SealPass, sealPass } from "@/lib/data/log/sealPass";
import { parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import { verifyNote } from "@/lib/domain/audit/note";
import { openNote, parseVkey } from "@/lib/domain/audit/noteText";
import { now } from "@/lib/gateways/clock";
import { logLine } from "@/lib/gateways/log";
import { type LogKey, logKey, readTrustedKeys } from "@/lib/gateways/logKey";

/** What one sealer keeps in mind from pass to pass. */
export interface SealerMind {
  /** Logs that wait for a person to look. */
  readonly broken: Set<string>;
  /** The last note of each log that was checked or signed here, so that it is not checked with every pass. */
  readonly known: Map<string, string>;
}

export const newMind = (): SealerMind => ({ broken: new Set(), known: new Map() });

// A pass of so many takes about a tenth of a second.
const mostAtOnce = 5_000;

/**
 * One sealing pass with the installation's key. A log whose tree is not what was signed is left alone from here on, with
 * an alarm: nothing is ever signed on top of it. One that another key signed before is gone on with, with an alarm too.
 * Null where there is no key.
 */
export async function sealWaiting(
  session: SealerSession,
  mind: SealerMind,
  most: number = mostAtOnce,
): Promise<SealPass | null> {
  const key = logKey();
  if (!key) return null;
  const at = now();
  const alarms: RaisedAlarm[] = [];
  const doubt = ({ workspaceId, note }: { workspaceId: string; note: string }) => {
    if (mind.known.get(workspaceId) === note) return null;
    const found = examine(note, `${key.name}/${workspaceId}`, key);
    if (found === "another key") alarms.push({ workspaceId, kind: "key-changed", detail: keyChange(note, key) });
    if (found === "forged") return "The last checkpoint does not carry the signature that it names.";
    mind.known.set(workspaceId, note);
    return null;
  };
  const except = [...mind.broken];
  const pass = await sealPass(session, { origin: key.name, sign: key.sign, doubt, at, most, except });
  for (const { workspaceId, note } of pass.checkpoints) mind.known.set(workspaceId, note);
  for (const { workspaceId, detail } of pass.broken) {
    mind.broken.add(workspaceId);
    alarms.push({ workspaceId, kind: "tree-differs", detail });
  }
  for (const alarm of alarms) await sound(session, alarm, at);
  return pass;
}

/** Raises an alarm in the database and, the first time, in the process's own log. */
export async function sound(session: SealerSession, alarm: RaisedAlarm, at: Date): Promise<void> {
  const isNew = await raiseAlarm(session, alarm, at);
  if (isNew) logLine({ event: "log-alarm", workspace: alarm.workspaceId, kind: alarm.kind, detail: alarm.detail });
}

function examine(note: string, origin: string, key: LogKey): "fits" | "another key" | "forged" {
  const vkeys = [key.vkey, ...readTrustedKeys().map((one) => one.vkey)];
  const opened = verifyNote(note, vkeys);
  if (opened) return parseCheckpoint(opened.text)?.origin === origin ? "fits" : "another key";
  const hashes = new Set(vkeys.map((vkey) => parseVkey(vkey)?.keyHash));
  const signatures = openNote(note)?.signatures ?? [];
  const named = signatures.length === 0 || signatures.some((one) => hashes.has(one.keyHash));
  return named ? "forged" : "another key";
}

function keyChange(note: string, key: LogKey): string {
  const before = openNote(note)?.signatures[0];
  const size = parseCheckpoint(openNote(note)?.text ?? "")?.size ?? 0;
  return `The first ${size} entries were signed by another key (${before?.name}+${before?.keyHash}); from there on it is ${key.vkey}.`;
}
