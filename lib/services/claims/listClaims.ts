import { loadArticle } from "@/lib/data/articles";
import { type ClaimQuery, countQueue, listArticleClaims, listQueue } from "@/lib/data/claims/rows";
import { inWorkspace } from "@/lib/data/connection";
import type { Form } from "@/lib/domain/attribution/types";
import { unsureBelow } from "@/lib/domain/attribution/why";
import type { Actor } from "@/lib/domain/claims/state";
import type { ClaimStatus } from "@/lib/domain/claims/status";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import type { Measure } from "@/lib/domain/selfAssessment";
import { readInstantCursor, readPlaceCursor, writeCursor } from "../cursor";
import { rowOf } from "./present";

interface QueueInput {
  articleId?: string;
  status?: readonly ClaimStatus[];
  ratingId?: string;
  partyId?: string;
  form?: Form;
  assignee?: string;
  queue?: "all" | "mine" | "approvals";
  text?: string;
  flag?: "unsure";
  measure?: Measure;
  met?: "yes" | "no";
  approvedFrom?: string;
  approvedTo?: string;
  cursor?: string;
  limit?: number;
}

/** A page of the workspace's claims, longest waiting first. */
export async function listClaims(actor: Actor, input: QueueInput) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readInstantCursor(input.cursor);
  if (after === "malformed") return problem("invalid-input");
  const limit = input.limit ?? 50;
  const page = { after: after && { statusSince: after.at, id: after.id }, limit: limit + 1 };
  const rows = await inWorkspace(actor.workspaceId, (tx) => listQueue(tx, queryOf(actor, input), page));
  const items = rows.slice(0, limit).map((row) => ({
    ...rowOf(row),
    articleTitle: row.article.title,
    deadline: row.article.deadline?.toISOString() ?? null,
  }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return done({ items, next: last ? writeCursor([last.statusSince, last.id]) : null });
}

function queryOf(actor: Actor, input: QueueInput): ClaimQuery {
  const { articleId, status, ratingId, partyId, form, text, assignee } = input;
  const who = assignee === "me" ? actor.id : assignee === "nobody" ? null : assignee;
  return {
    ...{ articleId, status, ratingId, partyId, form, text },
    ...(assignee === undefined ? {} : { assigneeId: who }),
    ...(input.flag === "unsure" ? { unsureBelow } : {}),
    ...(input.measure
      ? {
          measure: {
            measure: input.measure,
            met: input.met !== "no",
            from: input.approvedFrom ?? null,
            to: input.approvedTo ?? null,
          },
        }
      : {}),
    ...(input.queue === "mine" ? { waitingFor: actor.id } : {}),
    ...(input.queue === "approvals" ? { decidableBy: actor.id } : {}),
  };
}

/** How much waits: for the caller to check, and for her decision where her role has one. */
export async function countWaiting(actor: Actor) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const mine = may(actor.role, "claim.submit") ? await countQueue(tx, { waitingFor: actor.id }) : 0;
    const approvals = may(actor.role, "claim.approve") ? await countQueue(tx, { decidableBy: actor.id }) : 0;
    return done({ mine, approvals });
  });
}

/** A page of an article's claims in the order of the copy. */
export async function listClaimsOfArticle(actor: Actor, input: { articleId: string; cursor?: string; limit?: number }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readPlaceCursor(input.cursor);
  if (after === "malformed") return problem("invalid-input");
  const limit = input.limit ?? 500;
  const page = { after, limit: limit + 1 };
  const rows = await inWorkspace(actor.workspaceId, async (tx) => {
    const found = await listArticleClaims(tx, input.articleId, page);
    return found.length > 0 || (await loadArticle(tx, input.articleId)) ? found : null;
  });
  if (!rows) return problem("not-found");
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return done({ items: shown.map(rowOf), next: last ? writeCursor([last.startOffset, last.id]) : null });
}
