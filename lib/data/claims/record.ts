import type { Form, PartyKind, Terms } from "@/lib/domain/attribution/types";
import type { Directness, EvidenceKind, Stance } from "@/lib/domain/claims/evidence";
import type { ClaimStatus, DismissReason } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import type { Prisma } from "../generated/client";

export const personSelect = { select: { id: true, name: true } } as const;
export const ratingSelect = {
  select: { id: true, label: true, value: true, definition: true, tone: true, scaleId: true },
} as const;
export const partySelect = {
  select: { id: true, name: true, kind: true, unnamed: true, note: true, version: true },
} as const;

/** What a list shows of a claim. */
export const rowSelect = {
  id: true,
  articleId: true,
  number: true,
  text: true,
  spans: true,
  startOffset: true,
  status: true,
  statusSince: true,
  form: true,
  partyId: true,
  assigneeId: true,
  ratingId: true,
  checkWorthiness: true,
  confidence: true,
  dismissReason: true,
  returnedAt: true,
  sealBrokenAt: true,
  version: true,
  party: partySelect,
  assignee: personSelect,
  rating: ratingSelect,
  attribution: { select: { role: true, affiliation: true, via: true } },
} as const satisfies Prisma.ClaimSelect;

/** Everything that belongs to a claim: what decisions, seals, the claim's panel and the report are made from. */
export const recordSelect = {
  ...rowSelect,
  versionId: true,
  authorIds: true,
  factors: true,
  duplicateOfId: true,
  roundStartedAt: true,
  retiredAt: true,
  createdAt: true,
  article: { select: { title: true } },
  articleVersion: { select: { textSha256: true } },
  duplicateOf: { select: { id: true, number: true } },
  attribution: {
    select: {
      sourceSpans: true,
      cueSpans: true,
      contentSpans: true,
      partyId: true,
      role: true,
      affiliation: true,
      via: true,
      terms: true,
      unnamedReason: true,
      rule: true,
      settledBy: personSelect,
    },
  },
  evidence: {
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      title: true,
      locator: true,
      quotation: true,
      stance: true,
      directness: true,
      independenceGroup: true,
      interests: true,
      note: true,
      addedAt: true,
      removedAt: true,
      version: true,
      addedBy: personSelect,
      // Without the bytes: they are read piece by piece, where somebody asks for them.
      snapshots: {
        orderBy: [{ capturedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          sha256: true,
          bytes: true,
          mediaType: true,
          name: true,
          capturedAt: true,
          capturedBy: personSelect,
        },
      },
    },
  },
  verdicts: {
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      rationale: true,
      sourcingException: true,
      stateHash: true,
      submittedAt: true,
      rating: ratingSelect,
      author: personSelect,
    },
  },
  approvals: {
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      verdictId: true,
      sealHash: true,
      carriedHash: true,
      approvedAt: true,
      voidedAt: true,
      voidCause: true,
      approver: { select: { id: true, name: true, importedFrom: true } },
      verdict: { select: { rating: ratingSelect } },
    },
  },
  comments: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, body: true, blocking: true, at: true, resolvedAt: true, author: personSelect },
  },
  replies: {
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      askedOf: true,
      question: true,
      channel: true,
      askedAt: true,
      dueAt: true,
      outcome: true,
      answer: true,
      closedAt: true,
      askedBy: personSelect,
    },
  },
  corrections: {
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      before: true,
      after: true,
      note: true,
      madeAt: true,
      confirmedAt: true,
      newRating: ratingSelect,
      madeBy: personSelect,
      confirmedBy: personSelect,
    },
  },
  parents: { orderBy: { parentId: "asc" }, select: { kind: true, parent: { select: { id: true, number: true } } } },
} as const satisfies Prisma.ClaimSelect;

type RowPayload = Prisma.ClaimGetPayload<{ select: typeof rowSelect }>;
type RecordPayload = Prisma.ClaimGetPayload<{ select: typeof recordSelect }>;

export interface ViaLink {
  readonly name: string;
  readonly kind: PartyKind;
}

// The database's CHECKs hold these columns to the domain's words, so this is the one place where they get their types.
type Typed<Payload, Fields> = Omit<Payload, keyof Fields> & Fields;
type TypedParty = Typed<NonNullable<RowPayload["party"]>, { kind: PartyKind }> | null;

type RowFields = {
  spans: readonly Span[];
  status: ClaimStatus;
  form: Form;
  dismissReason: DismissReason | null;
  party: TypedParty;
};

export type StoredClaimRow = Typed<
  RowPayload,
  RowFields & { attribution: { role: string | null; affiliation: string | null; via: readonly ViaLink[] } | null }
>;

type StoredEvidence = Typed<
  RecordPayload["evidence"][number],
  { kind: EvidenceKind; stance: Stance; directness: Directness }
>;
type StoredVerdict = Typed<RecordPayload["verdicts"][number], { kind: "first" | "second" | "adjudication" }>;
type StoredAttribution = Typed<
  NonNullable<RecordPayload["attribution"]>,
  {
    sourceSpans: readonly Span[];
    cueSpans: readonly Span[];
    contentSpans: readonly Span[];
    via: readonly ViaLink[];
    terms: Terms | null;
  }
>;
type StoredReply = Typed<RecordPayload["replies"][number], { outcome: "answered" | "declined" | "silence" | null }>;
type StoredCorrection = Typed<
  RecordPayload["corrections"][number],
  { kind: "correction" | "clarification" | "update" | "withdrawal" }
>;

export type StoredClaim = Typed<
  RecordPayload,
  RowFields & {
    factors: readonly string[];
    attribution: StoredAttribution;
    evidence: StoredEvidence[];
    verdicts: StoredVerdict[];
    comments: Typed<RecordPayload["comments"][number], { kind: "comment" | "return" }>[];
    replies: StoredReply[];
    corrections: StoredCorrection[];
    parents: Typed<RecordPayload["parents"][number], { kind: "split" | "merge" }>[];
  }
>;

/** Gives a row of the database the domain's types. */
export function asStoredRow(row: RowPayload): StoredClaimRow {
  return row as unknown as StoredClaimRow;
}

/** Gives a whole claim the domain's types. Every claim has its attribution from the transaction that made it. */
export function asStoredClaim(row: RecordPayload): StoredClaim {
  if (!row.attribution) throw new Error(`claim ${row.id} has no attribution`);
  return row as unknown as StoredClaim;
}
