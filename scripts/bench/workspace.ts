import { randomUUID } from "node:crypto";
import pg from "pg";
import { inWorkspace } from "@/lib/data/connection";
import { insertMember } from "@/lib/data/members";
import { insertScale, insertWorkspace } from "@/lib/data/workspaces";
import { firstScale } from "@/lib/domain/claims/firstScale";
import type { Actor } from "@/lib/domain/claims/state";
import type { Role } from "@/lib/domain/permissions";
import { newId } from "@/lib/gateways/ids";
import { hashPassword } from "@/lib/gateways/passwords";
import { firstPolicy } from "@/lib/services/setUp";

export const benchPassword = "a-bench-of-its-own-7";

export interface BenchWorkspace {
  readonly workspaceId: string;
  readonly editor: Actor;
  readonly checker: Actor;
  readonly ratingId: string;
}

/** An empty workspace with an editor and a checker, who sign in as `editor@` and `checker@` of the domain. */
export async function foundWorkspace(domain = "bench.example"): Promise<BenchWorkspace> {
  const workspaceId = newId();
  const passwordHash = await hashPassword(benchPassword);
  const person = (name: string, role: Role): Actor => ({ id: newId(), name, role, workspaceId });
  const editor = person("Bench Editor", "editor");
  const checker = person("Bench Checker", "checker");
  const ratings = firstScale.map((rating) => ({ ...rating, id: newId() }));
  await inWorkspace(workspaceId, async (tx) => {
    const at = new Date();
    await insertWorkspace(tx, { id: workspaceId, name: "Bench", policy: firstPolicy, createdAt: at });
    await insertScale(tx, { id: newId(), workspaceId, version: 1, publishedAt: at, ratings });
    for (const actor of [editor, checker]) {
      const email = `${actor.role}@${domain}`;
      await insertMember(tx, { ...actor, email, passwordHash, createdAt: at });
    }
  });
  return { workspaceId, editor, checker, ratingId: ratings[0]?.id ?? "" };
}

/**
 * Fills a workspace with claims by plain SQL as the owner: `articles` articles of `claimsEach` claims, in all the
 * statuses that need nothing beside the claim, said by 500 parties.
 */
export async function fillWorkspace(
  ownerUrl: string,
  { workspaceId, editor, checker }: BenchWorkspace,
  { articles, claimsEach }: { articles: number; claimsEach: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO party (id, workspace_id, name, kind, unnamed)
       SELECT gen_random_uuid(), $1, 'Party ' || lpad(n::text, 3, '0'), 'person', false FROM generate_series(1, 500) n`,
      [workspaceId],
    );
    for (let article = 0; article < articles; article++) {
      await insertArticleOfClaims(client, { workspaceId, editor, checker }, { article, claimsEach });
    }
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}

async function insertArticleOfClaims(
  client: pg.Client,
  { workspaceId, editor, checker }: Pick<BenchWorkspace, "workspaceId" | "editor" | "checker">,
  { article, claimsEach }: { article: number; claimsEach: number },
): Promise<void> {
  const articleId = randomUUID();
  const versionId = randomUUID();
  const text = `Bench article ${article}.`;
  await client.query(
    `INSERT INTO article (id, workspace_id, title, publisher, language, imported_at, imported_by_id, next_claim_number)
     VALUES ($1, $2, $3, 'Bench (generated)', 'en', now() - make_interval(hours => $4), $5, $6)`,
    [articleId, workspaceId, `Generated article ${article}`, article, editor.id, claimsEach + 1],
  );
  await client.query(
    `INSERT INTO article_version (id, workspace_id, article_id, number, text, text_sha256, original, original_sha256,
       media_type, support, passages, imported_at, imported_by_id)
     VALUES ($1, $2, $3, 1, $4, encode(sha256(convert_to($4, 'UTF8')), 'hex'), convert_to($4, 'UTF8'),
       encode(sha256(convert_to($4, 'UTF8')), 'hex'), 'text/plain', 'full', '[]', now(), $5)`,
    [versionId, workspaceId, articleId, text, editor.id],
  );
  await client.query(claimRows, [workspaceId, articleId, versionId, claimsEach, checker.id, article]);
  await client.query(
    `INSERT INTO attribution (claim_id, workspace_id, source_spans, cue_spans, content_spans, party_id, role, affiliation, via)
     SELECT id, workspace_id, '[]', '[]', spans, party_id, 'spokesperson', 'Bench Institute', '[]'
     FROM claim WHERE article_id = $1`,
    [articleId],
  );
}

const claimRows = `
  INSERT INTO claim (id, workspace_id, article_id, version_id, number, text, spans, start_offset, status, status_since,
    form, party_id, assignee_id, check_worthiness, factors, confidence, dismiss_reason, round_started_at, created_at)
  SELECT gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, n,
    'Generated claim ' || n || ': the ' || (ARRAY['harbour', 'ministry', 'river', 'council', 'school', 'tunnel'])[1 + n % 6]
      || ' spent ' || (n * 37 + $6::int * 11) % 9000 || ' thousand crowns on ' || md5(n::text || $2::uuid::text),
    jsonb_build_array(jsonb_build_array(n * 80, n * 80 + 70)), n * 80,
    (ARRAY['extracted', 'open', 'open', 'in_check', 'in_check', 'dismissed'])[1 + (n + $6) % 6],
    now() - make_interval(secs => (n * 131 + $6 * 977) % 2000000),
    (ARRAY['direct', 'indirect', 'narration', 'mixed'])[1 + n % 4], p.id,
    CASE WHEN (n + $6) % 6 IN (3, 4) THEN $5::uuid END, 0.5, '[]', CASE WHEN n % 9 = 0 THEN 0.4 ELSE 0.9 END,
    CASE WHEN (n + $6) % 6 = 5 THEN 'opinion' END, now(), now()
  FROM generate_series(1, $4::int) n
  JOIN (SELECT id, row_number() OVER (ORDER BY name) AS rank FROM party WHERE workspace_id = $1) p ON p.rank = 1 + n % 500`;
