import type { AuditEventType } from "@/lib/domain/audit/events";

/** What each type of event is called where one filters by it, in groups. Every type stands here, or this does not compile. */
export const eventGroups = {
  Articles: {
    "article.imported": "Imported",
    "article.importedFromBundle": "Imported from a bundle",
    "article.corrected": "Fields corrected",
  },
  "Claims: the words": {
    "claim.added": "Added",
    "claim.accepted": "Accepted",
    "claim.dismissed": "Dismissed",
    "claim.restored": "Restored",
    "claim.respanned": "Words changed",
    "claim.split": "Split",
    "claim.merged": "Merged",
    "claim.attributionSettled": "Attribution settled",
    "claim.undone": "Undone",
  },
  "Claims: the check": {
    "claim.assigned": "Assigned",
    "claim.taken": "Taken",
    "claim.submitted": "Verdict submitted",
    "claim.secondVerdict": "Second verdict",
    "claim.contested": "Contested",
    "claim.adjudicated": "Adjudicated",
    "claim.approved": "Approved",
    "claim.returned": "Returned",
    "claim.published": "Published",
    "claim.reopened": "Reopened",
    "claim.corrected": "Corrected",
    "claim.correctionConfirmed": "Correction confirmed",
    "claim.withdrawn": "Withdrawn",
  },
  "Evidence and replies": {
    "evidence.added": "Evidence added",
    "evidence.changed": "Evidence changed",
    "evidence.removed": "Evidence removed",
    "evidence.putBack": "Evidence put back",
    "snapshot.kept": "Copy kept",
    "thread.commented": "Commented",
    "thread.resolved": "Comment resolved",
    "reply.requested": "Reply requested",
    "reply.recorded": "Reply recorded",
  },
  "Copy and parties": {
    "notClaim.marked": "Marked as not a claim",
    "notClaim.unmarked": "Mark taken away",
    "party.added": "Party added",
    "party.changed": "Party changed",
  },
  "People and settings": {
    "member.added": "Member added",
    "member.changed": "Member changed",
    "member.passwordSet": "Password set",
    "person.erased": "Person erased",
    "session.signedIn": "Signed in",
    "session.signInFailed": "Sign-in failed",
    "session.signedOut": "Signed out",
    "policy.changed": "Policy changed",
    "scale.published": "Scale published",
    "report.exported": "Report exported",
    "factCheck.imported": "Published fact-checks imported",
    "feed.exported": "Feed of fact-checks exported",
    "workspace.created": "Workspace created",
  },
} as const satisfies Record<string, Partial<Record<AuditEventType, string>>>;

type Listed = { [G in keyof typeof eventGroups]: keyof (typeof eventGroups)[G] }[keyof typeof eventGroups];
/** `never` while every type is listed. */
export type Unlisted = Exclude<AuditEventType, Listed>;
const allListed: [Unlisted] extends [never] ? true : never = true;
void allListed;

export function eventTypeWord(type: string): string {
  const all: Record<string, string> = Object.assign({}, ...Object.values(eventGroups));
  return all[type] ?? type;
}
