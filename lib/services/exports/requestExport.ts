import { loadArticle } from "@/lib/data/articles";
import { inWorkspace } from "@/lib/data/connection";
import {
  countOpenExports,
  endExport,
  enqueueExport,
  insertExport,
  listExports,
  loadExport,
  type StoredExport,
} from "@/lib/data/exports";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { ReportFormat } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { presentExport } from "./presentExport";

/** More at once would only stand in each other's way. */
const mostOpen = 20;
const listed = 20;

/** Asks for the report of an article as a file that is written outside of this request. */
export async function requestExport(
  actor: Actor,
  { articleId, format, profile }: { articleId: string; format: ReportFormat; profile?: BundleProfile },
) {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  if (profile !== undefined && format !== "bundle") return problem("invalid-input");
  return inWorkspace(actor.workspaceId, async (tx) => {
    if (!(await loadArticle(tx, articleId))) return problem("not-found");
    if ((await countOpenExports(tx)) >= mostOpen) return problem("too-many-exports");
    const { workspaceId } = actor;
    const row = { id: newId(), workspaceId, articleId, format, stage: "Waiting", requestedById: actor.id };
    await insertExport(tx, {
      ...row,
      requestedAt: now(),
      profile: format === "bundle" ? (profile ?? "assessor") : null,
    });
    await enqueueExport(tx, row.id);
    return done(presentExport((await loadExport(tx, row.id)) as StoredExport));
  });
}

/** How far an export is. */
export async function openExport(actor: Actor, { exportId }: { exportId: string }) {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  const row = await inWorkspace(actor.workspaceId, (tx) => loadExport(tx, exportId));
  return row ? done(presentExport(row)) : problem("not-found");
}

/** The exports of an article of the last week, the newest first. */
export async function listExportsOfArticle(actor: Actor, { articleId }: { articleId: string }) {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    if (!(await loadArticle(tx, articleId))) return problem("not-found");
    return done({ items: (await listExports(tx, articleId, listed)).map(presentExport) });
  });
}

/** Stops an export that waits or is being written; one that has ended stays as it is. */
export async function cancelExport(actor: Actor, { exportId }: { exportId: string }) {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    if (!(await loadExport(tx, exportId))) return problem("not-found");
    await endExport(tx, exportId, { status: "cancelled", stage: "Cancelled", problem: null, finishedAt: now() });
    return done(presentExport((await loadExport(tx, exportId)) as StoredExport));
  });
}
