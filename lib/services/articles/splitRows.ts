import type { NewClaim } from "@/lib/data/claims/save";
import type { Transaction } from "@/lib/data/connection";
import { findNamedParties, insertParties, type NewParty, partyKey } from "@/lib/data/parties";
import type { FoundParty, Split, SplitAttribution, SplitClaim } from "@/lib/domain/attribution/types";
import { newId } from "@/lib/gateways/ids";

export interface ImportPlace {
  readonly workspaceId: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly at: Date;
}

/** Which row a party of the split became. */
export type PartyIds = ReadonlyMap<string, string>;

const longest = 300;
const cut = (words: string | null) =>
  words
    ?.trim()
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, "") || null;

/** A party whose name is only white space would have no name: it is called what it is. */
function nameOf(party: FoundParty): string {
  return cut(party.name) ?? "Unnamed source";
}

function keyOf(party: FoundParty): string {
  return `${party.unnamed}\n${partyKey({ kind: party.kind, name: nameOf(party) })}`;
}

/**
 * Saves the parties that the engine found. A named one is one row in the workspace, whichever article names it; an
 * unnamed one belongs to this article alone, since nobody knows whether it is the same person elsewhere.
 */
export async function saveParties(tx: Transaction, place: ImportPlace, split: Split): Promise<PartyIds> {
  const found = [...split.attributions, ...split.noComments].map((one) => one.party);
  const distinct = new Map(found.map((party) => [keyOf(party), party]));
  const rows = new Map([...distinct].map(([key, party]) => [key, newParty(place, party)]));
  await insertParties(tx, [...rows.values()]);
  const named = [...rows.values()].filter((row) => !row.unnamed);
  const inWorkspace = await findNamedParties(tx, named);
  return new Map(
    [...rows].map(([key, row]) => [key, row.unnamed ? row.id : (inWorkspace.get(partyKey(row)) ?? row.id)]),
  );
}

function newParty(place: ImportPlace, party: FoundParty): NewParty {
  const { kind, unnamed } = party;
  return { id: newId(), workspaceId: place.workspaceId, name: nameOf(party), kind, unnamed, note: null };
}

/** The rows that a split becomes: claims numbered in the order of the copy, marks, no-comments and affiliations. */
export function rowsOfSplit(split: Split, place: ImportPlace, parties: PartyIds) {
  const { workspaceId, versionId } = place;
  const ordered = [...split.claims].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  return {
    claims: ordered.map((claim, index) => claimRow(claim, index + 1, split, place, parties)),
    notClaims: split.notClaims.map(({ span: [startOffset, endOffset], reason }) => ({
      ...{ id: newId(), workspaceId, versionId, startOffset, endOffset, reason },
      markedById: null,
    })),
    noComments: split.noComments.map(({ span: [startOffset, endOffset], party, kind }) => ({
      ...{ id: newId(), workspaceId, versionId, startOffset, endOffset, kind },
      partyId: parties.get(keyOf(party)) ?? null,
      partyName: nameOf(party),
    })),
    affiliations: affiliationRows(split, place, parties),
  };
}

function claimRow(claim: SplitClaim, number: number, split: Split, place: ImportPlace, parties: PartyIds): NewClaim {
  const { workspaceId, articleId, versionId, at } = place;
  const attribution = claim.attribution === null ? null : (split.attributions[claim.attribution] ?? null);
  const partyId = attribution ? (parties.get(keyOf(attribution.party)) ?? null) : null;
  return {
    ...{ id: newId(), workspaceId, articleId, versionId, number, at, partyId },
    text: claim.text,
    spans: claim.spans,
    status: "extracted",
    form: claim.form,
    authorIds: [],
    assigneeId: null,
    checkWorthiness: claim.checkWorthiness,
    factors: claim.factors,
    confidence: attribution?.confidence ?? null,
    attribution: attributionColumns(claim, attribution, partyId),
  };
}

function attributionColumns(claim: SplitClaim, attribution: SplitAttribution | null, partyId: string | null) {
  return {
    sourceSpans: attribution?.source ?? [],
    cueSpans: attribution?.cue ?? [],
    contentSpans: attribution?.content ?? claim.spans,
    partyId,
    role: cut(attribution?.party.role ?? null),
    affiliation: cut(attribution?.party.affiliation ?? null),
    via: attribution?.via.map(({ name, kind }) => ({ name: cut(name) ?? "an outlet", kind })) ?? [],
    terms: attribution?.terms ?? null,
    unnamedReason: attribution?.party.unnamedReason ?? null,
    rule: attribution?.rule ?? null,
    settledById: null,
  };
}

function affiliationRows({ attributions, noComments }: Split, place: ImportPlace, parties: PartyIds) {
  const rows = [...attributions, ...noComments].flatMap(({ party }) => {
    const partyId = parties.get(keyOf(party));
    const role = cut(party.role);
    const organisation = cut(party.affiliation);
    return partyId && (role || organisation) ? [{ partyId, role, organisation }] : [];
  });
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  const { workspaceId, articleId } = place;
  return [...distinct.values()].map((row) => ({ id: newId(), workspaceId, articleId, ...row }));
}
