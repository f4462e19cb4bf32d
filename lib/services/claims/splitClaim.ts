import { loadVersionText } from "@/lib/data/articles";
import { insertEvidence } from "@/lib/data/claims/entries";
import type { StoredClaim } from "@/lib/data/claims/record";
import { insertClaims, insertLineage, type NewClaim, takeClaimNumbers } from "@/lib/data/claims/save";
import { copySnapshots } from "@/lib/data/snapshots";
import { decideChange } from "@/lib/domain/claims/decide";
import { cutSpans } from "@/lib/domain/claims/reshape";
import { type Actor, authorsWith } from "@/lib/domain/claims/state";
import { hasVerdict } from "@/lib/domain/claims/status";
import { done, problem } from "@/lib/domain/problems";
import { exactWords, type Span } from "@/lib/domain/text/spans";
import { newId } from "@/lib/gateways/ids";
import { type ChangingMany, changeClaims, recordClaimEvents } from "./changingMany";
import { stateOf } from "./present";
import { retireClaim } from "./retireClaim";
import { attributionColumns, keepChange } from "./undoRecord";

/**
 * Splits a claim at an offset of the copy. Both parts are new claims with the attribution and copies of the evidence;
 * the old one is retired, and a verdict on it does not carry over.
 */
export function splitClaim(actor: Actor, input: { claimId: string; version: number; at: number }) {
  return changeClaims(actor, [input.claimId], async (changing) => {
    const { tx, claims, articleId, at } = changing;
    const [claim] = claims;
    if (!claim) return problem("not-found");
    if (claim.version !== input.version) return problem("changed-meanwhile");
    const decision = decideChange(stateOf(claim), actor, "The claim was split.");
    if (!decision.ok) return decision;
    const parts = cutSpans(await loadVersionText(tx, claim.versionId), claim.spans, input.at);
    if (!parts) return problem("split-needs-place");
    const first = await takeClaimNumbers(tx, articleId, parts.length);
    if (first === null) return problem("not-found");
    const text = await loadVersionText(tx, claim.versionId);
    const children = parts.map((spans, index) => part(changing, claim, { text, spans, number: first + index }));
    await insertClaims(tx, children);
    for (const child of children) await copyEvidence(changing, claim, child.id);
    await insertLineage(tx, lineage(actor, claim, children));
    await retireClaim(changing, claim, decision);
    const created = children.map((child) => child.id);
    const changeId = await keepChange({
      ...changing,
      kind: "claim.split",
      before: [claim],
      created,
      retired: [claim.id],
    });
    const details = { into: children.map((child) => child.number) };
    const event = { claimId: claim.id, claimNumber: claim.number, details };
    await recordClaimEvents({ tx, actor, at, articleId }, "claim.split", [event], [claim.id, ...created]);
    return done({ shown: created, removed: [claim.id], changeId });
  });
}

function part(
  { actor, at }: ChangingMany,
  claim: StoredClaim,
  { text, spans, number }: { text: string; spans: readonly Span[]; number: number },
): NewClaim {
  return {
    id: newId(),
    workspaceId: actor.workspaceId,
    articleId: claim.articleId,
    versionId: claim.versionId,
    number,
    text: exactWords(text, spans),
    spans,
    status: hasVerdict(claim.status) ? "in_check" : claim.status,
    at,
    form: claim.form,
    partyId: claim.partyId,
    authorIds: authorsWith([claim], actor.id),
    assigneeId: claim.assigneeId,
    checkWorthiness: claim.checkWorthiness,
    factors: claim.factors,
    confidence: claim.confidence,
    attribution: attributionColumns(claim),
  };
}

function lineage(actor: Actor, parent: StoredClaim, children: readonly NewClaim[]) {
  const kind = "split" as const;
  return children.map((child) => ({ workspaceId: actor.workspaceId, childId: child.id, parentId: parent.id, kind }));
}

/** Evidence goes along as copies under the name of who attached it, with what was kept of it: each claim keeps its own. */
export async function copyEvidence({ tx, actor }: ChangingMany, from: StoredClaim, claimId: string): Promise<void> {
  for (const one of from.evidence.filter((evidence) => evidence.removedAt === null)) {
    const { id, version: _, removedAt: __, addedBy, snapshots, ...fields } = one;
    const copy = { ...fields, id: newId(), workspaceId: actor.workspaceId, claimId, addedById: addedBy.id };
    await insertEvidence(tx, copy);
    if (snapshots.length > 0) await copySnapshots(tx, { from: id, to: copy.id });
  }
}
