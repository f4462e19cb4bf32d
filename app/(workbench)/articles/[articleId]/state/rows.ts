import { replaceEqualDeep } from "@tanstack/react-query";
import type { ClaimRow } from "@/lib/api/contract/shapes";

/** The claims of one article as the browser holds them: those read so far, in the copy's order, and where to go on. */
export interface ClaimList {
  readonly rows: readonly ClaimRow[];
  readonly next: string | null;
}

/** Order of the copy: by where the first words stand, then by number. Orphans keep their old place. */
function inCopyOrder(a: ClaimRow, b: ClaimRow): number {
  return (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0) || a.number - b.number;
}

/**
 * The list with some rows put in their new state and some taken out. Goes in: rows of this article, known or new;
 * comes out: a new list; rows that did not change keep their identity, so that they need not be drawn again.
 */
export function withRows(list: ClaimList, changed: readonly ClaimRow[], removed: readonly string[] = []): ClaimList {
  const incoming = new Map(changed.map((row) => [row.id, row]));
  const gone = new Set(removed);
  if (gone.size === 0 && changed.every((row) => list.rows.includes(row))) return list;
  let moved = false;
  const rows: ClaimRow[] = [];
  for (const row of list.rows) {
    if (gone.has(row.id)) continue;
    const next = incoming.get(row.id);
    incoming.delete(row.id);
    if (next && next.spans[0]?.[0] !== row.spans[0]?.[0]) moved = true;
    rows.push(next ?? row);
  }
  rows.push(...incoming.values());
  if (moved || incoming.size > 0) rows.sort(inCopyOrder);
  return { ...list, rows };
}

/** What happened to claims in this browser while a list was being read, of which the answer knows nothing. */
export interface Meanwhile {
  /** A change of this claim is on its way. */
  readonly isChanging: (claimId: string) => boolean;
  /** Its row was put in or taken out here since the reading began. */
  readonly hasComeOrGone: (claimId: string) => boolean;
}

/**
 * A whole list read anew, but with the newer of two versions of each row, and with those as they are whose change is on
 * its way: an answer may be older than a change of ours. For the same reason a claim that was merged away or brought
 * back here meanwhile stays away, or stays.
 */
export function reread(held: ClaimList, fresh: ClaimList, meanwhile: Meanwhile): ClaimList {
  const known = new Map(held.rows.map((row) => [row.id, row]));
  const rows: ClaimRow[] = [];
  for (const row of fresh.rows) {
    const old = known.get(row.id);
    known.delete(row.id);
    if (!old && meanwhile.hasComeOrGone(row.id)) continue;
    const keep = old && (old.version > row.version || meanwhile.isChanging(row.id));
    rows.push(keep ? old : replaceEqualDeep(old, row));
  }
  const kept = [...known.values()].filter((row) => meanwhile.hasComeOrGone(row.id));
  return kept.length > 0 ? { ...fresh, rows: [...rows, ...kept].sort(inCopyOrder) } : { ...fresh, rows };
}

/** A detail or queue row cut down to what the list holds. */
export function rowOf(claim: ClaimRow): ClaimRow {
  return {
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    text: claim.text,
    spans: claim.spans,
    status: claim.status,
    statusSince: claim.statusSince,
    form: claim.form,
    speaker: claim.speaker,
    role: claim.role,
    affiliation: claim.affiliation,
    via: claim.via,
    rating: claim.rating,
    assignee: claim.assignee,
    checkWorthiness: claim.checkWorthiness,
    confidence: claim.confidence,
    flags: claim.flags,
    dismissReason: claim.dismissReason,
    version: claim.version,
  };
}
