import { listArticles as findArticles, loadArticle, loadVersion, type StoredVersion } from "@/lib/data/articles";
import { readSpans, tallyArticles, tallyOf } from "@/lib/data/claims/tally";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { listNoComments, listNotClaims, type StoredNoComment, type StoredNotClaim } from "@/lib/data/notClaims";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { type Coverage, coverage, type ReadSpans } from "@/lib/domain/text/coverage";
import type { Span } from "@/lib/domain/text/spans";
import { readInstantCursor, writeCursor } from "../cursor";
import { articleRowOf } from "./presentArticle";

/** An article as its workbench opens it: copy, passages, what is not a claim, and how much has been read. */
export async function openArticle(actor: Actor, input: { articleId: string }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const article = await loadArticle(tx, input.articleId);
    const version = article && (await loadVersion(tx, article.id));
    if (!article || !version) return problem("not-found");
    const notClaims = await listNotClaims(tx, version.id);
    const noComments = await listNoComments(tx, version.id);
    return done({
      article: articleRowOf(article, tallyOf(await tallyArticles(tx, [article.id]), article.id)),
      version: versionOf(version),
      passages: version.passages.map(({ kind, start, end }) => ({ kind, start, end })),
      notClaims: notClaims.map(notClaimOf),
      noComments: noComments.map(noCommentOf),
      coverage: await coverageOf(tx, article.id, version.text, { notClaims, noComments }),
    });
  });
}

/** How much of an article's copy has been read. Who says something, and that somebody said nothing, count as read. */
export async function coverageOf(tx: Transaction, articleId: string, text: string, marks: Marks): Promise<Coverage> {
  return coverage(text, await spansRead(tx, articleId, marks));
}

export interface Marks {
  readonly notClaims: readonly StoredNotClaim[];
  readonly noComments: readonly StoredNoComment[];
}

/** The spans of an article's copy that have been read, by what read them. */
export async function spansRead(tx: Transaction, articleId: string, marks: Marks): Promise<ReadSpans> {
  const { claims, sources } = await readSpans(tx, articleId);
  const marked = [...marks.notClaims, ...marks.noComments].map((one): Span => [one.startOffset, one.endOffset]);
  return { claims, notClaims: [...marked, ...sources] };
}

function versionOf(version: StoredVersion) {
  const { id, number, text, textSha256, originalSha256, originalName, mediaType, support, importedBy } = version;
  const importedAt = version.importedAt.toISOString();
  return { id, number, text, textSha256, originalSha256, originalName, mediaType, support, importedAt, importedBy };
}

export function notClaimOf({ id, startOffset, endOffset, reason, markedBy }: StoredNotClaim) {
  return { id, span: [startOffset, endOffset] as [number, number], reason, markedBy };
}

function noCommentOf({ id, partyId, partyName, startOffset, endOffset, kind }: StoredNoComment) {
  return { id, span: [startOffset, endOffset] as [number, number], partyId, partyName, kind };
}

/** A page of the workspace's articles with their progress, newest first. */
export async function listArticles(actor: Actor, input: { text?: string; cursor?: string; limit?: number }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readInstantCursor(input.cursor);
  if (after === "malformed") return problem("invalid-input");
  const limit = input.limit ?? 30;
  return inWorkspace(actor.workspaceId, async (tx) => {
    const page = { after: after && { importedAt: after.at, id: after.id }, limit: limit + 1 };
    const rows = await findArticles(tx, { text: input.text }, page);
    const shown = rows.slice(0, limit);
    const tallies = await tallyArticles(
      tx,
      shown.map((row) => row.id),
    );
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const next = last ? writeCursor([last.importedAt.toISOString(), last.id]) : null;
    return done({ items: shown.map((row) => articleRowOf(row, tallyOf(tallies, row.id))), next });
  });
}
