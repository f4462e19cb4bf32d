import { createHash } from "node:crypto";
import { findByOriginal, insertArticle, insertVersion } from "@/lib/data/articles";
import { insertClaims } from "@/lib/data/claims/save";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { isTaken } from "@/lib/data/members";
import { insertNoComments, insertNotClaims } from "@/lib/data/notClaims";
import { stateAffiliations } from "@/lib/data/parties";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { recordEvent } from "../recording";
import { type ArticleFields, type CopySource, type ReadCopy, readCopy } from "./readCopy";
import { type ImportPlace, rowsOfSplit, saveParties } from "./splitRows";

export interface Imported {
  articleId: string;
  /** True where the workspace had these very bytes already: the article that exists is answered. */
  existed: boolean;
  claimCount: number;
}

/**
 * Imports an article: reads and splits it outside any transaction, then writes article, version, claims, attributions,
 * parties and the audit event in one.
 */
export async function importArticle(
  actor: Actor,
  input: { source: CopySource; fields?: Partial<ArticleFields> },
): Promise<Outcome<Imported>> {
  if (!may(actor.role, "article.import")) return problem("not-allowed");
  const copy = await readCopy(input.source);
  if (!copy.ok) return copy;
  const known = await inWorkspace(actor.workspaceId, (tx) => findByOriginal(tx, copy.originalSha256));
  if (known) return done({ articleId: known.id, existed: true, claimCount: 0 });
  try {
    return done(
      await inWorkspace(actor.workspaceId, (tx) => saveImport(tx, actor, copy, { ...copy.fields, ...input.fields })),
    );
  } catch (error) {
    // Two imports of the same bytes at once: the unique index let the other one through.
    if (!isTaken(error)) throw error;
    const other = await inWorkspace(actor.workspaceId, (tx) => findByOriginal(tx, copy.originalSha256));
    if (!other) throw error;
    return done({ articleId: other.id, existed: true, claimCount: 0 });
  }
}

async function saveImport(tx: Transaction, actor: Actor, copy: ReadCopy, fields: ArticleFields): Promise<Imported> {
  const at = now();
  const place: ImportPlace = { workspaceId: actor.workspaceId, articleId: newId(), versionId: newId(), at };
  const { split } = copy;
  await insertArticle(tx, {
    ...columnsOf(fields),
    id: place.articleId,
    workspaceId: place.workspaceId,
    importedAt: at,
    importedById: actor.id,
    nextClaimNumber: split.claims.length + 1,
  });
  await saveVersion(tx, actor, copy, place);
  const parties = await saveParties(tx, place, split);
  const rows = rowsOfSplit(split, place, parties);
  await insertClaims(tx, rows.claims);
  await insertNotClaims(tx, rows.notClaims);
  await insertNoComments(tx, rows.noComments);
  await stateAffiliations(tx, rows.affiliations);
  const details = { title: fields.title, claims: rows.claims.length };
  await recordEvent(tx, { actor, at, articleId: place.articleId }, "article.imported", details);
  return { articleId: place.articleId, existed: false, claimCount: rows.claims.length };
}

async function saveVersion(tx: Transaction, actor: Actor, copy: ReadCopy, place: ImportPlace): Promise<void> {
  const { text, original, originalSha256, originalName, mediaType, split } = copy;
  await insertVersion(tx, {
    id: place.versionId,
    workspaceId: place.workspaceId,
    articleId: place.articleId,
    number: 1,
    ...{ text, original, originalSha256, originalName, mediaType },
    textSha256: createHash("sha256").update(text, "utf8").digest("hex"),
    support: split.support,
    passages: split.passages,
    importedAt: place.at,
    importedById: actor.id,
  });
}

/** Dates of the API as the database keeps them. */
export function columnsOf<F extends Partial<ArticleFields>>({ publishedOn, deadline, ...fields }: F) {
  return {
    ...fields,
    ...(publishedOn === undefined ? {} : { publishedOn: publishedOn ? new Date(`${publishedOn}T00:00:00Z`) : null }),
    ...(deadline === undefined ? {} : { deadline: deadline ? new Date(deadline) : null }),
  } as Omit<F, "publishedOn" | "deadline"> & { publishedOn: Date | null; deadline: Date | null };
}
