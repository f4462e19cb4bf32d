import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { listAlarms, loadHead } from "@/lib/data/log/log";
import { listCheckpointsOver, listEntries } from "@/lib/data/log/verification";
import { bytesOfHex, hexOf } from "@/lib/domain/audit/bytes";
import { checkEntries, type LogFault } from "@/lib/domain/audit/logCheck";
import { emptyFrontier, type Frontier } from "@/lib/domain/audit/treeWalks";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { readTrustedKeys } from "@/lib/gateways/logKey";
import { readLogSettings } from "@/lib/gateways/logSettings";
import { readCursor, writeCursor } from "../cursor";

// A tenth of a second's work or so: a whole log is checked in many requests, and the server answers others between them.
const entriesAtOnce = 4_000;

export interface LogCheck {
  readonly checked: number;
  readonly checkpoints: number;
  readonly total: number;
  readonly cursor: string | null;
  readonly verdict: { readonly kind: LogFault["kind"] | "intact"; readonly sentence: string } | null;
}

/**
 * Goes on with checking the workspace's whole log from its records, a part with each call; `cursor` is null at the end.
 * The state between calls is the caller's own (where the check is, and the tree until there): who makes one up deceives
 * nobody but herself.
 */
export async function verifyLog(actor: Actor, { cursor }: { cursor?: string }): Promise<Outcome<LogCheck>> {
  if (!may(actor.role, "audit.read")) return problem("not-allowed");
  const begun = cursor === undefined ? { frontier: emptyFrontier, heads: 0 } : readState(cursor);
  if (!begun) return problem("invalid-input");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { frontier, heads } = begun;
    const entries = await listEntries(tx, frontier.size, entriesAtOnce);
    const ended = entries.length < entriesAtOnce;
    const upTo = frontier.size + entries.length;
    const checkpoints = await listCheckpointsOver(tx, { above: frontier.size, upTo });
    const log = { origin: `${readLogSettings().origin}/${actor.workspaceId}`, trusted: readTrustedKeys() };
    const checked = checkEntries(frontier, entries, checkpoints, log);
    const fault = checked.fault ?? (ended ? await endFault(tx, upTo) : null);
    const next = { frontier: checked.frontier, heads: heads + checkpoints.length };
    const total = Math.max(upTo, (await loadHead(tx))?.size ?? 0);
    const shown = { checked: checked.frontier.size, checkpoints: next.heads, total };
    if (!fault && !ended) return done({ ...shown, cursor: writeState(next), verdict: null });
    return done({ ...shown, cursor: null, verdict: verdictOf(fault, shown) });
  });
}

/** The tree was recomputed to its end: does the log end where its last checkpoint says? */
async function endFault(tx: Transaction, entries: number): Promise<LogFault | null> {
  const head = await loadHead(tx);
  const signed = head?.size ?? 0;
  if (signed > entries) {
    const sentence = `A checkpoint over ${signed} entries was signed, and only ${entries} are left.`;
    return { kind: "truncated", sentence };
  }
  if (signed < entries) {
    const sentence = `The last ${entries - signed} entries are in no signed checkpoint.`;
    return { kind: "altered", sentence };
  }
  const kept = (await listAlarms(tx)).find((alarm) => alarm.kind.startsWith("checkpoint-"));
  return kept ? { kind: "truncated", sentence: kept.detail } : null;
}

function verdictOf(fault: LogFault | null, { checked, checkpoints }: { checked: number; checkpoints: number }) {
  if (fault) return fault;
  if (checked === 0) return { kind: "intact" as const, sentence: "Nothing has been sealed yet." };
  const counted = checkpoints === 1 ? "its signed checkpoint" : `${checkpoints} signed checkpoints`;
  const sentence = `All ${checked} entries were recomputed from their records and agree with ${counted}.`;
  return { kind: "intact" as const, sentence };
}

function writeState({ frontier, heads }: { frontier: Frontier; heads: number }): string {
  return writeCursor([frontier.size, heads, ...frontier.peaks.map(hexOf)]);
}

function readState(cursor: string): { frontier: Frontier; heads: number } | null {
  const [size, heads, ...hashes] = readCursor(cursor) ?? [];
  if (!isCount(size) || !isCount(heads) || hashes.length > 53) return null;
  const peaks = hashes.map((hash) => (typeof hash === "string" ? bytesOfHex(hash) : null));
  const whole = peaks.filter((peak) => peak?.length === 32) as Uint8Array[];
  const bits = size.toString(2).replaceAll("0", "").length;
  return whole.length === hashes.length && bits === whole.length ? { frontier: { size, peaks: whole }, heads } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
