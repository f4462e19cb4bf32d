import type { Form, NoCommentKind, NotClaimReason, PartyKind } from "../../../attribution/types";
import type { ClaimStatus, DismissReason } from "../../../claims/status";
import type { ReportAttribution } from "../../../reports/report";
import type { Span } from "../../../text/spans";
import type { LanguageSupport, Passage } from "../../../text/types";

/** What an imported article becomes, as plain rows: times as ISO texts, ids those of the workspace that takes it in. */

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly importedFrom: string;
}

export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly unnamed: boolean;
}

export interface RatingRow {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly definition: string;
  readonly tone: string;
}

export interface ScaleRow {
  readonly id: string;
  readonly publishedAt: string;
  readonly importedFrom: string;
  readonly ratings: readonly RatingRow[];
}

export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly reviewUrl: string | null;
  readonly nextClaimNumber: number;
}

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly textSha256: string;
  readonly original: Uint8Array<ArrayBuffer>;
  readonly originalSha256: string;
  readonly originalName: string | null;
  readonly mediaType: string;
  readonly support: LanguageSupport;
  readonly passages: readonly Passage[];
  readonly importedAt: string;
  readonly importedById: string;
}

export interface ClaimRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly startOffset: number;
  readonly status: ClaimStatus;
  readonly statusSince: string;
  readonly form: Form;
  readonly partyId: string | null;
  readonly authorIds: readonly string[];
  readonly assigneeId: string | null;
  readonly ratingId: string | null;
  readonly checkWorthiness: number;
  readonly factors: readonly string[];
  readonly confidence: number | null;
  readonly dismissReason: DismissReason | null;
  readonly duplicateOfId: string | null;
  readonly returnedAt: string | null;
  readonly roundStartedAt: string;
  readonly sealBrokenAt: string | null;
  readonly retiredAt: string | null;
  readonly createdAt: string;
}

export type AttributionRow = Omit<ReportAttribution, "form" | "party" | "settledBy"> & {
  readonly claimId: string;
  readonly partyId: string | null;
  readonly rule: string | null;
  readonly settledById: string | null;
};

/** Rows whose fields are the columns of their tables, as the data layer writes them. */
export type PlainRow = Readonly<Record<string, string | number | boolean | null>>;

export interface ApprovalRow {
  readonly id: string;
  readonly claimId: string;
  readonly verdictId: string;
  readonly approverId: string;
  readonly sealHash: string;
  readonly sealedText: string | null;
  readonly carriedHash: string;
  readonly approvedAt: string;
  readonly voidedAt: string | null;
  readonly voidCause: string | null;
}

export interface MarkRow {
  readonly id: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

export interface SnapshotRow {
  readonly id: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
  readonly capturedAt: string;
  readonly capturedById: string;
}

export interface OriginEventRow {
  readonly index: number;
  readonly hash: string;
  readonly claimId: string | null;
  readonly at: string;
  readonly type: string;
  readonly text: string;
}

export interface OpeningRow {
  readonly commitment: string;
  readonly salt: string;
  readonly value: string;
  readonly subjectId: string | null;
}

export interface ImportedArticle {
  readonly article: ArticleRow;
  readonly version: VersionRow;
  readonly members: readonly MemberRow[];
  readonly scale: ScaleRow | null;
  /** Those that are duplicates behind those that they name. */
  readonly claims: readonly ClaimRow[];
  readonly attributions: readonly AttributionRow[];
  readonly lineage: readonly { readonly childId: string; readonly parentId: string; readonly kind: string }[];
  readonly evidence: readonly PlainRow[];
  readonly verdicts: readonly PlainRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly comments: readonly PlainRow[];
  readonly replies: readonly PlainRow[];
  readonly corrections: readonly PlainRow[];
  readonly notClaims: readonly (MarkRow & { readonly reason: NotClaimReason; readonly markedById: string | null })[];
  readonly noComments: readonly (MarkRow & {
    readonly partyId: string | null;
    readonly partyName: string;
    readonly kind: NoCommentKind;
  })[];
  readonly affiliations: readonly {
    readonly id: string;
    readonly partyId: string;
    readonly role: string | null;
    readonly organisation: string | null;
    readonly statedOn: string | null;
  }[];
  readonly snapshots: readonly SnapshotRow[];
  readonly events: readonly OriginEventRow[];
  readonly openings: readonly OpeningRow[];
}
