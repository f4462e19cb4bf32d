import { loadClaim } from "@/lib/data/claims/load";
import { inWorkspace } from "@/lib/data/connection";
import { listFactChecks as findFactChecks, findLikely, loadFactChecks } from "@/lib/data/factChecks";
import type { Actor } from "@/lib/domain/claims/state";
import { leastLikeness, likeness, tellingWords } from "@/lib/domain/factChecks/likeness";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { readInstantCursor, writeCursor } from "../cursor";
import { factCheckOf } from "./presentFactCheck";

/** A page of the published fact-checks, latest first. */
export async function listFactChecks(actor: Actor, input: { text?: string; cursor?: string; limit?: number }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readInstantCursor(input.cursor);
  if (after === "malformed") return problem("invalid-input");
  const limit = input.limit ?? 50;
  const page = { after: after && { listedOn: after.at, id: after.id }, limit: limit + 1 };
  const rows = await inWorkspace(actor.workspaceId, (tx) => findFactChecks(tx, { text: input.text }, page));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map(factCheckOf),
    next: last ? writeCursor([last.listedOn.toISOString(), last.id]) : null,
  });
}

const mostCandidates = 60;
const mostLike = 5;

/** Published fact-checks whose claims are like this one, the likest first. */
export async function likeFactChecks(actor: Actor, { claimId }: { claimId: string }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const claim = await loadClaim(tx, claimId);
    if (!claim) return problem("not-found");
    const words = tellingWords(claim.text);
    const candidates = await loadFactChecks(tx, await findLikely(tx, words, mostCandidates));
    const items = candidates
      .map((one) => ({ ...factCheckOf(one), likeness: likeness(words, tellingWords(one.claim)) }))
      .filter((one) => one.likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
    return done({ items: items.slice(0, mostLike) });
  });
}
