import {
  confirmCorrection,
  insertApproval,
  insertComment,
  insertCorrection,
  insertVerdict,
  voidApproval,
} from "@/lib/data/claims/entries";
import type { StoredClaim } from "@/lib/data/claims/record";
import { type ClaimColumns, saveClaim } from "@/lib/data/claims/save";
import { seal } from "@/lib/domain/audit/seal";
import type { SealedVerdict } from "@/lib/domain/audit/sealText";
import type { ClaimPatch, Entry } from "@/lib/domain/claims/decide";
import { newId } from "@/lib/gateways/ids";
import type { Changing } from "./changing";
import { contentOf, sealedVerdict, verdictsOfRound } from "./present";

/** What was written, as far as the audit event tells of it. */
export interface Written {
  verdictId: string | null;
  sealHash: string | null;
}

/**
 * Writes what the domain decided: the claim's row (guarded by the version that was decided on; the row is locked, so it
 * holds) and the entries beside it. Entries are written in the order of the decision: a void before a new approval.
 */
export async function writeDecision(
  changing: Changing,
  decision: { patch: ClaimPatch; entries: readonly Entry[] },
  columns: ClaimColumns = {},
): Promise<Written> {
  const { tx, claim } = changing;
  const written: Written = { verdictId: null, sealHash: null };
  for (const entry of decision.entries) await writeEntry(changing, entry, written);
  const saved = await saveClaim(tx, claim, { ...columnsOf(decision.patch, changing), ...columns });
  if (!saved) throw new Error(`claim ${claim.id} changed under its own lock`);
  return written;
}

function columnsOf({ returned, sealBroken, newRound, ...patch }: ClaimPatch, { at, claim }: Changing): ClaimColumns {
  return {
    ...patch,
    ...(patch.status && patch.status !== claim.status ? { statusSince: at } : {}),
    ...(returned === undefined ? {} : { returnedAt: returned ? at : null }),
    ...(sealBroken === undefined ? {} : { sealBrokenAt: sealBroken ? at : null }),
    ...(newRound ? { roundStartedAt: startOfRound(claim, at) } : {}),
  };
}

/** A round begins no earlier than the last verdict before it, also where two processes' clocks differ. */
function startOfRound(claim: StoredClaim, at: Date): Date {
  const last = claim.verdicts.at(-1)?.submittedAt;
  return last && last > at ? last : at;
}

/** A verdict counts for its round by its time: always after the round's start. */
function timeOfVerdict(claim: StoredClaim, at: Date): Date {
  const last = claim.verdicts.at(-1)?.submittedAt ?? claim.roundStartedAt;
  const after = Math.max(claim.roundStartedAt.getTime(), last.getTime());
  return at.getTime() > after ? at : new Date(after + 1);
}

async function writeEntry(changing: Changing, entry: Entry, written: Written): Promise<void> {
  const { tx, actor, at, claim } = changing;
  const beside = { id: newId(), workspaceId: actor.workspaceId, claimId: claim.id };
  switch (entry.entry) {
    case "verdict":
      return fileVerdict(
        changing,
        { ...entry, ratingLabel: labelOn(changing, entry.ratingId), authorId: actor.id },
        written,
      );
    case "approval":
      return sealApproval(changing, entry, written);
    case "void":
      return voidApproval(tx, entry.approvalId, at, entry.cause);
    case "comment":
      return insertComment(tx, { ...beside, authorId: actor.id, blocking: false, at, ...pick(entry) });
    case "correction": {
      const { entry: _, ...fields } = entry;
      return insertCorrection(tx, { ...beside, ...fields, madeById: actor.id, madeAt: at });
    }
    case "confirmation":
      return confirm(changing, entry.correctionId, written);
  }
}

function pick({ kind, body }: { kind: "comment" | "return"; body: string }) {
  return { kind, body };
}

function labelOn({ scale }: Changing, ratingId: string): string {
  const rating = scale.ratings.find((one) => one.id === ratingId);
  if (!rating) throw new Error(`rating ${ratingId} is not on the scale in force`);
  return rating.label;
}

interface Filing {
  kind: "first" | "second" | "adjudication";
  ratingId: string;
  ratingLabel: string;
  rationale: string;
  sourcingException: string | null;
  authorId: string;
}

async function fileVerdict(changing: Changing, filing: Filing, written: Written): Promise<void> {
  const { tx, actor, at, claim, state, scale } = changing;
  const id = newId();
  const { kind, ratingId, rationale, sourcingException, authorId } = filing;
  const submittedAt = timeOfVerdict(claim, at);
  const fields = { kind, ratingId, rationale, sourcingException, stateHash: state.stateHash, authorId, submittedAt };
  await insertVerdict(tx, { id, workspaceId: actor.workspaceId, claimId: claim.id, ...fields });
  written.verdictId = id;
  // The seal of an approval in this same transaction binds this verdict too.
  claim.verdicts.push({
    ...{ id, kind, rationale, sourcingException, stateHash: state.stateHash, submittedAt },
    author: { id: authorId, name: "" },
    rating: {
      value: null,
      definition: "",
      tone: "neutral",
      label: filing.ratingLabel,
      scaleId: scale.id,
      id: ratingId,
    },
  });
}

async function sealApproval(
  { tx, actor, at, claim }: Changing,
  entry: Extract<Entry, { entry: "approval" }>,
  written: Written,
): Promise<void> {
  const verdictId = entry.verdict === "the one filed here" ? written.verdictId : entry.verdict.id;
  if (!verdictId) throw new Error("an approval needs a verdict");
  const verdicts: SealedVerdict[] = verdictsOfRound(claim).map(sealedVerdict);
  const sealed = seal({ ...contentOf(claim), verdicts });
  const ids = { id: newId(), workspaceId: actor.workspaceId, claimId: claim.id, verdictId, approverId: actor.id };
  await insertApproval(tx, { ...ids, sealHash: sealed.hash, sealedText: sealed.text, approvedAt: at });
  written.sealHash = sealed.hash;
}

/** The first editor's correction becomes a verdict of hers; the second's confirmation is written with the approval. */
async function confirm(changing: Changing, correctionId: string, written: Written): Promise<void> {
  const { tx, actor, at, claim } = changing;
  const correction = claim.corrections.find((one) => one.id === correctionId);
  if (!correction?.newRating) throw new Error(`correction ${correctionId} changes no rating`);
  await confirmCorrection(tx, correctionId, actor.id, at);
  const { newRating, note, madeBy } = correction;
  const filing = {
    kind: "adjudication",
    ratingId: newRating.id,
    ratingLabel: newRating.label,
    rationale: note,
    sourcingException: null,
  } as const;
  await fileVerdict(changing, { ...filing, authorId: madeBy.id }, written);
}
