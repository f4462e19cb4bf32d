import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";

/** A claim of the article that stands (not split or merged away), by id: its number, or null. */
export async function findStandingClaim(
  tx: Transaction,
  articleId: string,
  claimId: string,
): Promise<{ number: number } | null> {
  return tx.claim.findFirst({ where: { id: claimId, articleId, retiredAt: null }, select: { number: true } });
}

/**
 * The spans of all standing claims of an article: the words that are taken. Dismissed ones keep theirs, so that
 * restoring one never lays it over another.
 */
export async function spansTaken(
  tx: Transaction,
  articleId: string,
): Promise<{ id: string; spans: readonly Span[] }[]> {
  const rows = await tx.claim.findMany({
    where: { articleId, retiredAt: null },
    select: { id: true, spans: true },
  });
  return rows as unknown as { id: string; spans: readonly Span[] }[];
}
