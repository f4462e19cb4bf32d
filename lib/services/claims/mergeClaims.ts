import { loadVersionText } from "@/lib/data/articles";
import type { StoredClaim } from "@/lib/data/claims/record";
import { insertClaims, insertLineage, type NewClaim, takeClaimNumbers } from "@/lib/data/claims/save";
import { decideChange } from "@/lib/domain/claims/decide";
import { joinSpans } from "@/lib/domain/claims/reshape";
import { type Actor, authorsWith } from "@/lib/domain/claims/state";
import { type ClaimStatus, hasVerdict } from "@/lib/domain/claims/status";
import { done, problem } from "@/lib/domain/problems";
import { exactWords, type Span } from "@/lib/domain/text/spans";
import { newId } from "@/lib/gateways/ids";
import { type ChangingMany, changeClaims, recordClaimEvents } from "./changingMany";
import { stateOf } from "./present";
import { retireClaim } from "./retireClaim";
import { copyEvidence } from "./splitClaim";
import { attributionColumns, keepChange } from "./undoRecord";

/**
 * Merges claims of one article into a new one with the attribution of the first and copies of all evidence. The old
 * ones are retired; verdicts on them do not carry over.
 */
export function mergeClaims(actor: Actor, input: { claims: readonly { id: string; version: number }[] }) {
  const ids = input.claims.map((one) => one.id);
  return changeClaims(actor, ids, async (changing) => {
    const { tx, articleId, at } = changing;
    const parents = [...changing.claims].sort((a, b) => a.startOffset - b.startOffset);
    const [first] = parents;
    if (!first || parents.length < 2) return problem("merge-needs-two");
    const stale = input.claims.some((one) => parents.find((claim) => claim.id === one.id)?.version !== one.version);
    if (stale) return problem("changed-meanwhile");
    const decisions = parents.map((claim) => decideChange(stateOf(claim), actor, "The claim was merged with another."));
    const refusal = decisions.find((decision) => !decision.ok);
    if (refusal && !refusal.ok) return refusal;
    if (new Set(parents.map((claim) => claim.versionId)).size > 1) return problem("merge-needs-two");
    const text = await loadVersionText(tx, first.versionId);
    const spans = joinSpans(
      text,
      parents.map((claim) => claim.spans),
    );
    if (spans.length === 0) return problem("span-outside");
    const number = await takeClaimNumbers(tx, articleId, 1);
    if (number === null) return problem("not-found");
    const child = merged(changing, parents, first, { text: exactWords(text, spans), spans, number });
    await insertClaims(tx, [child]);
    for (const parent of parents) await copyEvidence(changing, parent, child.id);
    const lineage = parents.map((parent) => ({ parentId: parent.id, childId: child.id, kind: "merge" as const }));
    await insertLineage(
      tx,
      lineage.map((row) => ({ ...row, workspaceId: actor.workspaceId })),
    );
    for (const [index, parent] of parents.entries()) {
      const decision = decisions[index];
      if (decision?.ok) await retireClaim(changing, parent, decision);
    }
    const retired = parents.map((claim) => claim.id);
    const changeId = await keepChange({
      ...changing,
      kind: "claim.merged",
      before: parents,
      created: [child.id],
      retired,
    });
    const details = { from: parents.map((claim) => claim.number) };
    const event = { claimId: child.id, claimNumber: number, details };
    await recordClaimEvents({ tx, actor, at, articleId }, "claim.merged", [event], [child.id, ...retired]);
    return done({ shown: [child.id], removed: retired, changeId });
  });
}

function merged(
  { actor, at }: ChangingMany,
  parents: readonly StoredClaim[],
  first: StoredClaim,
  { text, spans, number }: { text: string; spans: readonly Span[]; number: number },
): NewClaim {
  const holder = parents.find((claim) => claim.assigneeId !== null);
  return {
    id: newId(),
    workspaceId: actor.workspaceId,
    articleId: first.articleId,
    versionId: first.versionId,
    number,
    text,
    spans,
    status: statusOfMerged(parents),
    at,
    form: first.form,
    partyId: first.partyId,
    authorIds: authorsWith(parents, actor.id),
    assigneeId: holder?.assigneeId ?? null,
    checkWorthiness: Math.max(...parents.map((claim) => claim.checkWorthiness)),
    factors: first.factors,
    confidence: first.confidence,
    attribution: attributionColumns(first),
  };
}

function statusOfMerged(parents: readonly StoredClaim[]): ClaimStatus {
  if (parents.some((claim) => claim.status === "in_check" || hasVerdict(claim.status))) return "in_check";
  return parents.every((claim) => claim.status === "extracted") ? "extracted" : "open";
}
