import { loadArticle, saveArticle } from "@/lib/data/articles";
import { tallyArticles, tallyOf } from "@/lib/data/claims/tally";
import { inWorkspace } from "@/lib/data/connection";
import type { CorrectedField } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { recordEvent } from "../recording";
import { columnsOf } from "./importArticle";
import { articleRowOf } from "./presentArticle";
import type { ArticleFields } from "./readCopy";

/** Corrects what is known about an article. Its copy cannot be corrected: changed copy is a new version. */
export async function correctArticle(
  actor: Actor,
  input: { articleId: string; version: number; fields: Partial<ArticleFields> },
) {
  if (!may(actor.role, "article.correct")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { articleId, version, fields } = input;
    const before = await loadArticle(tx, articleId);
    if (!before) return problem("not-found");
    const tally = tallyOf(await tallyArticles(tx, [articleId]), articleId);
    const saved = await saveArticle(tx, { id: articleId, version }, columnsOf(fields));
    const after = await loadArticle(tx, articleId);
    if (!after) return problem("not-found");
    if (!saved) return problem("changed-meanwhile", { current: articleRowOf(after, tally) });
    const details = { fields: Object.keys(fields) as CorrectedField[] };
    await recordEvent(tx, { actor, at: now(), articleId }, "article.corrected", details);
    return done(articleRowOf(after, tally));
  });
}
