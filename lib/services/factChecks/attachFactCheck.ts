import { inWorkspace } from "@/lib/data/connection";
import { loadFactCheck, type StoredFactCheck } from "@/lib/data/factChecks";
import type { Stance } from "@/lib/domain/claims/evidence";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { problem } from "@/lib/domain/problems";
import { attachEvidence, type EvidenceFields } from "../evidence/attachEvidence";

/** Attaches a published fact-check to a claim as evidence: a link, secondary; its stance is the checker's to say. */
export async function attachFactCheck(
  actor: Actor,
  input: { claimId: string; version: number; factCheckId: string; stance: Stance },
) {
  if (!may(actor.role, "evidence.edit")) return problem("not-allowed");
  const factCheck = await inWorkspace(actor.workspaceId, (tx) => loadFactCheck(tx, input.factCheckId));
  if (!factCheck) return problem("not-found");
  const { claimId, version, stance } = input;
  return attachEvidence(actor, { claimId, version, evidence: evidenceOf(factCheck, stance) });
}

/** Two reviews by one publisher lean on the same work: they count as one source. */
function evidenceOf(factCheck: StoredFactCheck, stance: Stance): EvidenceFields {
  const { publisher, title, claim, ratingLabel, explanation, url } = factCheck;
  const rated = ratingLabel ? `rated “${ratingLabel}”` : "without a rating";
  return {
    kind: "link",
    title: `${publisher ?? "Published fact-check"}: ${title ?? claim}`.slice(0, 500),
    locator: url ?? `Published fact-check, ${factCheck.reviewedOn?.toISOString().slice(0, 10) ?? "undated"}`,
    quotation: explanation,
    stance,
    directness: "secondary",
    independenceGroup: publisher?.slice(0, 100) ?? null,
    interests: null,
    note: `It reviews the claim “${claim.slice(0, 2_000)}”, ${rated}.`,
  };
}
