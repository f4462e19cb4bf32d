import type { StoredClaim, StoredClaimRow } from "@/lib/data/claims/record";
import { unsureBelow } from "@/lib/domain/attribution/why";
import { carriedTextOf } from "@/lib/domain/audit/carriedSeal";
import { sha256Hex } from "@/lib/domain/audit/hash";
import { seal, stateHash } from "@/lib/domain/audit/seal";
import type { ClaimContent, SealedVerdict } from "@/lib/domain/audit/sealText";
import { sourcingOf } from "@/lib/domain/claims/decide";
import { commandsNow } from "@/lib/domain/claims/mayNow";
import type { Actor, ClaimState, Policy } from "@/lib/domain/claims/state";
import { isSealed } from "@/lib/domain/claims/status";

/** Claim, attribution and evidence as a seal binds them. */
export function contentOf(claim: StoredClaim): ClaimContent {
  const { attribution, party } = claim;
  return {
    claim: {
      id: claim.id,
      number: claim.number,
      articleVersionTextSha256: claim.articleVersion.textSha256,
      spans: claim.spans,
      text: claim.text,
    },
    attribution: { ...attribution, form: claim.form, party },
    evidence: claim.evidence
      .filter((one) => one.removedAt === null)
      .map(({ addedBy, ...one }) => ({ ...one, addedById: addedBy.id })),
  };
}

/** The verdicts of the present round, oldest first: those filed since the claim last came into check. */
export function verdictsOfRound(claim: StoredClaim): StoredClaim["verdicts"] {
  return claim.verdicts.filter((one) => one.submittedAt > claim.roundStartedAt);
}

export function sealedVerdict(one: StoredClaim["verdicts"][number]): SealedVerdict {
  return {
    id: one.id,
    kind: one.kind,
    ratingId: one.rating.id,
    ratingLabel: one.rating.label,
    rationale: one.rationale,
    sourcingException: one.sourcingException,
    authorId: one.author.id,
    submittedAt: one.submittedAt.toISOString(),
  };
}

/** The seal that an approval of the claim as it stands would bear. */
export function sealOf(claim: StoredClaim): { text: string; hash: string } {
  return seal({ ...contentOf(claim), verdicts: verdictsOfRound(claim).map(sealedVerdict) });
}

/** Whether the claim is what was approved; where that was elsewhere, but for ids. */
function sealHolds({ sealHash, carriedHash }: StoredClaim["approvals"][number], claim: StoredClaim): boolean {
  if (carriedHash === null) return sealHash === sealOf(claim).hash;
  const verdicts = verdictsOfRound(claim).map(sealedVerdict);
  return carriedHash === sha256Hex(carriedTextOf({ ...contentOf(claim), verdicts }));
}

/** What the domain decides on, from the rows of the claim. */
export function stateOf(claim: StoredClaim): ClaimState {
  const standing = claim.approvals.find((one) => one.voidedAt === null);
  return {
    id: claim.id,
    number: claim.number,
    version: claim.version,
    status: claim.status,
    retired: claim.retiredAt !== null,
    form: claim.form,
    partyId: claim.partyId,
    assigneeId: claim.assigneeId,
    authorIds: claim.authorIds,
    evidence: claim.evidence.filter((one) => one.removedAt === null),
    verdicts: verdictsOfRound(claim).map((one) => ({ ...one, ratingId: one.rating.id })),
    stateHash: stateHash(contentOf(claim)),
    openBlockingThreads: claim.comments.filter((one) => one.blocking && one.resolvedAt === null).length,
    openReplyRequests: claim.replies.filter((one) => one.outcome === null).length,
    approval: standing
      ? { id: standing.id, sealHolds: sealHolds(standing, claim), givenElsewhere: standing.carriedHash !== null }
      : null,
    openCorrections: claim.corrections
      .filter((one) => awaitsSecondEditor(claim, one))
      .map((one) => ({ id: one.id, madeById: one.madeBy.id, newRatingId: one.newRating?.id ?? null })),
  };
}

/** A change of rating waits for its second editor while what it corrects is published: not after another round of work. */
function awaitsSecondEditor(claim: StoredClaim, correction: StoredClaim["corrections"][number]): boolean {
  const { newRating, confirmedAt, madeAt } = correction;
  return newRating !== null && confirmedAt === null && madeAt > claim.roundStartedAt;
}

type Flag = "seal-broken" | "unsure" | "returned" | "blocked" | "reply-awaited";

function rowFlags(claim: StoredClaimRow): Flag[] {
  const flags: Flag[] = [];
  if (claim.sealBrokenAt && !isSealed(claim.status)) flags.push("seal-broken");
  if (claim.returnedAt && claim.status === "in_check") flags.push("returned");
  if (claim.confidence !== null && claim.confidence < unsureBelow) flags.push("unsure");
  return flags;
}

/** A claim as lists show it. */
export function rowOf(claim: StoredClaimRow) {
  const { party, rating, attribution } = claim;
  return {
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    text: claim.text,
    spans: claim.spans.map(([start, end]): [number, number] => [start, end]),
    status: claim.status,
    statusSince: claim.statusSince.toISOString(),
    form: claim.form,
    speaker: party && { partyId: party.id, name: party.name, unnamed: party.unnamed },
    role: attribution?.role ?? null,
    affiliation: attribution?.affiliation ?? null,
    via: attribution?.via[0]?.name ?? null,
    rating: rating && { id: rating.id, label: rating.label, tone: rating.tone as Tone },
    assignee: claim.assignee,
    checkWorthiness: claim.checkWorthiness,
    confidence: claim.confidence,
    flags: rowFlags(claim),
    dismissReason: claim.dismissReason,
    version: claim.version,
  };
}

export type Tone = "true" | "mostly-true" | "mixed" | "mostly-false" | "false" | "unproven" | "neutral";

/** A rating as the API shows it; retired where its scale is no longer the one in force. */
export function ratingOf(
  rating: { id: string; label: string; value: number | null; definition: string; tone: string; scaleId: string },
  scaleId: string,
) {
  const { id, label, value, definition } = rating;
  return { id, label, value, definition, tone: rating.tone as Tone, retired: rating.scaleId !== scaleId };
}

export interface Viewer {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly scaleId: string;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
const pairs = (spans: readonly (readonly [number, number])[]) => spans.map(([s, e]): [number, number] => [s, e]);

function attributionOf(claim: StoredClaim) {
  const { attribution } = claim;
  return {
    form: claim.form,
    sourceSpans: pairs(attribution.sourceSpans),
    cueSpans: pairs(attribution.cueSpans),
    contentSpans: pairs(attribution.contentSpans),
    party: claim.party,
    role: attribution.role,
    affiliation: attribution.affiliation,
    via: attribution.via.map(({ name, kind }) => ({ name, kind })),
    terms: attribution.terms,
    unnamedReason: attribution.unnamedReason,
    confidence: claim.confidence,
    rule: attribution.rule,
    settledBy: attribution.settledBy,
  };
}

/** The first rating stays hidden from everybody but its author until the second verdict is filed. */
function verdictsOf(claim: StoredClaim, state: ClaimState, { actor, scaleId }: Viewer) {
  const hiding = claim.status === "in_second_check";
  const round = new Set(verdictsOfRound(claim).map((one) => one.id));
  return claim.verdicts.map((one) => {
    const hidden = hiding && round.has(one.id) && one.author.id !== actor.id;
    return {
      id: one.id,
      kind: one.kind,
      rating: hidden ? null : ratingOf(one.rating, scaleId),
      rationale: hidden ? null : one.rationale,
      sourcingException: hidden ? null : one.sourcingException,
      author: one.author,
      submittedAt: one.submittedAt.toISOString(),
      current: round.has(one.id) && one.stateHash === state.stateHash,
    };
  });
}

function approvalsOf(claim: StoredClaim, state: ClaimState, scaleId: string) {
  return claim.approvals.map((one) => ({
    id: one.id,
    verdictId: one.verdictId,
    givenAt: one.approver.importedFrom,
    approver: { id: one.approver.id, name: one.approver.name },
    approvedAt: one.approvedAt.toISOString(),
    sealHash: one.sealHash,
    sealHolds: one.voidedAt === null && state.approval?.sealHolds === true,
    rating: ratingOf(one.verdict.rating, scaleId),
    voidedAt: iso(one.voidedAt),
    voidCause: one.voidCause,
  }));
}

function correctionsOf(claim: StoredClaim, scaleId: string) {
  return claim.corrections.map((one) => ({
    id: one.id,
    kind: one.kind,
    before: one.before,
    after: one.after,
    note: one.note,
    newRating: one.newRating && ratingOf(one.newRating, scaleId),
    madeBy: one.madeBy,
    madeAt: one.madeAt.toISOString(),
    confirmedBy: one.confirmedBy,
    confirmedAt: iso(one.confirmedAt),
    awaitsSecondEditor: awaitsSecondEditor(claim, one),
  }));
}

/** All the work on a claim, as one person may see it. */
export function workOf(claim: StoredClaim, state: ClaimState, viewer: Viewer) {
  return {
    attribution: attributionOf(claim),
    evidence: claim.evidence.map((one) => ({
      ...one,
      addedAt: one.addedAt.toISOString(),
      removedAt: iso(one.removedAt),
      snapshots: one.snapshots.map((kept) => ({ ...kept, capturedAt: kept.capturedAt.toISOString() })),
    })),
    verdicts: verdictsOf(claim, state, viewer),
    approvals: approvalsOf(claim, state, viewer.scaleId),
    thread: claim.comments.map((one) => ({ ...one, at: one.at.toISOString(), resolvedAt: iso(one.resolvedAt) })),
    replies: claim.replies.map((one) => ({
      ...one,
      askedAt: one.askedAt.toISOString(),
      dueAt: iso(one.dueAt),
      closedAt: iso(one.closedAt),
    })),
    corrections: correctionsOf(claim, viewer.scaleId),
    derivedFrom: claim.parents.map(({ kind, parent }) => ({ ...parent, kind })),
  };
}

/** A claim with all its work, as its panel shows it to one person. */
export function detailOf<Event>(claim: StoredClaim, viewer: Viewer, history: readonly Event[]) {
  const state = stateOf(claim);
  const row = rowOf(claim);
  if (state.openBlockingThreads > 0) row.flags.push("blocked");
  if (state.openReplyRequests > 0) row.flags.push("reply-awaited");
  return {
    ...row,
    articleTitle: claim.article.title,
    versionId: claim.versionId,
    factors: [...claim.factors],
    ...workOf(claim, state, viewer),
    history: [...history],
    duplicateOf: claim.duplicateOf,
    sourcing: sourcingOf(state, viewer.policy),
    stateHash: state.stateHash,
    may: commandsNow(state, viewer.actor),
  };
}
