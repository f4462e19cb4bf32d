import { loadVersionText } from "@/lib/data/articles";
import { saveAttribution } from "@/lib/data/claims/save";
import { loadParty, stateAffiliation } from "@/lib/data/parties";
import type { Form, PartyKind, Terms } from "@/lib/domain/attribution/types";
import { decideChange } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { done, problem } from "@/lib/domain/problems";
import { fitsText, type Span } from "@/lib/domain/text/spans";
import { newId } from "@/lib/gateways/ids";
import { changeClaim, recordClaimEvent } from "./changing";
import { undoable } from "./undoRecord";
import { writeDecision } from "./writeDecision";

interface Settlement {
  claimId: string;
  version: number;
  attribution: {
    form: Form;
    sourceSpans: readonly Span[];
    cueSpans: readonly Span[];
    partyId: string | null;
    role: string | null;
    affiliation: string | null;
    via: readonly { name: string; kind: PartyKind }[];
    terms: Terms | null;
  };
}

/** A person settles who says a claim, and how. Narration has no party; every other form may leave it open for now. */
export function settleAttribution(actor: Actor, { attribution: wanted, ...input }: Settlement) {
  return changeClaim(actor, input, async (changing) => {
    const { tx, claim, state } = changing;
    const decision = decideChange(state, actor, "The attribution was changed.");
    if (!decision.ok) return decision;
    const partyId = wanted.form === "narration" ? null : wanted.partyId;
    const party = partyId ? await loadParty(tx, partyId) : null;
    if (partyId && !party) return problem("not-found", { detail: "This party does not exist here any more." });
    const text = await loadVersionText(tx, claim.versionId);
    const given = [wanted.sourceSpans, wanted.cueSpans].filter((spans) => spans.length > 0);
    if (given.some((spans) => !fitsText(text, spans))) return problem("span-outside");
    const changeId = await undoable(changing, "claim.attributionSettled");
    const { form, ...fields } = wanted;
    const { contentSpans, unnamedReason } = claim.attribution;
    const kept = { contentSpans, unnamedReason, rule: null, settledById: actor.id };
    await saveAttribution(tx, claim.id, { ...fields, ...kept, partyId });
    await writeDecision(changing, decision, { form, partyId, confidence: null });
    if (party && (wanted.role || wanted.affiliation)) {
      const stated = { partyId: party.id, role: wanted.role, organisation: wanted.affiliation };
      await stateAffiliation(tx, {
        id: newId(),
        workspaceId: actor.workspaceId,
        articleId: claim.articleId,
        ...stated,
      });
    }
    const names = { party: party?.name ?? null, before: claim.party?.name ?? null };
    await recordClaimEvent(changing, "claim.attributionSettled", names);
    return done({ changeId });
  });
}
