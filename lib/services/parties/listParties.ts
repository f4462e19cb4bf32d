import { inWorkspace } from "@/lib/data/connection";
import {
  listParties as findParties,
  listAffiliations,
  loadParty,
  type StoredAffiliation,
  type StoredParty,
  tallyParties,
} from "@/lib/data/parties";
import type { PartyKind } from "@/lib/domain/attribution/types";
import type { Actor } from "@/lib/domain/claims/state";
import type { ClaimStatus } from "@/lib/domain/claims/status";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { isUuid, readCursor, writeCursor } from "../cursor";

/** A page of the workspace's parties by name, with what they said and where it stands. */
export async function listParties(
  actor: Actor,
  input: { text?: string; kind?: PartyKind; cursor?: string; limit?: number },
) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readNameCursor(input.cursor);
  if (after === "malformed") return problem("invalid-input");
  const limit = input.limit ?? 50;
  return inWorkspace(actor.workspaceId, async (tx) => {
    const rows = await findParties(tx, { text: input.text, kind: input.kind }, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const ids = shown.map((row) => row.id);
    const tallies = await tallyParties(tx, ids);
    const affiliations = await listAffiliations(tx, ids);
    const items = shown.map((party) => partyRowOf(party, tallies.get(party.id) ?? {}, affiliations));
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return done({ items, next: last ? writeCursor([last.name, last.id]) : null });
  });
}

/** One party with its roles and affiliations over time. */
export async function openParty(actor: Actor, input: { partyId: string }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const party = await loadParty(tx, input.partyId);
    if (!party) return problem("not-found");
    const tallies = await tallyParties(tx, [party.id]);
    const affiliations = await listAffiliations(tx, [party.id]);
    const row = partyRowOf(party, tallies.get(party.id) ?? {}, affiliations);
    return done({ ...row, affiliations: affiliations.map(affiliationOf) });
  });
}

function partyRowOf(
  party: StoredParty,
  counts: Partial<Record<ClaimStatus, number>>,
  affiliations: readonly StoredAffiliation[],
) {
  const latest = affiliations.find((one) => one.partyId === party.id);
  const claimCount = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { ...party, claimCount, counts, latest: latest ? affiliationOf(latest) : null };
}

function affiliationOf({ role, organisation, statedOn, article }: StoredAffiliation) {
  const on = statedOn?.toISOString().slice(0, 10) ?? null;
  return { role, organisation, articleId: article.id, articleTitle: article.title, statedOn: on };
}

function readNameCursor(cursor: string | undefined): { name: string; id: string } | null | "malformed" {
  if (cursor === undefined) return null;
  const [name, id] = readCursor(cursor) ?? [];
  return typeof name === "string" && typeof id === "string" && isUuid(id) ? { name, id } : "malformed";
}
