import { createHash } from "node:crypto";
import pg from "pg";
import { inWorkspace } from "@/lib/data/connection";
import { insertFactChecks } from "@/lib/data/factChecks";
import { tellingWords } from "@/lib/domain/factChecks/likeness";
import { newId } from "@/lib/gateways/ids";
import type { BenchWorkspace } from "./workspace";

/**
 * Turns every third open or checked claim of a filled workspace into an approved one with two pieces of evidence, and
 * brings `factChecks` published fact-checks, by plain SQL as the owner. Seals are made up: nothing here reads them.
 */
export async function approveManyOf(
  ownerUrl: string,
  { workspaceId, editor, checker, ratingId }: BenchWorkspace,
  { factChecks }: { factChecks: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    // Triggers off: they hold what the application writes, and would take minutes here.
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    for (const statement of approvedRows) await client.query(statement, [workspaceId, checker.id, editor.id, ratingId]);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    await client.query(checkedRows, [workspaceId]);
    await bringFactChecks(workspaceId, checker.id, factChecks);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

const approvedRows = [
  `UPDATE claim SET status = 'published', rating_id = $4, assignee_id = $2, version = version + 1
   WHERE workspace_id = $1 AND status IN ('open', 'in_check') AND number % 2 = 0 AND $3::uuid IS NOT NULL`,
  `INSERT INTO evidence (id, workspace_id, claim_id, kind, title, locator, stance, directness, added_by_id, added_at)
   SELECT gen_random_uuid(), $1, c.id, 'document', 'Page ' || n, 'Box ' || n,
     CASE WHEN (c.number + n) % 5 = 0 THEN 'refutes' ELSE 'supports' END,
     CASE WHEN (c.number + n) % 3 = 0 THEN 'primary' ELSE 'secondary' END, $2, c.status_since
   FROM claim c CROSS JOIN generate_series(1, 2) n
   WHERE c.workspace_id = $1 AND c.status = 'published' AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL`,
  `INSERT INTO verdict (id, workspace_id, claim_id, kind, rating_id, rationale, state_hash, author_id, submitted_at)
   SELECT gen_random_uuid(), $1, id, 'first', $4, 'So.', repeat('0', 64), $2, round_started_at + interval '1 second'
   FROM claim WHERE workspace_id = $1 AND status = 'published' AND $3::uuid IS NOT NULL`,
  `INSERT INTO approval (id, workspace_id, claim_id, verdict_id, approver_id, seal_hash, sealed_text, approved_at)
   SELECT gen_random_uuid(), $1, v.claim_id, v.id, $3, encode(sha256('x'), 'hex'), 'x', c.status_since
   FROM verdict v JOIN claim c ON c.id = v.claim_id
   WHERE v.workspace_id = $1 AND $2::uuid IS NOT NULL AND $4::uuid IS NOT NULL`,
];

const checkedRows = `INSERT INTO checked_claim SELECT f.* FROM approval a
  CROSS JOIN LATERAL checked_claim_facts(a.claim_id) f WHERE a.workspace_id = $1 AND a.voided_at IS NULL`;

/** Sentences of words that are rare and common as words are: a few make up most of what is said. */
async function bringFactChecks(workspaceId: string, memberId: string, count: number): Promise<void> {
  const word = (n: number) => `${["harbour", "vaccine", "minister", "price", "school"][n % 5]}${n < 40 ? "" : n}`;
  const pick = (seed: number) => word(Math.floor((((seed * 7919) % 10_007) / 10_007) ** 3 * 6_000));
  for (let from = 0; from < count; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => {
      const n = from + index;
      const claim = Array.from({ length: 12 }, (_, at) => pick(n * 13 + at * 31)).join(" ");
      return { claim, n };
    });
    await inWorkspace(workspaceId, (tx) =>
      insertFactChecks(
        tx,
        rows.map(({ claim, n }) => ({
          ...{ id: newId(), workspaceId, claim, claimant: null, ratingLabel: "False", ratingValue: null },
          ...{ bestRating: null, worstRating: null, title: null, explanation: null, language: null },
          ...{ url: `https://desk.example/${n}`, publisher: `Desk ${n % 40}`, raw: "{}", findings: [] },
          ...{ reviewedOn: null, listedOn: new Date(Date.UTC(2020, 0, 1 + (n % 2_000))), importedById: memberId },
          ...{ importedAt: new Date(), fingerprint: createHash("sha256").update(String(n)).digest("hex") },
          words: tellingWords(claim),
        })),
      ),
    );
  }
}
