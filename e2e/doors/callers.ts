import pg from "pg";
import { closeConnections } from "../../lib/data/connection";
import type { Role } from "../../lib/domain/permissions";
import { hashPassword } from "../../lib/gateways/passwords";
import { type FullWorkspace, fillWorkspace } from "../../lib/testing/fullWorkspace";
import { demoPassword } from "../../prisma/demo";
import { servers } from "../newsroom";
import type { Named } from "./operations";

/** Somebody who is signed in, by the cookie that her browser would send. */
export interface Caller {
  readonly cookie: string;
}

export type Callers = Readonly<Record<Role, Caller>>;

/** Signs in over HTTP as the sign-in page does. */
export async function signedIn(email: string, password: string): Promise<Caller> {
  const begun = await fetch(`${servers.first}/api/auth/csrf`);
  const { csrfToken } = await begun.json();
  const form = new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: servers.first });
  const response = await fetch(`${servers.first}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(begun), origin: servers.first },
    body: form,
  });
  const cookie = cookiesOf(response);
  if (!cookie.includes("attest.session=")) throw new Error(`${email} could not sign in: ${response.status}`);
  return { cookie };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

export const neighbourPassword = "quiet harbour lamp";

/** A second workspace on the same installation, filled in every table. */
export async function openNeighbour(): Promise<FullWorkspace & { callers: Callers }> {
  const full = await fillWorkspace({ plain: neighbourPassword, hash: await hashPassword(neighbourPassword) });
  await closeConnections();
  const { checker, editor, auditor, admin } = full.newsroom;
  return {
    ...full,
    callers: {
      checker: await signedIn(checker.email, neighbourPassword),
      editor: await signedIn(editor.email, neighbourPassword),
      auditor: await signedIn(auditor.email, neighbourPassword),
      admin: await signedIn(admin.email, neighbourPassword),
    },
  };
}

/** The demo newsroom's people. */
export async function demoCallers(): Promise<Callers> {
  const of = (person: string) => signedIn(`${person}@ledger.example`, demoPassword);
  return {
    checker: await of("tomas"),
    editor: await of("ines"),
    auditor: await of("auditor"),
    admin: await of("admin"),
  };
}

/** Runs SQL as the owner of the tables, whom no row-level security holds. */
export async function asOwner<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Things of a workspace for an operation to name; a nil id stands for a kind of which it has none. */
export async function namedIn(workspaceId: string): Promise<Named> {
  const [row] = await asOwner<Named>(
    `SELECT c.id AS "claimId", c.version AS "claimVersion", c.article_id AS "articleId",
       o.id AS "otherClaimId", o.version AS "otherClaimVersion",
       (SELECT id FROM evidence WHERE claim_id = c.id AND removed_at IS NULL LIMIT 1) AS "evidenceId",
       (SELECT id FROM verdict WHERE claim_id = c.id LIMIT 1) AS "verdictId",
       (SELECT id FROM rating WHERE workspace_id = $1 LIMIT 1) AS "ratingId",
       (SELECT id FROM party WHERE workspace_id = $1 LIMIT 1) AS "partyId",
       (SELECT id FROM member WHERE workspace_id = $1 AND role = 'checker' LIMIT 1) AS "memberId",
       coalesce((SELECT id FROM comment WHERE workspace_id = $1 LIMIT 1), $2) AS "commentId",
       coalesce((SELECT id FROM reply_request WHERE workspace_id = $1 LIMIT 1), $2) AS "replyId",
       coalesce((SELECT id FROM not_claim WHERE workspace_id = $1 LIMIT 1), $2) AS "notClaimId",
       coalesce((SELECT id FROM claim_change WHERE workspace_id = $1 LIMIT 1), $2) AS "changeId",
       coalesce((SELECT id FROM correction WHERE workspace_id = $1 LIMIT 1), $2) AS "correctionId",
       coalesce((SELECT id FROM fact_check WHERE workspace_id = $1 LIMIT 1), $2) AS "factCheckId",
       coalesce((SELECT id FROM export WHERE workspace_id = $1 LIMIT 1), $2) AS "exportId"
     FROM claim c JOIN claim o ON o.article_id = c.article_id AND o.id <> c.id AND o.retired_at IS NULL
     WHERE c.workspace_id = $1 AND c.status IN ('published', 'approved') AND o.status <> 'dismissed' LIMIT 1`,
    [workspaceId, "00000000-0000-4000-8000-000000000000"],
  );
  if (!row) throw new Error("no claim to name in this workspace");
  return row;
}

/**
 * The contents of every table but when sessions were last seen, as one line for each table. What the sealer writes comes
 * by itself, a moment after what it seals.
 */
export async function contents(): Promise<Record<string, string>> {
  const tables = await asOwner<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^(log_|seal_state)' ORDER BY 1",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const row = name === "session" ? "(to_jsonb(t) - 'last_seen_at')::text" : "t::text";
    const [sum] = await asOwner<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(${row}, E'\\n' ORDER BY ${row}), '')) AS sum FROM "${name}" t`,
    );
    sums[name] = sum?.sum ?? "";
  }
  return sums;
}
