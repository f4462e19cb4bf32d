import { appendEvents } from "@/lib/data/audit";
import type { Transaction } from "@/lib/data/connection";
import { announce } from "@/lib/data/live";
import type { AuditEventType, EventDetails } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";

/** Writes the audit event of a change that is about no single claim, and announces it to the open screens. */
export async function recordEvent<T extends AuditEventType>(
  tx: Transaction,
  { actor, at, articleId = null }: { actor: Actor; at: Date; articleId?: string | null },
  type: T,
  details: EventDetails[T],
): Promise<void> {
  const { workspaceId } = actor;
  const event = { workspaceId, at: at.toISOString(), actor, type, details };
  await appendEvents(tx, [{ ...event, articleId, claimId: null, claimNumber: null }]);
  await announce(tx, { workspaceId, articleId, claimIds: [], actorId: actor.id, actor: actor.name, event: type });
}
