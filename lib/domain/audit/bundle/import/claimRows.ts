import type { Report, ReportApproval, ReportClaim, ReportRetiredClaim } from "../../../reports/report";
import { sealedState } from "../../../reports/sealedState";
import { carriedText, carriedTextOf } from "../../carriedSeal";
import { sha256Hex } from "../../hash";
import { stateHash } from "../../seal";
import type { ApprovalRow, AttributionRow, ClaimRow, PlainRow, SnapshotRow } from "./rows";

/** The row of a claim that stands, from a report that has the ids of here. */
export function claimRow(claim: ReportClaim, { version, idOfNumber }: ClaimPlace): ClaimRow {
  const { attribution, dismissal, reading } = claim;
  return {
    ...{ id: claim.id, number: claim.number, text: claim.text, spans: claim.spans },
    startOffset: claim.spans[0]?.[0] ?? 0,
    ...{ status: claim.status, statusSince: claim.statusSince, form: attribution.form },
    partyId: attribution.party?.id ?? null,
    authorIds: authorsOf(claim),
    assigneeId: claim.assignee?.id ?? null,
    ratingId: claim.rating?.id ?? null,
    ...{ checkWorthiness: reading.checkWorthiness, factors: reading.factors, confidence: reading.confidence },
    dismissReason: dismissal?.reason ?? null,
    duplicateOfId: (dismissal?.duplicateOf ? idOfNumber(dismissal.duplicateOf) : null) ?? null,
    returnedAt: claim.returns.find(({ at }) => at === claim.statusSince)?.at ?? null,
    roundStartedAt: claim.roundStartedAt,
    sealBrokenAt: claim.approvals.findLast(({ voidedAt }) => voidedAt === claim.statusSince)?.voidedAt ?? null,
    retiredAt: null,
    createdAt: version.importedAt,
  };
}

export interface ClaimPlace {
  readonly version: Report["version"];
  idOfNumber(number: number): string | undefined;
}

/** A claim that was split or merged away: its words and what became of it, and nobody's work. */
export function retiredRow(claim: ReportRetiredClaim, { version }: ClaimPlace): ClaimRow {
  return {
    ...{ id: claim.id, number: claim.number, text: claim.text, spans: claim.spans },
    startOffset: claim.spans[0]?.[0] ?? 0,
    ...{ status: "extracted", statusSince: version.importedAt, form: "narration", partyId: null },
    ...{ authorIds: [], assigneeId: null, ratingId: null, checkWorthiness: 0, factors: [], confidence: null },
    ...{ dismissReason: null, duplicateOfId: null, returnedAt: null, sealBrokenAt: null },
    roundStartedAt: version.importedAt,
    retiredAt: claim.retiredAt,
    createdAt: version.importedAt,
  };
}

/** Whoever is known to have written part of it. All of them are of elsewhere, so none of them approves anything here. */
function authorsOf({ evidence, verdicts }: ReportClaim): string[] {
  const keepers = evidence.flatMap(({ snapshots }) => snapshots.map(({ capturedBy }) => capturedBy.id));
  const authors = [...evidence.map(({ addedBy }) => addedBy.id), ...verdicts.map(({ author }) => author.id)];
  return [...new Set([...authors, ...keepers])];
}

export function attributionRow({ id, attribution, reading }: ReportClaim): AttributionRow {
  const { party, settledBy, form: _, ...rest } = attribution;
  return { ...rest, claimId: id, partyId: party?.id ?? null, rule: reading.rule, settledById: settledBy?.id ?? null };
}

export function retiredAttribution({ id, spans }: ReportRetiredClaim): AttributionRow {
  return {
    ...{
      claimId: id,
      sourceSpans: [],
      cueSpans: [],
      contentSpans: spans,
      partyId: null,
      role: null,
      affiliation: null,
    },
    ...{ via: [], terms: null, unnamedReason: null, rule: null, settledById: null },
  };
}

export function evidenceRows({ id: claimId, evidence }: ReportClaim): PlainRow[] {
  return evidence.map(({ addedBy, snapshots: _, ...row }) => ({ ...row, claimId, addedById: addedBy.id }));
}

export function snapshotRows({ evidence }: ReportClaim): SnapshotRow[] {
  return evidence.flatMap(({ id: evidenceId, snapshots }) =>
    snapshots.map(({ capturedBy, ...row }) => ({ ...row, evidenceId, capturedById: capturedBy.id })),
  );
}

/** A verdict that counts was filed on the claim as it stands: so it is here, under the ids of here. */
export function verdictRows(claim: ReportClaim, report: Report): PlainRow[] {
  const now = stateHash(sealedState(report, claim));
  return claim.verdicts.map(({ rating, author, current, rationale, ...row }) => ({
    ...row,
    claimId: claim.id,
    ratingId: rating?.id ?? "",
    rationale: rationale ?? "",
    authorId: author.id,
    // Of an earlier state nothing is known but that it was another one.
    stateHash: current ? now : sha256Hex(`another state than now\n${row.id}`),
  }));
}

/** Approvals keep the seal of there; what it bound is kept without ids beside it, to tell whether it still holds. */
export function approvalRows(claim: ReportClaim, report: Report, sealOf: (approval: ReportApproval) => string | null) {
  const kept = new Set(claim.evidence.flatMap(({ snapshots }) => snapshots.map(({ sha256 }) => sha256)));
  return claim.approvals.map((approval): ApprovalRow => {
    const { id, verdictId, approver, sealHash, approvedAt, voidedAt, voidCause, holds } = approval;
    const sealedText = sealOf(approval);
    const bound = sealedText === null ? null : (carriedText(sealedText, (sha256) => kept.has(sha256)) ?? sealedText);
    const shown = bound ?? (holds ? carriedTextOf(sealedState(report, claim)) : `hidden\n${sealHash}`);
    const row = { id, claimId: claim.id, verdictId, approverId: approver.id, sealHash, sealedText };
    return { ...row, carriedHash: sha256Hex(shown), approvedAt, voidedAt, voidCause };
  });
}

export function commentRows({ id: claimId, comments, returns }: ReportClaim): PlainRow[] {
  return [
    ...comments.map(({ author, ...row }) => ({ ...row, claimId, kind: "comment", authorId: author.id })),
    ...returns.map(({ author, ...row }) => ({
      ...{ ...row, claimId, kind: "return", authorId: author.id },
      ...{ blocking: false, resolvedAt: null },
    })),
  ];
}

export function replyRows({ id: claimId, replies }: ReportClaim): PlainRow[] {
  return replies.map(({ askedBy, ...row }) => ({ ...row, claimId, askedById: askedBy.id }));
}

export function correctionRows({ id: claimId, corrections }: ReportClaim): PlainRow[] {
  return corrections.map(({ madeBy, confirmedBy, newRatingLabel: _, awaitsSecondEditor: __, ...row }) => ({
    ...{ ...row, claimId, madeById: madeBy.id, confirmedById: confirmedBy?.id ?? null },
  }));
}

/** Duplicates behind those that they are duplicates of: a row names only what is there already. */
export function inOrderOfDuplicates(claims: readonly ClaimRow[]): ClaimRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const depths = new Map<string, number>();
  const depthOf = (claim: ClaimRow): number => {
    let [depth, at] = [0, claim];
    for (let next = byId.get(at.duplicateOfId ?? ""); next; next = byId.get(at.duplicateOfId ?? "")) {
      depth += 1 + (depths.get(next.id) ?? 0);
      if (depths.has(next.id)) break;
      at = next;
    }
    depths.set(claim.id, depth);
    return depth;
  };
  const deep = claims.map((claim) => ({ claim, depth: depthOf(claim) }));
  return deep.sort((a, b) => a.depth - b.depth).map(({ claim }) => claim);
}
