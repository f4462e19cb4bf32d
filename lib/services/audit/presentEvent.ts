import { sentenceOfRecord } from "@/lib/domain/audit/sentences";
import type { OpenedEvent } from "./openEvents";

/** An event of the record as a line that people read: who, when, and what happened in plain words. */
export function presentEvent({ record, ...stored }: OpenedEvent) {
  return {
    id: stored.id.toString(),
    at: stored.at.toISOString(),
    actor: record.actor?.name ?? "Attest",
    type: stored.type,
    sentence: sentenceOfRecord(record),
    articleId: stored.articleId,
    claimId: stored.claimId,
    hash: stored.hash,
  };
}
