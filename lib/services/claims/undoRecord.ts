import { type ClaimBefore, insertChange } from "@/lib/data/claims/changes";
import type { StoredClaim } from "@/lib/data/claims/record";
import type { AttributionColumns } from "@/lib/data/claims/save";
import type { Transaction } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { hasVerdict } from "@/lib/domain/claims/status";
import { newId } from "@/lib/gateways/ids";
import type { Changing } from "./changing";

/** A claim as an undo puts it back. */
export function asBefore(claim: StoredClaim): ClaimBefore {
  return {
    id: claim.id,
    columns: {
      text: claim.text,
      spans: claim.spans,
      startOffset: claim.startOffset,
      status: claim.status,
      form: claim.form,
      partyId: claim.partyId,
      assigneeId: claim.assigneeId,
      confidence: claim.confidence,
      dismissReason: claim.dismissReason,
      duplicateOfId: claim.duplicateOfId,
    },
    attribution: attributionColumns(claim),
  };
}

/** A claim's attribution as a row of its own: for what an undo puts back, and for claims that are made from this one. */
export function attributionColumns({ attribution }: StoredClaim): AttributionColumns {
  const { settledBy, ...columns } = attribution;
  return { ...columns, settledById: settledBy?.id ?? null };
}

interface Undoable {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly articleId: string;
  readonly kind: string;
  readonly before: readonly StoredClaim[];
  readonly created?: readonly string[];
  readonly retired?: readonly string[];
}

/**
 * Keeps what an undo needs and gives back its id, or null where the change cannot be undone in one step: a claim that
 * had a verdict was sent back to check by it, and a voided seal is not mended by going back.
 */
export async function keepChange({ tx, actor, at, articleId, kind, ...change }: Undoable): Promise<string | null> {
  if (change.before.some((claim) => hasVerdict(claim.status))) return null;
  const id = newId();
  const retired = change.retired ?? [];
  const created = change.created ?? [];
  const after = {
    versions: [
      ...change.before.map((claim) => ({ id: claim.id, version: claim.version + 1 })),
      ...created.map((claimId) => ({ id: claimId, version: 1 })),
    ],
    created,
    retired,
  };
  const before = change.before.map(asBefore);
  await insertChange(tx, { id, workspaceId: actor.workspaceId, articleId, actorId: actor.id, kind, before, after, at });
  return id;
}

/** The same for a change of the one claim that is being changed. */
export async function undoable({ tx, actor, at, claim }: Changing, kind: string): Promise<string | null> {
  return keepChange({ tx, actor, at, articleId: claim.articleId, kind, before: [claim] });
}
