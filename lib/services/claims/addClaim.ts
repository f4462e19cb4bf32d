import { loadVersion } from "@/lib/data/articles";
import { appendEvents } from "@/lib/data/audit";
import { insertClaims, type NewClaim, takeClaimNumbers } from "@/lib/data/claims/save";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { announce } from "@/lib/data/live";
import { loadParty } from "@/lib/data/parties";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import type { Form } from "@/lib/domain/attribution/types";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import type { Span } from "@/lib/domain/text/spans";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { type Changed, detailNow } from "./changing";
import { fitSpans } from "./respanClaim";
import { keepChange } from "./undoRecord";

interface Addition {
  articleId: string;
  spans: readonly Span[];
  form?: Form;
  partyId?: string | null;
}

/** A person adds a claim from selected words; it is open at once, since somebody has looked at it. */
export async function addClaim(actor: Actor, input: Addition): Promise<Outcome<Changed>> {
  if (!may(actor.role, "claim.add")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const version = await loadVersion(tx, input.articleId);
    if (!version) return problem("not-found");
    if (input.partyId && !(await loadParty(tx, input.partyId))) return problem("not-found");
    const place = { articleId: input.articleId, versionId: version.id };
    const fit = await fitSpans(tx, place, input.spans, []);
    if (!fit.ok) return fit;
    const number = await takeClaimNumbers(tx, input.articleId, 1);
    if (number === null) return problem("not-found");
    const at = now();
    const claim = written(actor, { ...input, versionId: version.id, text: fit.text, number, at });
    await insertClaims(tx, [claim]);
    const kept = { tx, actor, at, articleId: input.articleId, kind: "claim.added", before: [], created: [claim.id] };
    const changeId = await keepChange(kept);
    await recordAddition(tx, actor, claim);
    const { policy } = await loadWorkspace(tx, actor.workspaceId);
    const detail = await detailNow(tx, claim.id, { actor, policy, scale: await loadScale(tx) });
    if (!detail) throw new Error(`claim ${claim.id} vanished inside its own transaction`);
    return done({ claim: detail, changeId });
  });
}

function written(
  actor: Actor,
  {
    articleId,
    versionId,
    spans,
    text,
    number,
    at,
    ...given
  }: Addition & {
    versionId: string;
    text: string;
    number: number;
    at: Date;
  },
): NewClaim {
  const partyId = given.partyId ?? null;
  const form = given.form ?? (partyId ? "indirect" : "narration");
  return {
    id: newId(),
    workspaceId: actor.workspaceId,
    ...{ articleId, versionId, number, text, spans, at, form },
    partyId: form === "narration" ? null : partyId,
    status: "open",
    authorIds: [actor.id],
    assigneeId: null,
    checkWorthiness: 1,
    factors: ["a person chose these words"],
    confidence: null,
    attribution: {
      sourceSpans: [],
      cueSpans: [],
      contentSpans: spans,
      partyId: form === "narration" ? null : partyId,
      ...{ role: null, affiliation: null, via: [], terms: null, unnamedReason: null, rule: null },
      settledById: actor.id,
    },
  };
}

async function recordAddition(tx: Transaction, actor: Actor, claim: NewClaim): Promise<void> {
  const { workspaceId, articleId } = claim;
  const about = { articleId, claimId: claim.id, claimNumber: claim.number };
  const event = { workspaceId, at: claim.at.toISOString(), actor, type: "claim.added" as const, details: {} };
  await appendEvents(tx, [{ ...event, ...about }]);
  const named = { claimIds: [claim.id], actorId: actor.id, actor: actor.name, event: event.type };
  await announce(tx, { workspaceId, articleId, ...named });
}
