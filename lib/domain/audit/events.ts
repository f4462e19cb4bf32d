import type { NotClaimReason } from "../attribution/types";
import type { Stance } from "../claims/evidence";
import type { DismissReason } from "../claims/status";
import type { Role } from "../permissions";

/** The fields of an article that a person may correct after import. */
export type CorrectedField =
  | "title"
  | "byline"
  | "publisher"
  | "publishedOn"
  | "language"
  | "url"
  | "deadline"
  | "reviewUrl";

export type CorrectionKind = "correction" | "clarification" | "update" | "withdrawal";
export type ReplyOutcome = "answered" | "declined" | "silence";
export type ReportFormat =
  | "html"
  | "pdf"
  | "checking-copy"
  | "checked-copy"
  | "xlsx"
  | "markdown"
  | "json"
  | "csv"
  | "claimreview"
  | "annotations"
  | "prov"
  | "bundle";

type Nothing = { readonly [key: string]: never };

/**
 * What each kind of event records beside who, when and on what. Details are read by everybody who may read the log, so
 * none holds a secret, and a verdict that is hidden from the second checker stands there by its id alone.
 */
export type EventDetails = {
  "article.imported": { readonly title: string; readonly claims: number };
  /** With another newsroom's audit bundle: whose log vouches for it, by which key, and which manifest it was. */
  "article.importedFromBundle": {
    readonly title: string;
    readonly claims: number;
    readonly newsroom: string;
    readonly logOrigin: string;
    readonly vkey: string;
    readonly manifestSha256: string;
    readonly profile: "public" | "partner" | "assessor";
  };
  "article.corrected": { readonly fields: readonly CorrectedField[] };
  "claim.added": Nothing;
  "claim.accepted": Nothing;
  /** `duplicateOf` is the other claim's number. */
  "claim.dismissed": {
    readonly reason: DismissReason;
    readonly note: string | null;
    readonly duplicateOf: number | null;
  };
  "claim.restored": { readonly reason: string };
  "claim.assigned": { readonly to: string };
  "claim.taken": Nothing;
  /** Exact words before and after. */
  "claim.respanned": { readonly before: string; readonly after: string };
  "claim.split": { readonly into: readonly number[] };
  "claim.merged": { readonly from: readonly number[] };
  /** Names of parties; null is the article's own voice. */
  "claim.attributionSettled": { readonly party: string | null; readonly before: string | null };
  /** The rating's label; null while a second check is outstanding, since the second checker may read this. */
  "claim.submitted": { readonly verdictId: string; readonly rating: string | null };
  "claim.secondVerdict": { readonly verdictId: string };
  /** A second verdict that differs from the first. */
  "claim.contested": { readonly verdictId: string };
  "claim.adjudicated": { readonly rating: string };
  "claim.approved": { readonly rating: string; readonly sealHash: string };
  "claim.returned": { readonly reason: string };
  "claim.published": { readonly rating: string };
  "claim.reopened": { readonly cause: string };
  "claim.corrected": { readonly kind: CorrectionKind };
  "claim.correctionConfirmed": { readonly rating: string };
  "claim.withdrawn": { readonly note: string };
  /** `what` is the sentence of the event that was undone. */
  "claim.undone": { readonly what: string };
  "evidence.added": { readonly title: string; readonly stance: Stance };
  "evidence.changed": { readonly title: string };
  "evidence.removed": { readonly title: string };
  "evidence.putBack": { readonly title: string };
  /** `title` of the evidence; `name`, SHA-256 (hex) and length of the file that was kept with it. */
  "snapshot.kept": {
    readonly title: string;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  };
  "thread.commented": { readonly blocking: boolean };
  "thread.resolved": Nothing;
  "reply.requested": { readonly askedOf: string };
  "reply.recorded": { readonly askedOf: string; readonly outcome: ReplyOutcome };
  "notClaim.marked": { readonly reason: NotClaimReason };
  "notClaim.unmarked": Nothing;
  /** Ids of parties and members stand in events since they tell whose name it is. */
  "party.added": { readonly name: string; readonly partyId?: string };
  "party.changed": { readonly name: string; readonly partyId?: string };
  "member.added": { readonly name: string; readonly role: Role; readonly memberId?: string };
  /** `changes` are short phrases, and never a name: "role checker to editor", "disabled". */
  "member.changed": {
    readonly name: string;
    readonly changes: readonly string[];
    readonly renamedTo?: string;
    readonly memberId?: string;
  };
  "member.passwordSet": { readonly name: string; readonly memberId?: string };
  /** What is personal of somebody was erased. Commitments are those whose openings are gone, in hex. */
  "person.erased": {
    readonly kind: "member" | "party";
    readonly id: string;
    readonly commitments: readonly string[];
    /** Whether it was done anew on a restored database, which still had it. */
    readonly again: boolean;
  };
  "session.signedIn": Nothing;
  /** Never what was typed: people type passwords into the wrong field. */
  "session.signInFailed": Nothing;
  "session.signedOut": Nothing;
  "policy.changed": { readonly changes: readonly string[] };
  "scale.published": { readonly version: number };
  /** `manifestSha256` and `profile` of an audit bundle: which one left the house, and what it hid. */
  "report.exported": {
    readonly format: ReportFormat;
    readonly manifestSha256?: string;
    readonly profile?: "public" | "partner" | "assessor";
  };
  /** `from`: the file's name, or null for pasted text. */
  "factCheck.imported": { readonly count: number; readonly from: string | null };
  "feed.exported": { readonly claims: number };
  "workspace.created": { readonly name: string };
};

export type AuditEventType = keyof EventDetails;

/** One event as the sentence reads it; `claimNumber` is null where the event is not about one claim. */
export type AuditEvent = {
  [T in AuditEventType]: {
    readonly type: T;
    readonly claimNumber: number | null;
    readonly details: EventDetails[T];
  };
}[AuditEventType];
