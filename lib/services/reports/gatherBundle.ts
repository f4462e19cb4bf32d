import { loadArticle, loadOriginal } from "@/lib/data/articles";
import { loadEventTexts, type StoredEvent } from "@/lib/data/audit";
import { listSealedApprovals, listSealedTexts, type SealedText } from "@/lib/data/claims/sealedTexts";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { loadFirstCheckpointOver, loadHead, loadSubtrees, type StoredCheckpoint } from "@/lib/data/log/log";
import { listPlacesOfArticle, type PlacedEvent } from "@/lib/data/log/places";
import { loadOpenings } from "@/lib/data/personalValues";
import type { ArticleBundle } from "@/lib/domain/audit/bundle/articleBundle";
import { fillSubtrees } from "@/lib/domain/audit/bundle/fill";
import type { BundleProfile, Opening } from "@/lib/domain/audit/bundle/manifest";
import type { SourceEvent } from "@/lib/domain/audit/bundle/redact";
import { hexOf } from "@/lib/domain/audit/bytes";
import { commitmentsIn } from "@/lib/domain/audit/personal";
import type { CompletedSubtree } from "@/lib/domain/audit/treeWalks";
import type { Actor } from "@/lib/domain/claims/state";
import type { Report } from "@/lib/domain/reports/report";
import type { LogKey } from "@/lib/gateways/logKey";
import { snapshotPieces } from "../evidence/downloadSnapshot";
import { composeReport, type Onlooker } from "./composeReport";

/** What an article's bundle is made of, but what stands outside the database. */
export type GatheredBundle = Omit<ArticleBundle, "verifier" | "documents">;

/** Null where there is no such article; "log-behind" while an event of it waits to be sealed. */
export async function gatherBundle(
  tx: Transaction,
  { actor, at, key }: { actor: Actor; at: Date; key: LogKey },
  { articleId, profile, onlooker }: { articleId: string; profile: BundleProfile; onlooker?: Onlooker | undefined },
): Promise<GatheredBundle | null | "log-behind"> {
  if (!(await loadArticle(tx, articleId))) return null;
  const head = await loadHead(tx);
  const places = await listPlacesOfArticle(tx, articleId);
  // Composing takes seconds: it is not begun in vain.
  if (!head || places.some(({ index }) => index === null)) return "log-behind";
  const commitments = new Set<string>();
  const heed = (page: readonly StoredEvent[]) => {
    for (const { text } of page) for (const one of commitmentsIn(text)) commitments.add(one);
  };
  const report = await composeReport(tx, actor, { articleId, moment: at, places, heed, onlooker });
  if (!report) return null;
  const sealed = inOrder(places);
  const checkpoints = await chosenCheckpoints(tx, places, head);
  const indices = sealed.map(({ index }) => index);
  const sizes = checkpoints.map(({ size }) => size);
  const shown = new Set(report.claims.flatMap(({ approvals }) => approvals.map(({ id }) => id)));
  return {
    report,
    profile,
    log: { origin: `${key.name}/${actor.workspaceId}`, size: head.size, root: head.root, vkey: key.vkey },
    events: () => eventsAt(actor.workspaceId, sealed),
    subtrees: await loadFill(tx, fillSubtrees(indices, sizes, head.size)),
    checkpoints,
    ...sealsOf(
      actor.workspaceId,
      (await listSealedApprovals(tx, articleId)).filter((id) => shown.has(id)),
    ),
    openings: await openingsOf(tx, commitments),
    original: await loadOriginal(tx, report.version.id),
    snapshots: keptCopies(report, actor.workspaceId),
  };
}

const sealsAtOnce = 500;

/** Like the bytes of copies, sealed texts are read when the zip comes to them. */
function sealsOf(workspaceId: string, ids: readonly string[]): Pick<GatheredBundle, "sealed" | "seals"> {
  async function* pages(): AsyncGenerator<readonly SealedText[]> {
    for (let start = 0; start < ids.length; start += sealsAtOnce) {
      yield await inWorkspace(workspaceId, (tx) => listSealedTexts(tx, ids.slice(start, start + sealsAtOnce)));
    }
  }
  return { sealed: ids, seals: pages() };
}

/** Each copy of the report once. Its bytes are read when the zip comes to them: a copy never changes. */
function keptCopies({ claims }: Report, workspaceId: string): GatheredBundle["snapshots"] {
  const all = claims.flatMap(({ evidence }) => evidence.flatMap(({ snapshots }) => snapshots));
  const once = new Map(all.map((one) => [one.sha256, one]));
  return [...once.values()].map(({ id, sha256, bytes }) => ({
    sha256,
    pieces: snapshotPieces(workspaceId, id, bytes),
  }));
}

type SealedPlace = Pick<PlacedEvent, "id"> & { readonly index: number };

/** Ascending by place: that is not always the order of their ids. */
function inOrder(places: readonly PlacedEvent[]): SealedPlace[] {
  return places.map(({ id, index }) => ({ id, index: index as number })).sort((a, b) => a.index - b.index);
}

const eventsAtOnce = 2_000;

/** The article's events as the log has them. Their texts would be half as much again in memory as the report is. */
async function* eventsAt(workspaceId: string, places: readonly SealedPlace[]): AsyncGenerator<readonly SourceEvent[]> {
  for (let start = 0; start < places.length; start += eventsAtOnce) {
    const some = places.slice(start, start + eventsAtOnce);
    const ids = some.map(({ id }) => id);
    const texts = await inWorkspace(workspaceId, (tx) => loadEventTexts(tx, ids));
    yield some.map(({ id, index }) => {
      const event = texts.get(id);
      if (!event) throw new Error("An event is no longer in the record");
      return { index, leafHash: event.hash, text: event.text };
    });
  }
}

/** More would tell little: what is between two of them is proven by the later one. */
const mostCheckpoints = 40;

/** The newest; those that first covered the article's first event and its last; and the last of each day between. */
async function chosenCheckpoints(
  tx: Transaction,
  places: readonly PlacedEvent[],
  head: StoredCheckpoint,
): Promise<{ size: number; note: string }[]> {
  const lastOfDay = new Map(places.map(({ at, index }) => [at.toISOString().slice(0, 10), index as number]));
  const indices = places.map(({ index }) => index as number);
  const wanted = new Set([
    Math.min(...indices),
    Math.max(...indices),
    ...[...lastOfDay.values()].slice(-mostCheckpoints),
  ]);
  const found = new Map([[head.size, head.note]]);
  for (const index of wanted) {
    const checkpoint = await loadFirstCheckpointOver(tx, index);
    if (checkpoint) found.set(checkpoint.size, checkpoint.note);
  }
  return [...found].map(([size, note]) => ({ size, note })).sort((a, b) => a.size - b.size);
}

const subtreesAtOnce = 10_000;

async function loadFill(
  tx: Transaction,
  subtrees: readonly { level: number; index: number }[],
): Promise<CompletedSubtree[]> {
  const filled: CompletedSubtree[] = [];
  for (let start = 0; start < subtrees.length; start += subtreesAtOnce) {
    const part = subtrees.slice(start, start + subtreesAtOnce);
    const hashes = await loadSubtrees(tx, part);
    filled.push(...part.map((one, at) => ({ ...one, hash: hashes[at] as Uint8Array })));
  }
  return filled;
}

async function openingsOf(tx: Transaction, commitments: ReadonlySet<string>): Promise<Opening[]> {
  const openings = await loadOpenings(tx, [...commitments].sort());
  const said = openings.map(({ commitment, salt, value }) => ({ commitment, salt: hexOf(salt), value }));
  return said.sort((a, b) => (a.commitment < b.commitment ? -1 : 1));
}
