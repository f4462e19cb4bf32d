import type { Form, PartyKind, Terms } from "@/lib/domain/attribution/types";
import { type ReadingKind, sureFrom, unsureBelow } from "@/lib/domain/attribution/why";
import type { ClaimStatus } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";
import { personSelect } from "./record";

const readingSelect = {
  id: true,
  number: true,
  versionId: true,
  spans: true,
  startOffset: true,
  form: true,
  status: true,
  checkWorthiness: true,
  factors: true,
  confidence: true,
  party: { select: { name: true, kind: true, unnamed: true } },
  attribution: {
    select: {
      sourceSpans: true,
      cueSpans: true,
      contentSpans: true,
      role: true,
      affiliation: true,
      via: true,
      terms: true,
      unnamedReason: true,
      rule: true,
      settledBy: personSelect,
    },
  },
} as const satisfies Prisma.ClaimSelect;

/** A claim with the spans and the rule that its attribution was read from. */
export interface StoredReading {
  readonly id: string;
  readonly number: number;
  readonly versionId: string;
  readonly spans: readonly Span[];
  readonly startOffset: number;
  readonly form: Form;
  readonly status: ClaimStatus;
  readonly checkWorthiness: number;
  readonly factors: readonly string[];
  readonly confidence: number | null;
  readonly party: { readonly name: string; readonly kind: PartyKind; readonly unnamed: boolean } | null;
  readonly attribution: {
    readonly sourceSpans: readonly Span[];
    readonly cueSpans: readonly Span[];
    readonly contentSpans: readonly Span[];
    readonly role: string | null;
    readonly affiliation: string | null;
    readonly via: readonly { readonly name: string; readonly kind: PartyKind }[];
    readonly terms: Terms | null;
    readonly unnamedReason: string | null;
    readonly rule: string | null;
    readonly settledBy: { readonly id: string; readonly name: string } | null;
  };
}

/** A page of the standing claims of an article with how each was read, in the order of the copy, from behind `after`. */
export async function listReadings(
  tx: Transaction,
  { articleId, kind }: { articleId: string; kind?: ReadingKind },
  page: { after: { startOffset: number; id: string } | null; limit: number },
): Promise<StoredReading[]> {
  const { after } = page;
  const where: Prisma.ClaimWhereInput[] = kind ? [ofKind(kind)] : [];
  if (after) {
    where.push({ startOffset: { gte: after.startOffset } });
    where.push({ OR: [{ startOffset: { gt: after.startOffset } }, { id: { gt: after.id } }] });
  }
  const rows = await tx.claim.findMany({
    where: { articleId, retiredAt: null, AND: where },
    orderBy: [{ startOffset: "asc" }, { id: "asc" }],
    take: page.limit,
    select: readingSelect,
    relationLoadStrategy: "join",
  });
  return rows as unknown as StoredReading[];
}

function ofKind(kind: ReadingKind): Prisma.ClaimWhereInput {
  switch (kind) {
    case "sure":
      return { confidence: { gte: sureFrom } };
    case "likely":
      return { confidence: { gte: unsureBelow, lt: sureFrom } };
    case "unsure":
      return { confidence: { lt: unsureBelow } };
    case "settled":
      return { confidence: null, attribution: { settledById: { not: null } } };
    case "own-voice":
      return { confidence: null, attribution: { settledById: null } };
  }
}

/** How many standing claims of an article were read in which way: one query, whatever the article's length. */
export async function tallyReadings(tx: Transaction, articleId: string): Promise<Record<ReadingKind, number>> {
  const [counted] = await tx.$queryRaw<Record<ReadingKind, number>[]>`
    SELECT count(*) FILTER (WHERE c.confidence >= ${sureFrom})::int AS sure,
      count(*) FILTER (WHERE c.confidence >= ${unsureBelow} AND c.confidence < ${sureFrom})::int AS likely,
      count(*) FILTER (WHERE c.confidence < ${unsureBelow})::int AS unsure,
      count(*) FILTER (WHERE c.confidence IS NULL AND a.settled_by_id IS NOT NULL)::int AS settled,
      count(*) FILTER (WHERE c.confidence IS NULL AND a.settled_by_id IS NULL)::int AS "own-voice"
    FROM claim c JOIN attribution a ON a.workspace_id = c.workspace_id AND a.claim_id = c.id
    WHERE c.article_id = ${articleId}::uuid AND c.retired_at IS NULL`;
  return counted ?? { sure: 0, likely: 0, unsure: 0, settled: 0, "own-voice": 0 };
}
