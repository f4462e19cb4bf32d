import type { ClaimStatus } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";

export interface Tally {
  readonly counts: Partial<Record<ClaimStatus, number>>;
  readonly total: number;
  /** Who has claims in check. */
  readonly people: readonly { id: string; name: string }[];
}

const emptyTally: Tally = { counts: {}, total: 0, people: [] };

/** How many claims of each article are where, and who works on them: two queries for any number of articles. */
export async function tallyArticles(tx: Transaction, articleIds: readonly string[]): Promise<Map<string, Tally>> {
  const where = { articleId: { in: [...articleIds] }, retiredAt: null };
  const counted = await tx.claim.groupBy({ by: ["articleId", "status"], where, _count: { _all: true } });
  const working = await tx.claim.groupBy({
    by: ["articleId", "assigneeId"],
    where: { ...where, status: "in_check", assigneeId: { not: null } },
    _count: { _all: true },
  });
  const names = await namesOf(
    tx,
    working.flatMap((one) => (one.assigneeId ? [one.assigneeId] : [])),
  );
  const tallies = new Map<string, Tally>();
  for (const id of articleIds) {
    const own = counted.filter((one) => one.articleId === id);
    tallies.set(id, {
      counts: Object.fromEntries(own.map((one) => [one.status, one._count._all])),
      total: own.reduce((sum, one) => sum + one._count._all, 0),
      people: working.flatMap((one) => {
        const name = one.articleId === id && one.assigneeId ? names.get(one.assigneeId) : undefined;
        return name && one.assigneeId ? [{ id: one.assigneeId, name }] : [];
      }),
    });
  }
  return tallies;
}

export function tallyOf(tallies: Map<string, Tally>, articleId: string): Tally {
  return tallies.get(articleId) ?? emptyTally;
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.member.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The spans of an article's claims and of who says them: the words that have been read. */
export async function readSpans(tx: Transaction, articleId: string): Promise<{ claims: Span[]; sources: Span[] }> {
  const rows = await tx.claim.findMany({
    where: { articleId, retiredAt: null },
    select: { spans: true, attribution: { select: { sourceSpans: true, cueSpans: true, contentSpans: true } } },
    relationLoadStrategy: "join",
  });
  const spans = (value: unknown) => value as Span[];
  return {
    claims: rows.flatMap((row) => spans(row.spans)),
    sources: rows.flatMap((row) => [
      ...spans(row.attribution?.sourceSpans ?? []),
      ...spans(row.attribution?.cueSpans ?? []),
    ]),
  };
}
