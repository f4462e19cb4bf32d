import { insertArticleOrigin, insertOriginEvents } from "@/lib/data/articleOrigins";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { insertImported, insertOriginOpenings, lockImports } from "@/lib/data/importedArticle";
import { findNamedParties, insertParties, loadPartyNames, partyKey } from "@/lib/data/parties";
import { insertSnapshot } from "@/lib/data/snapshots";
import { loadScale } from "@/lib/data/workspaces";
import { type ImportedIds, importedIds } from "@/lib/domain/audit/bundle/import/ids";
import { peopleSource, planImport } from "@/lib/domain/audit/bundle/import/planImport";
import { partyRows } from "@/lib/domain/audit/bundle/import/resettle";
import type { ImportedArticle, PartyRow } from "@/lib/domain/audit/bundle/import/rows";
import { bringScale } from "@/lib/domain/audit/bundle/import/scale";
import { bytesOf } from "@/lib/domain/audit/verify/container";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, type Problem, problem } from "@/lib/domain/problems";
import type { Report } from "@/lib/domain/reports/report";
import { canRunApart, runApart } from "@/lib/gateways/apart";
import { openVerifiedBundle } from "@/lib/gateways/bundle/bundleInWorker";
import type { TakenBundle } from "@/lib/gateways/bundle/takeBundle";
import { now } from "@/lib/gateways/clock";
import { openBundleBytes } from "@/lib/gateways/verifying/openBundle";
import { recordEvent } from "../recording";
import { articleHere, bundleBytes, keyHere, refusal } from "./bundleAtHand";
import type { Imported } from "./importArticle";

type Taken = Extract<TakenBundle, { ok: true }>;

interface ConfirmedKey {
  /** The key that a person here takes for that newsroom's. */
  readonly vkey: string;
  /** Where this log signed with another key before: that one, as the person was shown it. */
  readonly replaces?: string;
}

export type BundleImport = ConfirmedKey & { readonly bundle: File };
export type BundleAtHand = ConfirmedKey & { readonly bytes: Uint8Array<ArrayBuffer> };

/** In bytes: from here on, a bundle would hold up the requests of others for more than a moment. */
const long = 4 * 1024 * 1024;

/**
 * Imports an article with all its work from another newsroom's audit bundle. Only what is intact, or redacted as declared,
 * under the key that a person has confirmed; verified outside any transaction, written in one.
 */
export async function importBundle(actor: Actor, input: BundleImport): Promise<Outcome<Imported>> {
  if (!may(actor.role, "article.import")) return problem("not-allowed");
  const bytes = await bundleBytes(input.bundle);
  if (!bytes) return problem("bundle-too-large");
  const { bundle: _, ...key } = input;
  const atHand: BundleAtHand = { ...key, bytes };
  if (bytes.length < long || !canRunApart("importing.mjs")) return importBytes(actor, atHand);
  return runApart<Outcome<Imported>>("importing.mjs", { actor, input: atHand });
}

/** The same in this process, for whoever may import. */
export async function importBytes(actor: Actor, input: BundleAtHand): Promise<Outcome<Imported>> {
  const { bytes } = input;
  const taken = await openVerifiedBundle(bytes, input.vkey);
  if (!taken.ok) return refusal(taken);
  if (taken.bundle.manifest.log.vkey !== input.vkey) return problem("key-not-confirmed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    await lockImports(tx, actor.workspaceId);
    const existing = await articleHere(tx, {
      manifestSha256: taken.bundle.manifestSha256,
      originalSha256: originalHash(taken),
    });
    if (existing) return done({ articleId: existing.articleId, existed: true, claimCount: 0 });
    const stranger = await refuseKey(tx, taken, input);
    return stranger ?? done(await saveBundle(tx, actor, taken, bytes));
  });
}

function originalHash({ bundle: { original, report } }: Taken): string {
  return original ? report.version.originalSha256 : report.version.textSha256;
}

async function refuseKey(tx: Transaction, { bundle }: Taken, input: ConfirmedKey): Promise<Problem | null> {
  const { origin: logOrigin, vkey } = bundle.manifest.log;
  const { state, before } = await keyHere(tx, { logOrigin, vkey });
  return state === "changed" && input.replaces !== before ? problem("key-changed", { current: { before } }) : null;
}

async function saveBundle(tx: Transaction, actor: Actor, taken: Taken, bytes: Uint8Array): Promise<Imported> {
  const { bundle, report } = taken;
  const { workspaceId } = actor;
  const at = now();
  const { manifestSha256 } = bundle;
  const ids = importedIds(report, { workspaceId, manifestSha256, people: peopleSource(bundle) });
  const parties = await saveParties(tx, workspaceId, report, ids);
  const { ratings } = await loadScale(tx);
  const rows = planImport({ bundle, report, ids, parties, ...bringScale(report, ids, ratings) });
  const articleId = rows.article.id;
  await insertImported(tx, rows, { workspaceId, at, importedById: actor.id });
  await saveCopies(tx, workspaceId, rows, bytes);
  await saveOrigin(tx, workspaceId, rows, taken);
  const { log, profile } = bundle.manifest;
  await recordEvent(tx, { actor, at, articleId }, "article.importedFromBundle", {
    ...{ title: report.article.title, claims: report.claims.length, newsroom: report.workspace.name },
    ...{ logOrigin: log.origin, vkey: log.vkey, manifestSha256, profile },
  });
  return { articleId, existed: false, claimCount: report.claims.length };
}

/** A named party is one row in the workspace, whoever names it; an unnamed one is this article's own. */
async function saveParties(
  tx: Transaction,
  workspaceId: string,
  report: Report,
  ids: ImportedIds,
): Promise<Map<string, PartyRow>> {
  const wanted = partyRows(report, ids);
  const rows = [...wanted.values()];
  await insertParties(
    tx,
    rows.map(({ id, name, kind, unnamed }) => ({ id, workspaceId, name, kind, unnamed, note: null })),
  );
  const here = await findNamedParties(
    tx,
    rows.filter(({ unnamed }) => !unnamed),
  );
  const known = await loadPartyNames(tx, [...here.values()]);
  const rowHere = (row: PartyRow): PartyRow => {
    const id = row.unnamed ? row.id : (here.get(partyKey(row)) ?? row.id);
    return { ...row, id, name: known.get(id) ?? row.name };
  };
  return new Map([...wanted].map(([id, row]) => [id, rowHere(row)]));
}

/** Copies of sources come out of the bundle one at a time: together they would not fit into memory. */
async function saveCopies(tx: Transaction, workspaceId: string, { snapshots }: ImportedArticle, bytes: Uint8Array) {
  if (snapshots.length === 0) return;
  const opened = await openBundleBytes(bytes);
  if (!opened.ok) throw new Error("a bundle that was verified does not open");
  for (const { capturedAt, ...row } of snapshots) {
    const content = new Uint8Array(await bytesOf(opened.container, `snapshots/${row.sha256}`));
    await insertSnapshot(tx, { ...row, workspaceId, content, bytes: content.length, capturedAt: new Date(capturedAt) });
  }
}

async function saveOrigin(tx: Transaction, workspaceId: string, rows: ImportedArticle, { bundle, leftOut }: Taken) {
  const { manifest, manifestSha256, manifestText, manifestNote, report } = bundle;
  const { files: _, ...said } = manifest;
  const place = { workspaceId, articleId: rows.article.id };
  const { origin: logOrigin, vkey } = manifest.log;
  const told = {
    ...{ time: manifest.time, profile: manifest.profile, policy: report.policy, scaleVersion: report.scale.version },
    ...{ hides: report.hides, leftOut },
  };
  const newsroom = report.workspace.name;
  const signed = { manifestSha256, manifest: said, manifestText, manifestNote };
  await insertArticleOrigin(tx, { ...place, newsroom, logOrigin, vkey, ...signed, told });
  await insertOriginEvents(tx, place, rows.events);
  await insertOriginOpenings(tx, workspaceId, rows.openings);
}
