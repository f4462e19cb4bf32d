import { dayWords, timeWords } from "../dates";
import type {
  Report,
  ReportApproval,
  ReportClaim,
  ReportCorrection,
  ReportEvidence,
  ReportReply,
  ReportSnapshot,
  ReportVerdict,
} from "../report";
import {
  correctionWords,
  directnessWords,
  evidenceKindWords,
  outcomeWords,
  stanceWords,
  statusWords,
  verdictWords,
} from "../words";
import { attributionBlocks } from "./attribution";
import { address, type Block, body, type Inline, inlines, meta, paragraph, present, said, strong } from "./blocks";
import { ratingInline, statusInline, toneOf } from "./statusInline";

/** Every claim that is part of the work, in the order of the copy, each with all that is known of it. */
export function* claimBlocks({ claims, version }: Report): Generator<Block> {
  const working = claims.filter(({ status }) => status !== "dismissed");
  yield claimsSection;
  if (working.length === 0) yield body(noClaim);
  for (const claim of working) yield* oneClaim(claim, version.text);
}

export const noClaim = "No claim of this article is part of the work.";

export const claimsSection: Block = { kind: "section", anchor: "claims", words: "The claims", newPage: true };

/** A claim that is part of the work. */
export function* oneClaim(claim: ReportClaim, text: string): Generator<Block> {
  const { number, status, statusSince, rating } = claim;
  const standing: Inline | null =
    rating === null
      ? null
      : { words: `  ${statusWords[status].toLowerCase()} ${dayWords(statusSince)}`, look: "quiet" };
  yield { kind: "claim", number, words: claim.text, line: inlines(statusInline(claim), standing), tone: toneOf(claim) };
  yield* claimRows(claim, text);
}

/** All that is known of a claim, row by row. */
export function* claimRows(claim: ReportClaim, text: string): Generator<Block> {
  yield { kind: "row", label: "Who says it", blocks: attributionBlocks(claim.attribution, text) };
  yield evidenceRow(claim.evidence);
  const verdicts = verdictRow(claim);
  if (verdicts) yield verdicts;
  yield* rowOf("Approval", claim.approvals.toReversed(), approval);
  yield* rowOf("After publication", claim.corrections, correction);
  yield* rowOf("Right of reply", claim.replies, reply);
  yield* rowOf("Returned", claim.returns, ({ author, body: words, at }) => [
    paragraph("said", words),
    meta(said(author.name), `, ${timeWords(at)}`),
  ]);
  yield { kind: "row", label: "Work", blocks: [work(claim)] };
}

function* rowOf<Piece>(label: string, pieces: readonly Piece[], blocksOf: (piece: Piece) => Block[]): Generator<Block> {
  if (pieces.length === 0) return;
  const blocks = pieces.map((one): Block => ({ kind: "piece", blocks: blocksOf(one) }));
  yield { kind: "row", label: countedLabel(label, pieces.length), blocks };
}

function countedLabel(label: string, count: number): string {
  return count > 1 ? `${label} (${count})` : label;
}

/** What was consulted: what stands first, what was removed after it, so that nothing disappears from sight. */
export function evidenceRow(evidence: readonly ReportEvidence[]): Block {
  const standing = evidence.filter(({ removedAt }) => removedAt === null);
  const removed = evidence.filter(({ removedAt }) => removedAt !== null);
  const none = standing.length === 0 ? paragraph("gone", "No evidence stands on this claim.") : null;
  const blocks = present(none, standing.map(evidencePiece), removed.map(removedPiece));
  return { kind: "row", label: countedLabel("Evidence", standing.length), blocks };
}

function evidencePiece(one: ReportEvidence): Block {
  const { stance, kind, directness, independenceGroup, quotation, interests, note } = one;
  const group = independenceGroup
    ? inlines(", counts as one with others of the group ", said(independenceGroup))
    : null;
  const blocks = present(
    body(strong(`${stanceWords[stance]}: `), said(one.title)),
    meta(`${evidenceKindWords[kind]}, ${directnessWords[directness]}`, group, " · ", address(one.locator)),
    quotation ? { kind: "quotation", words: quotation } : null,
    one.snapshots.map(keptCopy),
    interests ? body("Interests: ", said(interests)) : null,
    note ? body("Note: ", said(note)) : null,
    meta("Added by ", said(one.addedBy.name), `, ${timeWords(one.addedAt)}`),
  );
  return { kind: "piece", blocks };
}

function keptCopy({ name, sha256, capturedBy, capturedAt }: ReportSnapshot): Block {
  const when = `, ${timeWords(capturedAt)}\n`;
  return meta("Copy kept: ", said(name), ", by ", said(capturedBy.name), when, { words: sha256, look: "hash" });
}

function removedPiece({ title, locator, addedBy, removedAt }: ReportEvidence): Block {
  const when = `, removed ${timeWords(removedAt ?? "")}; no part of the verdict or its seal`;
  const blocks = [
    paragraph("gone", strong("Removed: "), { words: title, said: true, look: "struck" } as const),
    meta(address(locator), " · added by ", said(addedBy.name), when),
  ];
  return { kind: "piece", blocks };
}

function verdictRow({ verdicts, status }: ReportClaim): Block | null {
  if (verdicts.length === 0) {
    return status === "dismissed" ? null : { kind: "row", label: "Verdict", blocks: [paragraph("gone", "None yet.")] };
  }
  const counting = verdicts.filter(({ current }) => current);
  const earlier = verdicts.filter(({ current }) => !current);
  const none = counting.length === 0 ? paragraph("gone", "None stands on the claim as it is now.") : null;
  const label = countedLabel("Verdict", verdicts.length);
  return { kind: "row", label, blocks: present(none, [...counting, ...earlier].map(verdict)) };
}

function verdict(one: ReportVerdict): Block {
  const past = one.current ? null : "; filed before the claim was sent back to check, so it no longer counts";
  const filed = meta(`${verdictWords[one.kind]} by `, said(one.author.name), `, ${timeWords(one.submittedAt)}`, past);
  if (one.rating === null) {
    return { kind: "piece", blocks: [body("Filed, and hidden until the second check is done."), filed] };
  }
  const exception = one.sourcingException
    ? body("Exception from the sourcing rule: ", said(one.sourcingException))
    : null;
  const blocks = present(body(ratingInline(one.rating)), paragraph("said", one.rationale), exception, filed);
  return { kind: "piece", blocks };
}

function approval(one: ReportApproval): Block[] {
  const when = `, ${timeWords(one.approvedAt)}.`;
  return [
    paragraph(
      one.holds ? "body" : "gone",
      "Approved as ",
      said(one.ratingLabel),
      " by ",
      said(one.approver.name),
      one.givenAt === null ? null : inlines(" of ", said(one.givenAt)),
      when,
    ),
    one.holds ? body(sealHolds) : paragraph("gone", broken(one)),
    meta({ words: `seal ${one.sealHash}`, look: "hash" }),
  ];
}

const sealHolds =
  "The seal holds: the words, the attribution, the evidence and the verdict are exactly those that were approved.";

function broken({ voidedAt, voidCause }: ReportApproval): Inline[] {
  const since = voidedAt === null ? null : ` since ${timeWords(voidedAt)}`;
  return inlines("This approval no longer holds", since, voidCause ? inlines(": ", said(voidCause)) : null, ".");
}

function correction(one: ReportCorrection): Block[] {
  const confirmed = one.confirmedBy
    ? inlines(", confirmed by ", said(one.confirmedBy.name))
    : inlines(one.awaitsSecondEditor ? ", not in force until a second editor confirms it" : null);
  return present(
    body(strong(`${correctionWords[one.kind]}, ${dayWords(one.madeAt)}: `), said(one.note)),
    one.before === "" ? null : body("Before: ", said(one.before)),
    one.after === "" ? null : body("After: ", said(one.after)),
    one.newRatingLabel === null ? null : body("New rating: ", said(one.newRatingLabel), confirmed),
    meta("Recorded by ", said(one.madeBy.name), `, ${timeWords(one.madeAt)}`),
  );
}

function reply(one: ReportReply): Block[] {
  const due = one.dueAt === null ? null : `, asked to answer by ${timeWords(one.dueAt)}`;
  const outcome = one.outcome === null ? "Still open" : outcomeWords[one.outcome];
  const closed = one.closedAt === null ? null : ` (recorded ${timeWords(one.closedAt)})`;
  return present(
    body(strong("Asked of "), { ...said(one.askedOf), look: "strong" }, strong(": "), said(one.question)),
    meta("By ", said(one.askedBy.name), `, ${timeWords(one.askedAt)}, through `, said(one.channel), due),
    body(strong(outcome), closed),
    one.answer ? { kind: "quotation", words: one.answer } : null,
  );
}

/** Where the claim is in the work, and where it came from. */
function work({ status, statusSince, assignee, derivedFrom, spans }: ReportClaim): Block {
  const held = assignee === null ? null : inlines(", with ", said(assignee.name));
  const runs = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  const numbers = derivedFrom.map(({ number }) => number).join(", ");
  const how = derivedFrom.some(({ kind }) => kind === "merge") ? "Merged from" : "Split off from";
  const lineage = numbers === "" ? null : ` ${how} ${derivedFrom.length === 1 ? "claim" : "claims"} ${numbers}.`;
  return body(
    `${statusWords[status]} since ${timeWords(statusSince)}`,
    held,
    `. Words at ${runs} of the copy.`,
    lineage,
  );
}
