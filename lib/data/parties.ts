import type { PartyKind } from "@/lib/domain/attribution/types";
import { type ClaimStatus, hasVerdict } from "@/lib/domain/claims/status";
import { partySelect } from "./claims/record";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";
import { literally } from "./literally";

export interface StoredParty {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly unnamed: boolean;
  readonly note: string | null;
  readonly version: number;
}

export interface NewParty {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly unnamed: boolean;
  readonly note: string | null;
}

export async function loadParty(tx: Transaction, id: string): Promise<StoredParty | null> {
  return (await tx.party.findUnique({ where: { id }, select: partySelect.select })) as StoredParty | null;
}

export async function listParties(
  tx: Transaction,
  filter: { text?: string; kind?: PartyKind },
  page: { after: { name: string; id: string } | null; limit: number },
): Promise<StoredParty[]> {
  const { after } = page;
  const rows = await tx.party.findMany({
    where: {
      ...(filter.kind ? { kind: filter.kind } : {}),
      ...(filter.text ? { name: { contains: literally(filter.text), mode: "insensitive" } } : {}),
      ...(after
        ? { AND: [{ name: { gte: after.name } }, { OR: [{ name: { gt: after.name } }, { id: { gt: after.id } }] }] }
        : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit,
    select: partySelect.select,
  });
  return rows as StoredParty[];
}

/**
 * Inserts parties; a named one that the workspace has already (same kind and name, whatever the case) is left as it is:
 * the partial unique index `party_named_once` decides, also between two imports at once.
 */
export async function insertParties(tx: Transaction, parties: readonly NewParty[]): Promise<void> {
  // One order for all: two imports that bring the same names wait for each other instead of deadlocking.
  const ordered = [...parties].sort((a, b) => (partyKey(a) < partyKey(b) ? -1 : 1));
  if (ordered.length > 0) await tx.party.createMany({ data: ordered, skipDuplicates: true });
}

/** The workspace's named parties among these, by `partyKey` of the name as it was asked for. */
export async function findNamedParties(
  tx: Transaction,
  wanted: readonly { kind: PartyKind; name: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const names = [...new Set(wanted.map((one) => one.name))];
  // The database folds case on both sides: its rules and JavaScript's differ for some letters.
  const rows = await tx.$queryRaw<{ id: string; kind: PartyKind; name: string }[]>`
    SELECT p.id, p.kind, wanted.name FROM unnest(${names}::text[]) AS wanted (name)
    JOIN party p ON NOT p.unnamed AND lower(p.name) = lower(wanted.name)`;
  return new Map(rows.map((row) => [partyKey(row), row.id]));
}

/** The names of parties as they stand here: a party that others name in another case keeps its own. */
export async function loadPartyNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM party WHERE id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function partyKey({ kind, name }: { kind: PartyKind; name: string }): string {
  return `${kind}\n${name}`;
}

/** False where somebody else changed the party meanwhile, or its name was erased. */
export async function saveParty(
  tx: Transaction,
  party: { id: string; version: number },
  columns: Partial<Pick<StoredParty, "name" | "kind" | "unnamed" | "note">>,
): Promise<boolean> {
  const where = { ...party, erasedAt: null };
  const { count } = await tx.party.updateMany({ where, data: { ...columns, version: { increment: 1 } } });
  return count === 1;
}

interface NewAffiliation {
  readonly id: string;
  readonly workspaceId: string;
  readonly partyId: string;
  readonly articleId: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** Notes a role and affiliation as an article states them; the same statement twice is kept once. */
export async function stateAffiliations(tx: Transaction, stated: readonly NewAffiliation[]): Promise<void> {
  if (stated.length === 0) return;
  const articleIds = [...new Set(stated.map((one) => one.articleId))];
  const articles = await tx.article.findMany({
    where: { id: { in: articleIds } },
    select: { id: true, publishedOn: true },
  });
  const dates = new Map(articles.map((article) => [article.id, article.publishedOn]));
  await tx.affiliation.createMany({
    data: stated.map((one) => ({ ...one, statedOn: dates.get(one.articleId) ?? null })),
    skipDuplicates: true,
  });
}

export async function stateAffiliation(tx: Transaction, stated: NewAffiliation): Promise<void> {
  await stateAffiliations(tx, [stated]);
}

const affiliationSelect = {
  partyId: true,
  role: true,
  organisation: true,
  statedOn: true,
  article: { select: { id: true, title: true, importedAt: true } },
} as const satisfies Prisma.AffiliationSelect;

export type StoredAffiliation = Prisma.AffiliationGetPayload<{ select: typeof affiliationSelect }>;

/** What articles state of these parties, latest first. */
export async function listAffiliations(tx: Transaction, partyIds: readonly string[]): Promise<StoredAffiliation[]> {
  return tx.affiliation.findMany({
    where: { partyId: { in: [...partyIds] } },
    orderBy: [{ statedOn: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    select: affiliationSelect,
  });
}

/** How many claims of each party are where. */
export async function tallyParties(
  tx: Transaction,
  partyIds: readonly string[],
): Promise<Map<string, Partial<Record<ClaimStatus, number>>>> {
  const rows = await tx.claim.groupBy({
    by: ["partyId", "status"],
    where: { partyId: { in: [...partyIds] }, retiredAt: null },
    _count: { _all: true },
  });
  const tallies = new Map<string, Partial<Record<ClaimStatus, number>>>();
  for (const row of rows) {
    if (row.partyId) tallies.set(row.partyId, { ...tallies.get(row.partyId), [row.status]: row._count._all });
  }
  return tallies;
}

/**
 * Claims with a verdict that name this party: a change of its name changes what was sealed. Locks all that name it, in
 * the order of their ids, whatever their status: none can be submitted and approved under the old name meanwhile.
 */
export async function lockClaimsSealedWith(tx: Transaction, partyId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; status: ClaimStatus }[]>`
    SELECT id, status FROM claim WHERE party_id = ${partyId}::uuid AND retired_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.flatMap(({ id, status }) => (hasVerdict(status) ? [id] : []));
}
