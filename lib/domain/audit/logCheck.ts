import { sameBytes } from "./bytes";
import { parseCheckpoint } from "./checkpoint";
import { leafHash } from "./hash";
import { append, rootOf } from "./merkle";
import { verifyNote } from "./note";
import type { Frontier } from "./treeWalks";

/** What a check of the log, entry by entry, found first; null while it found nothing. */
export type LogFault = {
  readonly kind: "altered" | "truncated" | "unverifiable";
  readonly sentence: string;
};

export interface CheckedEntry {
  readonly index: number;
  readonly text: string | null;
  readonly leafHash: Uint8Array;
  readonly columnsFit: boolean;
}

export interface CheckedHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
}

export interface TrustedVkey {
  readonly vkey: string;
  readonly from?: string;
  readonly until?: string;
}

/**
 * Goes on with the check of a log: recomputes the tree over `entries`, which follow on `frontier`, and holds each
 * checkpoint that falls among them against it. Comes out: the tree so far, or the first fault in a plain sentence.
 */
export function checkEntries(
  frontier: Frontier,
  entries: readonly CheckedEntry[],
  heads: readonly CheckedHead[],
  { origin, trusted }: { origin: string; trusted: readonly TrustedVkey[] },
): { frontier: Frontier; fault: LogFault | null } {
  const bySize = new Map(heads.map((head) => [head.size, head]));
  let tree = frontier;
  for (const entry of entries) {
    const fault = entryFault(entry, tree.size);
    if (fault) return { frontier: tree, fault };
    tree = append(tree, entry.leafHash).frontier;
    const head = bySize.get(tree.size);
    const broken = head ? headFault(head, rootOf(tree), origin, trusted) : null;
    if (broken) return { frontier: tree, fault: broken };
  }
  return { frontier: tree, fault: null };
}

function entryFault({ index, text, leafHash: stored, columnsFit }: CheckedEntry, expected: number): LogFault | null {
  const altered = (what: string): LogFault => ({ kind: "altered", sentence: `Entry ${expected} ${what}` });
  if (index !== expected) return altered("is missing from the log.");
  if (text === null) return altered("has lost its record.");
  if (leafHash(text) !== Buffer.from(stored).toString("hex")) return altered("is not what was sealed.");
  return columnsFit ? null : altered("is listed under another time, person or kind than its record states.");
}

function headFault(
  { size, root, note }: CheckedHead,
  computed: Uint8Array,
  origin: string,
  trusted: readonly TrustedVkey[],
): LogFault | null {
  const opened = verifyNote(
    note,
    trusted.map((key) => key.vkey),
  );
  const checkpoint = opened && parseCheckpoint(opened.text);
  if (!checkpoint || checkpoint.origin !== origin) {
    const sentence = `The checkpoint over ${size} entries is not signed by a key that is trusted here.`;
    return { kind: "unverifiable", sentence };
  }
  const time = Date.parse(checkpoint.time);
  const held = trusted.some(({ vkey, from, until }) => {
    const inTime =
      (from === undefined || Date.parse(from) <= time) && (until === undefined || time <= Date.parse(until));
    return inTime && opened.signedBy.includes(vkey);
  });
  if (!held) {
    const sentence = `The checkpoint over ${size} entries was signed at a time for which its key is not trusted.`;
    return { kind: "unverifiable", sentence };
  }
  if (checkpoint.size === size && sameBytes(checkpoint.root, computed) && sameBytes(root, computed)) return null;
  const sentence = `The first ${size} entries are not those that were signed at ${checkpoint.time}.`;
  return { kind: "altered", sentence };
}
