import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";

const publishedSelect = {
  number: true,
  text: true,
  statusSince: true,
  rating: { select: { id: true, label: true, scale: { select: { ratings: { select: { id: true, value: true } } } } } },
  party: { select: { name: true, kind: true, unnamed: true } },
  attribution: { select: { role: true, affiliation: true, terms: true, via: true } },
  article: {
    select: { title: true, url: true, reviewUrl: true, publisher: true, publishedOn: true, language: true },
  },
  approvals: { where: { voidedAt: null }, select: { approvedAt: true, verdict: { select: { rationale: true } } } },
  corrections: {
    orderBy: { madeAt: "asc" },
    select: { kind: true, note: true, madeAt: true, newRatingId: true, confirmedAt: true },
  },
} as const satisfies Prisma.ClaimSelect;

export type PublishedClaim = Prisma.ClaimGetPayload<{ select: typeof publishedSelect }>;

/** The workspace's published claims, latest first, from before `before` where given. */
export async function listPublished(
  tx: Transaction,
  page: { before: Date | null; limit: number },
): Promise<PublishedClaim[]> {
  return tx.claim.findMany({
    where: {
      ...{ status: "published", retiredAt: null },
      // What another newsroom approved is not ours to publish.
      approvals: { some: { voidedAt: null, carriedHash: null } },
      ...(page.before ? { statusSince: { lt: page.before } } : {}),
    },
    orderBy: [{ statusSince: "desc" }, { id: "desc" }],
    take: page.limit,
    select: publishedSelect,
    relationLoadStrategy: "join",
  });
}
