import type { Form, NoCommentKind, NotClaimReason, PartyKind, Terms } from "../attribution/types";
import type { CorrectionKind, ReplyOutcome } from "../audit/events";
import type { VerdictKind } from "../audit/sealText";
import type { Directness, EvidenceKind, SourcingRule, Stance } from "../claims/evidence";
import type { ClaimStatus, DismissReason } from "../claims/status";
import type { Span } from "../text/spans";
import type { LanguageSupport, Passage } from "../text/types";

/**
 * Everything that an audit report says, as plain data: each format is a pure function of it, so that one state gives the
 * same bytes again. It holds all that a seal binds (ids included), so that seals can be recomputed from the report.
 * Times are UTC with milliseconds, offsets UTF-16 units of `version.text`, hashes SHA-256 in hex.
 */

export interface ReportPerson {
  readonly id: string;
  readonly name: string;
}

export const reportTones = ["true", "mostly-true", "mixed", "mostly-false", "false", "unproven", "neutral"] as const;
export type ReportTone = (typeof reportTones)[number];

export interface ReportRating {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly definition: string;
  readonly tone: ReportTone;
  readonly retired: boolean;
}

export interface ReportArticle {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** A day, `2026-03-04`. */
  readonly publishedOn: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
  /** The page where the desk publishes its own check of this article. */
  readonly reviewUrl: string | null;
}

export interface ReportVersion {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly textSha256: string;
  readonly originalSha256: string;
  readonly originalName: string | null;
  readonly mediaType: string;
  readonly support: LanguageSupport;
  readonly importedBy: ReportPerson;
  readonly importedAt: string;
}

/** Shares of the copy's words, 0..1. */
export interface ReportCoverage {
  readonly claims: number;
  readonly notClaims: number;
  readonly unread: number;
}

export interface ReportParty {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly unnamed: boolean;
}

export interface ReportAttribution {
  readonly form: Form;
  readonly sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  readonly contentSpans: readonly Span[];
  readonly party: ReportParty | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** From the speaker towards the article. */
  readonly via: readonly { readonly name: string; readonly kind: PartyKind }[];
  readonly terms: Terms | null;
  readonly unnamedReason: string | null;
  /** Who settled it; null where it stands as the engine found it. */
  readonly settledBy: ReportPerson | null;
}

export interface ReportEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly locator: string;
  readonly quotation: string | null;
  readonly stance: Stance;
  readonly directness: Directness;
  readonly independenceGroup: string | null;
  readonly interests: string | null;
  readonly note: string | null;
  readonly addedBy: ReportPerson;
  readonly addedAt: string;
  /** Removed evidence stays in the report, marked; it is no part of the seal. */
  readonly removedAt: string | null;
  /** Copies of the source that were kept; an approval seals their hashes. */
  readonly snapshots: readonly ReportSnapshot[];
}

/** The bytes of a source as seen when they were kept; in a bundle they are the file `snapshots/<sha256>`. */
export interface ReportSnapshot {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
  readonly capturedAt: string;
  readonly capturedBy: ReportPerson;
}

export interface ReportVerdict {
  readonly id: string;
  readonly kind: VerdictKind;
  /** Null, with its rationale, while it is hidden from the second checker. */
  readonly rating: { readonly id: string; readonly label: string; readonly tone: ReportTone } | null;
  readonly rationale: string | null;
  readonly sourcingException: string | null;
  readonly author: ReportPerson;
  readonly submittedAt: string;
  /** Filed in the present round: it counts, and an approval seals it. */
  readonly current: boolean;
}

export interface ReportApproval {
  readonly id: string;
  /** The verdict that was approved. */
  readonly verdictId: string;
  /** The newsroom that gave it, where that is another one: then the seal is of there, and names things by the ids of there. */
  readonly givenAt: string | null;
  readonly approver: ReportPerson;
  readonly approvedAt: string;
  readonly ratingLabel: string;
  readonly sealHash: string;
  /** Whether the claim is still exactly what was approved. */
  readonly holds: boolean;
  readonly voidedAt: string | null;
  readonly voidCause: string | null;
}

export interface ReportReply {
  readonly id: string;
  readonly askedOf: string;
  readonly question: string;
  readonly channel: string;
  readonly askedBy: ReportPerson;
  readonly askedAt: string;
  readonly dueAt: string | null;
  readonly outcome: ReplyOutcome | null;
  readonly answer: string | null;
  readonly closedAt: string | null;
}

/** A line of the thread beside a claim. A blocking one holds up the approval until it is resolved. */
export interface ReportComment {
  readonly id: string;
  readonly author: ReportPerson;
  readonly body: string;
  readonly blocking: boolean;
  readonly at: string;
  readonly resolvedAt: string | null;
}

/** An editor's reasons for giving a claim back. */
export interface ReportReturn {
  readonly id: string;
  readonly author: ReportPerson;
  readonly body: string;
  readonly at: string;
}

export interface ReportCorrection {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly newRatingId: string | null;
  readonly newRatingLabel: string | null;
  readonly madeBy: ReportPerson;
  readonly madeAt: string;
  readonly confirmedBy: ReportPerson | null;
  readonly confirmedAt: string | null;
  readonly awaitsSecondEditor: boolean;
}

export interface ReportDismissal {
  readonly reason: DismissReason;
  readonly note: string | null;
  /** The other claim's number. */
  readonly duplicateOf: number | null;
  readonly by: string | null;
  readonly at: string;
}

/** How the engine read a claim. */
export interface ReportReading {
  /** How sure it was of the attribution, 0..1; null where it found none, or a person settled it. */
  readonly confidence: number | null;
  /** The rule that joined source and content. */
  readonly rule: string | null;
  /** 0..1, and what made it so. */
  readonly checkWorthiness: number;
  readonly factors: readonly string[];
}

export interface ReportClaim {
  readonly id: string;
  readonly number: number;
  /** The exact words at the spans. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly status: ClaimStatus;
  readonly statusSince: string;
  /** Verdicts filed before it no longer count. */
  readonly roundStartedAt: string;
  /** The label and tone of the approved rating; null until an approval stands. */
  readonly rating: { readonly id: string; readonly label: string; readonly tone: ReportTone } | null;
  readonly assignee: ReportPerson | null;
  /** Set exactly where the status is `dismissed`. */
  readonly dismissal: ReportDismissal | null;
  readonly attribution: ReportAttribution;
  readonly reading: ReportReading;
  readonly evidence: readonly ReportEvidence[];
  readonly verdicts: readonly ReportVerdict[];
  readonly approvals: readonly ReportApproval[];
  readonly replies: readonly ReportReply[];
  readonly returns: readonly ReportReturn[];
  readonly comments: readonly ReportComment[];
  readonly corrections: readonly ReportCorrection[];
  /** The claims that this one was made from. */
  readonly derivedFrom: readonly ReportParent[];
}

export interface ReportParent {
  readonly id: string;
  readonly number: number;
  readonly kind: "split" | "merge";
}

/** A claim that was split or merged into others, or whose making was undone: gone from the work, not from the record. */
export interface ReportRetiredClaim {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly retiredAt: string;
  readonly derivedFrom: readonly ReportParent[];
}

export interface ReportNotClaim {
  readonly span: Span;
  readonly reason: NotClaimReason;
  /** Null where the engine marked it. */
  readonly markedBy: ReportPerson | null;
}

export interface ReportNoComment {
  readonly span: Span;
  readonly partyName: string;
  readonly kind: NoCommentKind;
}

export interface ReportEvent {
  readonly id: string;
  /** The event's place in the workspace's log; null until it is sealed, a second after at most. */
  readonly index: number | null;
  readonly at: string;
  readonly actor: string | null;
  readonly type: string;
  /** What happened, without time and actor. */
  readonly sentence: string;
  readonly hash: string;
}

/** Where an article came from that came in with another newsroom's audit bundle. What stands here, that newsroom says. */
export interface ReportOrigin {
  readonly newsroom: string;
  /** The origin of its log, and the key that signed the bundle (C2SP vkey). */
  readonly logOrigin: string;
  readonly vkey: string;
  readonly manifestSha256: string;
  readonly profile: "public" | "partner" | "assessor";
  /** The state that the bundle showed. */
  readonly time: string;
  readonly importedBy: ReportPerson;
  readonly importedAt: string;
  readonly policy: Report["policy"];
  readonly scaleVersion: number;
  /** What the bundle hid, and what could not be brought in: a plain sentence each. */
  readonly hides: readonly string[];
  readonly leftOut: readonly string[];
  /** The record of there, oldest first, as far as the bundle showed it. */
  readonly events: readonly ReportEvent[];
}

export interface Report {
  readonly generatedAt: string;
  readonly generatedBy: string;
  /** What was left out for whoever it is meant for, a plain sentence each; empty where nothing is hidden. */
  readonly hides: readonly string[];
  readonly workspace: { readonly name: string };
  /** Null where the article was imported here from its copy. */
  readonly origin: ReportOrigin | null;
  readonly article: ReportArticle;
  readonly version: ReportVersion;
  readonly coverage: ReportCoverage;
  readonly passages: readonly Passage[];
  /** In the order of the copy; split and merged ones are gone into those that they became. */
  readonly claims: readonly ReportClaim[];
  readonly retired: readonly ReportRetiredClaim[];
  readonly notClaims: readonly ReportNotClaim[];
  /** Runs of copy that are in no claim and not marked as no claim. */
  readonly unread: readonly Span[];
  readonly noComments: readonly ReportNoComment[];
  /** Oldest first. */
  readonly events: readonly ReportEvent[];
  readonly scale: {
    readonly version: number;
    readonly publishedAt: string;
    readonly ratings: readonly ReportRating[];
  };
  /** Ratings of other scales that the work names: of earlier versions, or of the newsroom that the article came from. */
  readonly otherRatings: readonly ReportRating[];
  readonly policy: { readonly sourcingRule: SourcingRule; readonly secondCheck: "never" | "always" };
}
