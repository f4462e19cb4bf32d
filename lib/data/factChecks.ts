import type { FindingKind } from "@/lib/domain/reports/claimReview/findings";
import type { ReadReview } from "@/lib/domain/reports/claimReview/readReview";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";
import { literally } from "./literally";

const factCheckSelect = {
  id: true,
  claim: true,
  claimant: true,
  ratingLabel: true,
  ratingValue: true,
  bestRating: true,
  worstRating: true,
  title: true,
  explanation: true,
  url: true,
  publisher: true,
  reviewedOn: true,
  listedOn: true,
  language: true,
  findings: true,
  importedAt: true,
} as const satisfies Prisma.FactCheckSelect;

type Payload = Prisma.FactCheckGetPayload<{ select: typeof factCheckSelect }>;
export type StoredFactCheck = Omit<Payload, "findings"> & { readonly findings: readonly FindingKind[] };

export interface NewFactCheck extends Omit<ReadReview, "reviewedOn"> {
  readonly id: string;
  readonly workspaceId: string;
  readonly reviewedOn: Date | null;
  readonly listedOn: Date;
  /** The data itself, as JSON text. */
  readonly raw: string;
  readonly findings: readonly FindingKind[];
  readonly fingerprint: string;
  readonly importedById: string;
  readonly importedAt: Date;
  readonly words: readonly string[];
}

/** Which of these fingerprints the workspace has already. */
export async function knownFingerprints(tx: Transaction, fingerprints: readonly string[]): Promise<Set<string>> {
  const rows = await tx.factCheck.findMany({
    where: { fingerprint: { in: [...fingerprints] } },
    select: { fingerprint: true },
  });
  return new Set(rows.map((row) => row.fingerprint));
}

/**
 * Inserts fact-checks with their words and answers how many were new: the unique index on (workspace, fingerprint) leaves
 * those out that stand there already, also between two imports at once.
 */
export async function insertFactChecks(tx: Transaction, factChecks: readonly NewFactCheck[]): Promise<number> {
  if (factChecks.length === 0) return 0;
  // One order for all: two imports of the same reviews wait for each other instead of deadlocking.
  const ordered = [...factChecks].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const data = ordered.map(({ words: _, raw, findings, ...row }) => ({
    ...row,
    raw: JSON.parse(raw) as Prisma.InputJsonValue,
    findings: [...findings],
  }));
  const inserted = await tx.factCheck.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  const isNew = new Set(inserted.map((row) => row.id));
  const words = ordered
    .filter(({ id }) => isNew.has(id))
    .flatMap(({ id, words }) => words.map((word) => ({ id, word })));
  await tx.$executeRaw`
    INSERT INTO fact_check_word (workspace_id, word, fact_check_id)
    SELECT current_workspace(), word, id::uuid
    FROM unnest(${words.map((one) => one.word)}::text[], ${words.map((one) => one.id)}::text[]) AS t (word, id)`;
  return inserted.length;
}

export async function loadFactCheck(tx: Transaction, id: string): Promise<StoredFactCheck | null> {
  const row = await tx.factCheck.findUnique({ where: { id }, select: factCheckSelect });
  return row && asStored(row);
}

export async function loadFactChecks(tx: Transaction, ids: readonly string[]): Promise<StoredFactCheck[]> {
  const rows = await tx.factCheck.findMany({ where: { id: { in: [...ids] } }, select: factCheckSelect });
  return rows.map(asStored);
}

const sampleSize = 1_000;
// More ids than this make a slower query than walking the list.
const mostHits = 2_000;

/** A page of the fact-checks, latest first, from behind `after`. */
export async function listFactChecks(
  tx: Transaction,
  filter: { text?: string },
  page: { after: { listedOn: Date; id: string } | null; limit: number },
): Promise<StoredFactCheck[]> {
  const { after } = page;
  const where: Prisma.FactCheckWhereInput[] = filter.text ? [await wordCondition(tx, filter.text)] : [];
  if (after) {
    where.push({ listedOn: { lte: after.listedOn } });
    where.push({ OR: [{ listedOn: { lt: after.listedOn } }, { id: { lt: after.id } }] });
  }
  const rows = await tx.factCheck.findMany({
    where: { AND: where },
    orderBy: [{ listedOn: "desc" }, { id: "desc" }],
    take: page.limit,
    select: factCheckSelect,
  });
  return rows.map(asStored);
}

/**
 * As the queue of claims finds words (data/claims/rows.ts): common ones, as a sample of the list tells, are met soon by
 * walking it; rare ones are asked of the index of trigrams, which needs three letters.
 */
async function wordCondition(tx: Transaction, text: string): Promise<Prisma.FactCheckWhereInput> {
  const pattern = `%${literally(text)}%`;
  if ([...text].length >= 3 && !(await isCommon(tx, pattern))) {
    const hits = await tx.$queryRaw<{ id: string }[]>`SELECT fact_checks_with_words(${pattern}, ${mostHits + 1}) AS id`;
    if (hits.length <= mostHits) return { id: { in: hits.map((hit) => hit.id) } };
  }
  // The planner takes every word for a rare one and would read and sort the whole list to find a page of it.
  await tx.$executeRaw`SELECT set_config('enable_sort', 'off', true)`;
  return { claim: { contains: literally(text), mode: "insensitive" } };
}

async function isCommon(tx: Transaction, pattern: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ hits: number }[]>`
    SELECT count(*)::int AS hits FROM (
      SELECT claim FROM fact_check WHERE workspace_id = current_workspace()
      ORDER BY listed_on DESC, id DESC LIMIT ${sampleSize}
    ) AS head WHERE claim ILIKE ${pattern}`;
  return (rows[0]?.hits ?? 0) >= sampleSize / 50;
}

// A word of more fact-checks than this tells nothing apart, and of the others the rarest are enough.
const mostOfAWord = 2_000;
const mostWordsAsked = 12;

/**
 * The ids of the fact-checks that share the rarest of these words, most and rarest shared first. Words that nearly all
 * have are counted only up to a bound, so that the cost does not grow with the collection.
 */
export async function findLikely(tx: Transaction, words: readonly string[], most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH asked AS MATERIALIZED (
      SELECT word, (SELECT count(*) FROM (
        SELECT FROM fact_check_word w WHERE w.workspace_id = current_workspace() AND w.word = q.word LIMIT ${mostOfAWord}
      ) AS bounded) AS uses
      FROM unnest(${[...words]}::text[]) AS q (word)
    ), telling AS MATERIALIZED (
      SELECT word, 1 / ln(2 + uses) AS weight FROM asked
      WHERE uses BETWEEN 1 AND ${mostOfAWord - 1} ORDER BY uses, word LIMIT ${mostWordsAsked}
    )
    SELECT w.fact_check_id AS id FROM telling JOIN fact_check_word w USING (word)
    WHERE w.workspace_id = current_workspace()
    GROUP BY w.fact_check_id ORDER BY sum(weight) DESC, w.fact_check_id LIMIT ${most}`;
  return rows.map((row) => row.id);
}

function asStored(row: Payload): StoredFactCheck {
  return { ...row, findings: row.findings as unknown as FindingKind[] };
}
