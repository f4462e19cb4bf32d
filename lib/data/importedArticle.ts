import type { ImportedArticle, PlainRow } from "@/lib/domain/audit/bundle/import/rows";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";
import { insertMany, type Row } from "./insertMany";

/** Two imports into one workspace go one after the other: both may bring the same people, ratings and names. */
export async function lockImports(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4711, hashtext(${workspaceId}))`;
}

interface ImportedHere {
  readonly workspaceId: string;
  readonly at: Date;
  readonly importedById: string;
}

/** Writes an article with all the work that came in with it, in few statements however many claims it has. */
export async function insertImported(tx: Transaction, rows: ImportedArticle, here: ImportedHere): Promise<void> {
  const { workspaceId } = here;
  const { article, version } = rows;
  const put = (table: Parameters<typeof insertMany>[1], all: readonly object[]) =>
    insertMany(
      tx,
      table,
      all.map((row) => ({ workspace_id: workspaceId, ...inColumns(row) })),
    );
  await insertPeople(tx, rows, here);
  await insertScale(tx, rows, here);
  const { publishedOn, ...known } = article;
  await tx.article.create({
    data: { ...known, ...ownedBy(here), publishedOn: dayOf(publishedOn) },
    select: { id: true },
  });
  const { passages, ...versionColumns } = version;
  await tx.articleVersion.create({
    data: {
      ...versionColumns,
      workspaceId,
      articleId: article.id,
      passages: passages as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  const place = { articleId: article.id, versionId: version.id };
  await put(
    "claim",
    rows.claims.map((row) => ({ ...row, ...place })),
  );
  await put("attribution", rows.attributions);
  await put("claim_lineage", rows.lineage);
  await put("evidence", rows.evidence);
  await put("verdict", rows.verdicts);
  await put("approval", rows.approvals);
  await put("comment", rows.comments);
  await put("reply_request", rows.replies);
  await put("correction", rows.corrections);
  const { versionId, articleId } = place;
  await put(
    "not_claim",
    rows.notClaims.map((row) => ({ ...row, versionId })),
  );
  await put(
    "no_comment",
    rows.noComments.map((row) => ({ ...row, versionId })),
  );
  await put(
    "affiliation",
    rows.affiliations.map((row) => ({ ...row, articleId })),
  );
}

function ownedBy({ workspaceId, at, importedById }: ImportedHere) {
  return { workspaceId, importedAt: at, importedById };
}

/** Somebody who came in with an earlier bundle of that newsroom is the same row. Nobody can ever sign in with it. */
async function insertPeople(tx: Transaction, { members }: ImportedArticle, { workspaceId, at }: ImportedHere) {
  const account = { workspaceId, role: "checker", passwordHash: "none", disabledAt: at, createdAt: at };
  const data = members.map((member) => ({ ...member, ...account, email: `${member.id}@imported.invalid` }));
  if (data.length > 0) await tx.member.createMany({ data, skipDuplicates: true });
}

/** Versions below zero are never in force; the same scale that came in before is there already. */
async function insertScale(tx: Transaction, { scale }: ImportedArticle, { workspaceId }: ImportedHere): Promise<void> {
  if (!scale || (await tx.ratingScale.findUnique({ where: { id: scale.id }, select: { id: true } }))) return;
  const { _min } = await tx.ratingScale.aggregate({ _min: { version: true } });
  const { ratings, ...row } = scale;
  const version = Math.min(0, _min.version ?? 0) - 1;
  await tx.ratingScale.create({ data: { ...row, workspaceId, version }, select: { id: true } });
  const data = ratings.map((rating, ordinal) => ({ ...rating, ordinal, workspaceId, scaleId: row.id }));
  await tx.rating.createMany({ data });
}

/** Keeps what opens the names in the record of another log, beside ours. Those that are here already stay as they are. */
export async function insertOriginOpenings(
  tx: Transaction,
  workspaceId: string,
  openings: ImportedArticle["openings"],
): Promise<void> {
  const batchSize = 2_000;
  for (let from = 0; from < openings.length; from += batchSize) {
    const data = openings.slice(from, from + batchSize).map(({ salt, ...row }) => {
      return { ...row, workspaceId, salt: new Uint8Array(Buffer.from(salt, "hex")), imported: true };
    });
    await tx.personalValue.createMany({ data, skipDuplicates: true });
  }
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Fields by the names of their columns. */
function inColumns(row: object): Row {
  const named = Object.entries(row as PlainRow).map(([field, value]) => [
    field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(named) as Row;
}
