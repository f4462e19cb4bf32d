import { findByOriginal } from "@/lib/data/articles";
import { inWorkspace } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { type CopySource, readCopy } from "./readCopy";

/** What an import would find: the text, the fields to correct, and whether the workspace has these bytes already. */
export async function previewCopy(actor: Actor, input: { source: CopySource }) {
  if (!may(actor.role, "article.import")) return problem("not-allowed");
  const copy = await readCopy(input.source);
  if (!copy.ok) return copy;
  const existing = await inWorkspace(actor.workspaceId, (tx) => findByOriginal(tx, copy.originalSha256));
  const same = existing && { articleId: existing.id, title: existing.title };
  return done({ text: copy.text, fields: copy.fields, existing: same });
}
