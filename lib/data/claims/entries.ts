import type { Transaction } from "../connection";

interface Beside {
  id: string;
  workspaceId: string;
  claimId: string;
}

export async function insertVerdict(
  tx: Transaction,
  row: Beside & {
    kind: "first" | "second" | "adjudication";
    ratingId: string;
    rationale: string;
    sourcingException: string | null;
    stateHash: string;
    authorId: string;
    submittedAt: Date;
  },
): Promise<void> {
  await tx.verdict.create({ data: row, select: { id: true } });
}

/** The partial unique index `approval_one_standing` lets one approval of a claim stand at a time. */
export async function insertApproval(
  tx: Transaction,
  row: Beside & { verdictId: string; approverId: string; sealHash: string; sealedText: string; approvedAt: Date },
): Promise<void> {
  await tx.approval.create({ data: row, select: { id: true } });
}

export async function voidApproval(tx: Transaction, id: string, voidedAt: Date, voidCause: string): Promise<void> {
  await tx.approval.update({ where: { id }, data: { voidedAt, voidCause }, select: { id: true } });
}

export async function insertComment(
  tx: Transaction,
  row: Beside & { authorId: string; kind: "comment" | "return"; body: string; blocking: boolean; at: Date },
): Promise<void> {
  await tx.comment.create({ data: row, select: { id: true } });
}

export async function resolveComment(tx: Transaction, id: string, resolvedAt: Date): Promise<void> {
  await tx.comment.update({ where: { id }, data: { resolvedAt }, select: { id: true } });
}

export async function insertCorrection(
  tx: Transaction,
  row: Beside & {
    kind: string;
    before: string;
    after: string;
    note: string;
    newRatingId: string | null;
    madeById: string;
    madeAt: Date;
  },
): Promise<void> {
  await tx.correction.create({ data: row, select: { id: true } });
}

export async function confirmCorrection(tx: Transaction, id: string, confirmedById: string, at: Date): Promise<void> {
  await tx.correction.update({ where: { id }, data: { confirmedById, confirmedAt: at }, select: { id: true } });
}

export async function insertReplyRequest(
  tx: Transaction,
  row: Beside & {
    askedOf: string;
    question: string;
    channel: string;
    askedById: string;
    askedAt: Date;
    dueAt: Date | null;
  },
): Promise<void> {
  await tx.replyRequest.create({ data: row, select: { id: true } });
}

export async function closeReplyRequest(
  tx: Transaction,
  id: string,
  closing: { outcome: "answered" | "declined" | "silence"; answer: string | null; closedAt: Date },
): Promise<void> {
  await tx.replyRequest.update({ where: { id }, data: closing, select: { id: true } });
}

export interface EvidenceColumns {
  kind: string;
  title: string;
  locator: string;
  quotation: string | null;
  stance: string;
  directness: string;
  independenceGroup: string | null;
  interests: string | null;
  note: string | null;
}

export async function insertEvidence(
  tx: Transaction,
  row: Beside & EvidenceColumns & { addedById: string; addedAt: Date },
): Promise<void> {
  await tx.evidence.create({ data: row, select: { id: true } });
}

export async function saveEvidence(
  tx: Transaction,
  id: string,
  columns: Partial<EvidenceColumns> & { removedAt?: Date | null },
): Promise<void> {
  await tx.evidence.update({ where: { id }, data: { ...columns, version: { increment: 1 } }, select: { id: true } });
}
