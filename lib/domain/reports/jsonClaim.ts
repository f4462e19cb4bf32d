import type {
  ReportApproval,
  ReportAttribution,
  ReportClaim,
  ReportComment,
  ReportCorrection,
  ReportEvidence,
  ReportParent,
  ReportPerson,
  ReportReading,
  ReportReply,
  ReportSnapshot,
  ReportVerdict,
} from "./report";

export function personJson({ id, name }: ReportPerson): ReportPerson {
  return { id, name };
}

/** One claim with its fields in the order of `ReportClaim`, whatever order they came in. */
export function claimJson(claim: ReportClaim): ReportClaim {
  return {
    id: claim.id,
    number: claim.number,
    text: claim.text,
    spans: claim.spans,
    status: claim.status,
    statusSince: claim.statusSince,
    roundStartedAt: claim.roundStartedAt,
    rating: ratingJson(claim.rating),
    assignee: claim.assignee && personJson(claim.assignee),
    dismissal: dismissalJson(claim.dismissal),
    attribution: attributionJson(claim.attribution),
    reading: readingJson(claim.reading),
    evidence: claim.evidence.map(evidenceJson),
    verdicts: claim.verdicts.map(verdictJson),
    approvals: claim.approvals.map(approvalJson),
    replies: claim.replies.map(replyJson),
    returns: claim.returns.map(({ id, author, body, at }) => ({ id, author: personJson(author), body, at })),
    comments: claim.comments.map(commentJson),
    corrections: claim.corrections.map(correctionJson),
    derivedFrom: claim.derivedFrom.map(parentJson),
  };
}

export function parentJson({ id, number, kind }: ReportParent): ReportParent {
  return { id, number, kind };
}

function readingJson({ confidence, rule, checkWorthiness, factors }: ReportReading): ReportReading {
  return { confidence, rule, checkWorthiness, factors };
}

function commentJson({ id, author, body, blocking, at, resolvedAt }: ReportComment): ReportComment {
  return { id, author: personJson(author), body, blocking, at, resolvedAt };
}

function ratingJson(rating: ReportClaim["rating"]): ReportClaim["rating"] {
  return rating && { id: rating.id, label: rating.label, tone: rating.tone };
}

function dismissalJson(dismissal: ReportClaim["dismissal"]): ReportClaim["dismissal"] {
  if (dismissal === null) return null;
  const { reason, note, duplicateOf, by, at } = dismissal;
  return { reason, note, duplicateOf, by, at };
}

function attributionJson(attribution: ReportAttribution): ReportAttribution {
  const { party, settledBy } = attribution;
  return {
    form: attribution.form,
    sourceSpans: attribution.sourceSpans,
    cueSpans: attribution.cueSpans,
    contentSpans: attribution.contentSpans,
    party: party && { id: party.id, name: party.name, kind: party.kind, unnamed: party.unnamed },
    role: attribution.role,
    affiliation: attribution.affiliation,
    via: attribution.via.map(({ name, kind }) => ({ name, kind })),
    terms: attribution.terms,
    unnamedReason: attribution.unnamedReason,
    settledBy: settledBy && personJson(settledBy),
  };
}

function evidenceJson(one: ReportEvidence): ReportEvidence {
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    locator: one.locator,
    quotation: one.quotation,
    stance: one.stance,
    directness: one.directness,
    independenceGroup: one.independenceGroup,
    interests: one.interests,
    note: one.note,
    addedBy: personJson(one.addedBy),
    addedAt: one.addedAt,
    removedAt: one.removedAt,
    snapshots: one.snapshots.map(snapshotJson),
  };
}

function snapshotJson(one: ReportSnapshot): ReportSnapshot {
  return {
    id: one.id,
    sha256: one.sha256,
    bytes: one.bytes,
    mediaType: one.mediaType,
    name: one.name,
    capturedAt: one.capturedAt,
    capturedBy: personJson(one.capturedBy),
  };
}

function verdictJson(verdict: ReportVerdict): ReportVerdict {
  return {
    id: verdict.id,
    kind: verdict.kind,
    rating: ratingJson(verdict.rating),
    rationale: verdict.rationale,
    sourcingException: verdict.sourcingException,
    author: personJson(verdict.author),
    submittedAt: verdict.submittedAt,
    current: verdict.current,
  };
}

function approvalJson(approval: ReportApproval): ReportApproval {
  return {
    id: approval.id,
    verdictId: approval.verdictId,
    givenAt: approval.givenAt,
    approver: personJson(approval.approver),
    approvedAt: approval.approvedAt,
    ratingLabel: approval.ratingLabel,
    sealHash: approval.sealHash,
    holds: approval.holds,
    voidedAt: approval.voidedAt,
    voidCause: approval.voidCause,
  };
}

function replyJson(reply: ReportReply): ReportReply {
  return {
    id: reply.id,
    askedOf: reply.askedOf,
    question: reply.question,
    channel: reply.channel,
    askedBy: personJson(reply.askedBy),
    askedAt: reply.askedAt,
    dueAt: reply.dueAt,
    outcome: reply.outcome,
    answer: reply.answer,
    closedAt: reply.closedAt,
  };
}

function correctionJson(correction: ReportCorrection): ReportCorrection {
  return {
    id: correction.id,
    kind: correction.kind,
    before: correction.before,
    after: correction.after,
    note: correction.note,
    newRatingId: correction.newRatingId,
    newRatingLabel: correction.newRatingLabel,
    madeBy: personJson(correction.madeBy),
    madeAt: correction.madeAt,
    confirmedBy: correction.confirmedBy && personJson(correction.confirmedBy),
    confirmedAt: correction.confirmedAt,
    awaitsSecondEditor: correction.awaitsSecondEditor,
  };
}
