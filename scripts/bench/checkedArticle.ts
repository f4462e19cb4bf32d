import pg from "pg";
import { claimsOfArticle } from "@/lib/data/claims/load";
import type { StoredClaim } from "@/lib/data/claims/record";
import { inOneState, inWorkspace } from "@/lib/data/connection";
import type { AuditEventType, EventDetails } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { newId } from "@/lib/gateways/ids";
import { importArticle } from "@/lib/services/articles/importArticle";
import { recordClaimEvents } from "@/lib/services/claims/changingMany";
import { sealOf, stateOf } from "@/lib/services/claims/present";
import { newsCopy } from "./copy";
import type { BenchWorkspace } from "./workspace";

/** Sentences of which the engine makes a few more than 10,000 claims; BENCH_SENTENCES takes fewer. */
const sentences = Number(process.env.BENCH_SENTENCES ?? 12_500);

export interface CheckedArticle {
  readonly articleId: string;
  readonly claimCount: number;
}

/**
 * Imports a very long article by the service, and writes the work on it in bulk as the owner: every claim accepted,
 * taken, given evidence and a verdict, nine of ten approved. Seals are those that the product computes, and each step is
 * recorded as the product does, so that a bundle of it verifies.
 */
export async function bringCheckedArticle(ownerUrl: string, desk: BenchWorkspace): Promise<CheckedArticle> {
  const text = newsCopy(sentences);
  const imported = await importArticle(desk.editor, {
    source: { from: "paste", text },
    fields: { title: "A very long read" },
  });
  if (!imported.ok) throw new Error(imported.problem);
  const { articleId, claimCount } = imported.value;
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    const given = [desk.workspaceId, articleId, desk.checker.id];
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    for (const statement of takenRows) await client.query(statement, given);
    await client.query("COMMIT");
    await fileVerdicts(client, desk, articleId);
    await approve(client, desk, articleId);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
  await record(desk, articleId);
  return { articleId, claimCount };
}

const takenRows = [
  `UPDATE claim SET status = 'in_check', assignee_id = $3, author_ids = ARRAY[$3::uuid], version = version + 1,
     round_started_at = created_at WHERE workspace_id = $1 AND article_id = $2`,
  `INSERT INTO evidence (id, workspace_id, claim_id, kind, title, locator, quotation, stance, directness, note, added_by_id, added_at)
   SELECT gen_random_uuid(), $1, id, 'document', 'Council minutes, item ' || number, 'https://council.example/minutes/' || number,
     'The sum in item ' || number || ' is as stated, without the costs of the year before.', 'supports', 'primary',
     CASE WHEN number % 3 = 0 THEN 'Read on paper, with its stamp.' END, $3, created_at + interval '1 minute'
   FROM claim WHERE workspace_id = $1 AND article_id = $2`,
];

async function fileVerdicts(client: pg.Client, desk: BenchWorkspace, articleId: string): Promise<void> {
  const claims = await claimsOf(desk, articleId);
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO verdict (id, workspace_id, claim_id, kind, rating_id, rationale, state_hash, author_id, submitted_at)
     SELECT id, $1, claim_id, 'first', $2, 'The minutes give the figure in item ' || number || '; nobody has contradicted it since.',
       state_hash, $3, started + interval '1 minute'
     FROM unnest($4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::timestamptz[]) AS of (id, claim_id, number, state_hash, started)`,
    [
      ...[desk.workspaceId, desk.ratingId, desk.checker.id],
      ...[claims.map(newId), claims.map(({ id }) => id), claims.map(({ number }) => number)],
      ...[claims.map((claim) => stateOf(claim).stateHash), claims.map(({ roundStartedAt }) => roundStartedAt)],
    ],
  );
  await client.query("UPDATE claim SET status = 'in_review' WHERE article_id = $1", [articleId]);
  await client.query("COMMIT");
}

async function approve(client: pg.Client, desk: BenchWorkspace, articleId: string): Promise<void> {
  const claims = (await claimsOf(desk, articleId)).filter(({ number }) => number % 10 !== 0);
  const seals = claims.map(sealOf);
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query(
    `INSERT INTO approval (id, workspace_id, claim_id, verdict_id, approver_id, seal_hash, sealed_text, approved_at)
     SELECT id, $1, claim_id, verdict_id, $2, hash, text, now()
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[]) AS of (id, claim_id, verdict_id, hash, text)`,
    [
      ...[desk.workspaceId, desk.editor.id, claims.map(newId), claims.map(({ id }) => id)],
      ...[claims.map(({ verdicts }) => verdicts[0]?.id), seals.map(({ hash }) => hash), seals.map((seal) => seal.text)],
    ],
  );
  await client.query(
    "UPDATE claim SET status = 'approved', status_since = now(), rating_id = $2 WHERE id = ANY($1::uuid[])",
    [claims.map(({ id }) => id), desk.ratingId],
  );
  await client.query("COMMIT");
}

function claimsOf({ workspaceId }: BenchWorkspace, articleId: string): Promise<StoredClaim[]> {
  return inOneState(workspaceId, async (tx) => {
    const claims: StoredClaim[] = [];
    for await (const page of claimsOfArticle(tx, articleId)) claims.push(...page);
    return claims;
  });
}

async function record(desk: BenchWorkspace, articleId: string): Promise<void> {
  const claims = await claimsOf(desk, articleId);
  const approved = claims.filter(({ approvals }) => approvals.length > 0);
  const { checker, editor } = desk;
  const by = (actor: Actor) => ({ actor, articleId });
  await recordEach(by(checker), claims, "claim.accepted", () => ({}));
  await recordEach(by(checker), claims, "claim.taken", () => ({}));
  await recordEach(by(checker), claims, "evidence.added", ({ number }) => ({
    title: `Council minutes, item ${number}`,
    stance: "supports",
  }));
  await recordEach(by(checker), claims, "claim.submitted", ({ verdicts: [one] }) => ({
    verdictId: one?.id ?? "",
    rating: one?.rating.label ?? "",
  }));
  await recordEach(by(editor), approved, "claim.approved", ({ approvals: [one], verdicts: [verdict] }) => ({
    rating: verdict?.rating.label ?? "",
    sealHash: one?.sealHash ?? "",
  }));
}

const inOneStep = 500;

async function recordEach<T extends AuditEventType>(
  { actor, articleId }: { actor: Actor; articleId: string },
  claims: readonly StoredClaim[],
  type: T,
  details: (claim: StoredClaim) => EventDetails[T],
): Promise<void> {
  for (let start = 0; start < claims.length; start += inOneStep) {
    const events = claims
      .slice(start, start + inOneStep)
      .map((claim) => ({ claimId: claim.id, claimNumber: claim.number, details: details(claim) }));
    await inWorkspace(actor.workspaceId, (tx) =>
      recordClaimEvents({ tx, actor, at: new Date(), articleId }, type, events, []),
    );
  }
}
