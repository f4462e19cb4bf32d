import type { StoredEvent } from "@/lib/data/audit";
import type { AuditEvent } from "@/lib/domain/audit/events";
import { isAuditEventType, sentence } from "@/lib/domain/audit/sentences";

interface RecordedEvent {
  readonly actor: { readonly name: string } | null;
  readonly type: string;
  readonly claimNumber: number | null;
  readonly details: AuditEvent["details"];
}

/** An event of the record as a line that people read: who, when, and what happened in plain words. */
export function presentEvent(stored: StoredEvent) {
  const recorded = JSON.parse(stored.text) as RecordedEvent;
  return {
    id: stored.id.toString(),
    at: stored.at.toISOString(),
    actor: recorded.actor?.name ?? "Attest",
    type: stored.type,
    sentence: isAuditEventType(recorded.type) ? sentence(recorded as AuditEvent) : recorded.type,
    articleId: stored.articleId,
    claimId: stored.claimId,
    hash: stored.hash,
  };
}
