import type { Measure } from "@/lib/domain/selfAssessment";
import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";

export interface Period {
  readonly from: Date | null;
  readonly before: Date | null;
}

/** How many claims meet each measure, and of how many those are. */
export type MeasureCounts = Readonly<Record<Measure, number>> & { readonly criticised: number };

/** Counted from one index alone: see migration 0006. */
export async function countMeasures(tx: Transaction, { from, before }: Period): Promise<MeasureCounts> {
  const rows = await tx.$queryRaw<[MeasureCounts]>`
    SELECT count(*)::int AS checked,
      count(*) FILTER (WHERE two_sources)::int AS "two-sources",
      count(*) FILTER (WHERE primary_source)::int AS "primary-source",
      count(*) FILTER (WHERE both_sides)::int AS "both-sides",
      count(*) FILTER (WHERE criticised)::int AS criticised,
      count(*) FILTER (WHERE criticised AND reply_sought)::int AS "reply-sought",
      count(*) FILTER (WHERE second_check)::int AS "second-check",
      count(*) FILTER (WHERE unnamed_source)::int AS "unnamed-source",
      count(*) FILTER (WHERE exception_stated)::int AS "exception-stated",
      count(*) FILTER (WHERE corrected)::int AS corrected
    FROM checked_claim
    WHERE workspace_id = current_workspace() AND claim_id IS NOT NULL
      AND approved_at >= coalesce(${from}::timestamptz, '-infinity') AND approved_at < coalesce(${before}::timestamptz, 'infinity')`;
  return rows[0];
}

/** The corrections of those claims, and the median hours from the approval before each to it; null where there is none. */
export async function countCorrections(
  tx: Transaction,
  { from, before }: Period,
): Promise<{ count: number; medianHours: number | null }> {
  const rows = await tx.$queryRaw<[{ count: number; medianHours: number | null }]>`
    SELECT count(*)::int AS count,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.made_at - a.approved_at)) / 3600)::float8 AS "medianHours"
    FROM checked_claim k
    JOIN correction c ON c.workspace_id = k.workspace_id AND c.claim_id = k.claim_id
    CROSS JOIN LATERAL (
      SELECT max(approved_at) AS approved_at FROM approval
      WHERE workspace_id = k.workspace_id AND claim_id = c.claim_id AND approved_at <= c.made_at
    ) a
    WHERE k.workspace_id = current_workspace() AND k.corrected
      AND k.approved_at >= coalesce(${from}::timestamptz, '-infinity') AND k.approved_at < coalesce(${before}::timestamptz, 'infinity')`;
  return rows[0];
}

const columns = {
  checked: {},
  "two-sources": { twoSources: true },
  "primary-source": { primarySource: true },
  "both-sides": { bothSides: true },
  "reply-sought": { replySought: true },
  "second-check": { secondCheck: true },
  "unnamed-source": { unnamedSource: true },
  "exception-stated": { exceptionStated: true },
  corrected: { corrected: true },
} as const satisfies Record<Measure, Prisma.CheckedClaimWhereInput>;

/** The claims that a number of the self-assessment counts, or those of its base that it leaves out. */
export function measureCondition(
  { measure, met }: { measure: Measure; met: boolean },
  { from, before }: Period,
): Prisma.ClaimWhereInput {
  if (measure === "checked" && !met) return { id: { in: [] } }; // of the checked claims none is left out
  const wanted: Prisma.CheckedClaimWhereInput = met ? columns[measure] : { NOT: columns[measure] };
  const approvedAt = { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) };
  const base = measure === "reply-sought" ? { criticised: true } : {};
  return { checked: { is: { AND: [wanted, base, { approvedAt }] } } };
}
