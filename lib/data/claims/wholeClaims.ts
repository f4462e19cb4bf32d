import type { Transaction } from "../connection";
import { Prisma } from "../generated/client";
import { asStoredClaim, type StoredClaim } from "./record";

/** Behind which claim a page begins. */
export type LastClaim = Pick<StoredClaim, "startOffset" | "id">;

/**
 * A page of an article's claims that stand, in the order of the copy: the same as `recordSelect` gives, which a test
 * holds. PostgreSQL makes each claim with all its work one JSON text, which takes a quarter of the time of the client's
 * nested reads: for reports of 10,000 claims.
 */
export async function pageOfWholeClaims(
  tx: Transaction,
  articleId: string,
  last: LastClaim | null,
  limit: number,
): Promise<StoredClaim[]> {
  const beyond = last ? Prisma.sql`AND (c.start_offset, c.id) > (${last.startOffset}, ${last.id}::uuid)` : Prisma.empty;
  const rows = await tx.$queryRaw<{ claim: string }[]>`
    SELECT to_json(whole)::text AS claim FROM (
      SELECT ${claimColumns} FROM claim c
      WHERE c.article_id = ${articleId}::uuid AND c.retired_at IS NULL ${beyond}
      ORDER BY c.start_offset, c.id LIMIT ${limit}
    ) whole`;
  const shared = new Shared();
  return rows.map(({ claim }) => revived(JSON.parse(claim), shared));
}

const person = (id: Prisma.Sql) =>
  Prisma.sql`(SELECT to_json(p) FROM (SELECT id, name FROM member WHERE member.id = ${id}) p)`;

const rating = (id: Prisma.Sql) => Prisma.sql`(SELECT to_json(r) FROM (
  SELECT id, label, value, definition, tone, scale_id AS "scaleId" FROM rating WHERE rating.id = ${id}) r)`;

/** The rows of a subquery as a list, in an order. */
const list = (rows: Prisma.Sql, order: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(o ORDER BY ${order}), '[]') FROM (${rows}) o)`;

const attribution = Prisma.sql`(SELECT to_json(o) FROM (
  SELECT source_spans AS "sourceSpans", cue_spans AS "cueSpans", content_spans AS "contentSpans", party_id AS "partyId",
    role, affiliation, via, terms, unnamed_reason AS "unnamedReason", rule,
    ${person(Prisma.sql`x.settled_by_id`)} AS "settledBy"
  FROM attribution x WHERE x.claim_id = c.id) o)`;

const snapshots = list(
  Prisma.sql`SELECT id, sha256, bytes, media_type AS "mediaType", name, captured_at AS "capturedAt",
    ${person(Prisma.sql`s.captured_by_id`)} AS "capturedBy" FROM snapshot s WHERE s.evidence_id = x.id`,
  Prisma.sql`o."capturedAt", o.id`,
);

const evidence = list(
  Prisma.sql`SELECT id, kind, title, locator, quotation, stance, directness, independence_group AS "independenceGroup",
    interests, note, added_at AS "addedAt", removed_at AS "removedAt", version,
    ${person(Prisma.sql`x.added_by_id`)} AS "addedBy", ${snapshots} AS snapshots
  FROM evidence x WHERE x.claim_id = c.id`,
  Prisma.sql`o."addedAt", o.id`,
);

const verdicts = list(
  Prisma.sql`SELECT id, kind, rationale, sourcing_exception AS "sourcingException", state_hash AS "stateHash",
    submitted_at AS "submittedAt", ${rating(Prisma.sql`x.rating_id`)} AS rating,
    ${person(Prisma.sql`x.author_id`)} AS author
  FROM verdict x WHERE x.claim_id = c.id`,
  Prisma.sql`o."submittedAt", o.id`,
);

const approvals = list(
  Prisma.sql`SELECT id, verdict_id AS "verdictId", seal_hash AS "sealHash", carried_hash AS "carriedHash",
    approved_at AS "approvedAt", voided_at AS "voidedAt", void_cause AS "voidCause",
    (SELECT to_json(p) FROM (SELECT id, name, imported_from AS "importedFrom" FROM member
      WHERE member.id = x.approver_id) p) AS approver,
    (SELECT to_json(v) FROM (SELECT ${rating(Prisma.sql`verdict.rating_id`)} AS rating FROM verdict
      WHERE verdict.id = x.verdict_id) v) AS verdict
  FROM approval x WHERE x.claim_id = c.id`,
  Prisma.sql`o."approvedAt", o.id`,
);

const comments = list(
  Prisma.sql`SELECT id, kind, body, blocking, at, resolved_at AS "resolvedAt",
    ${person(Prisma.sql`x.author_id`)} AS author FROM comment x WHERE x.claim_id = c.id`,
  Prisma.sql`o.at, o.id`,
);

const replies = list(
  Prisma.sql`SELECT id, asked_of AS "askedOf", question, channel, asked_at AS "askedAt", due_at AS "dueAt", outcome,
    answer, closed_at AS "closedAt", ${person(Prisma.sql`x.asked_by_id`)} AS "askedBy"
  FROM reply_request x WHERE x.claim_id = c.id`,
  Prisma.sql`o."askedAt", o.id`,
);

const corrections = list(
  Prisma.sql`SELECT id, kind, before, after, note, made_at AS "madeAt", confirmed_at AS "confirmedAt",
    ${rating(Prisma.sql`x.new_rating_id`)} AS "newRating", ${person(Prisma.sql`x.made_by_id`)} AS "madeBy",
    ${person(Prisma.sql`x.confirmed_by_id`)} AS "confirmedBy"
  FROM correction x WHERE x.claim_id = c.id`,
  Prisma.sql`o."madeAt", o.id`,
);

const parents = list(
  Prisma.sql`SELECT kind, (SELECT to_json(p) FROM (SELECT id, number FROM claim WHERE claim.id = x.parent_id) p) AS parent,
    parent_id FROM claim_lineage x WHERE x.child_id = c.id`,
  Prisma.sql`o.parent_id`,
);

const claimColumns = Prisma.sql`
  c.id, c.article_id AS "articleId", c.version_id AS "versionId", c.number, c.text, c.spans,
  c.start_offset AS "startOffset", c.status, c.status_since AS "statusSince", c.form, c.party_id AS "partyId",
  c.author_ids AS "authorIds", c.assignee_id AS "assigneeId", c.rating_id AS "ratingId",
  c.check_worthiness AS "checkWorthiness", c.factors, c.confidence, c.dismiss_reason AS "dismissReason",
  c.duplicate_of_id AS "duplicateOfId", c.returned_at AS "returnedAt", c.round_started_at AS "roundStartedAt",
  c.seal_broken_at AS "sealBrokenAt", c.retired_at AS "retiredAt", c.created_at AS "createdAt", c.version,
  (SELECT to_json(p) FROM (SELECT id, name, kind, unnamed, note, version FROM party WHERE party.id = c.party_id) p) AS party,
  ${person(Prisma.sql`c.assignee_id`)} AS assignee,
  ${rating(Prisma.sql`c.rating_id`)} AS rating,
  (SELECT to_json(a) FROM (SELECT title FROM article WHERE article.id = c.article_id) a) AS article,
  (SELECT to_json(v) FROM (SELECT text_sha256 AS "textSha256" FROM article_version
    WHERE article_version.id = c.version_id) v) AS "articleVersion",
  (SELECT to_json(d) FROM (SELECT id, number FROM claim WHERE claim.id = c.duplicate_of_id) d) AS "duplicateOf",
  ${attribution} AS attribution, ${evidence} AS evidence, ${verdicts} AS verdicts, ${approvals} AS approvals,
  ${comments} AS comments, ${replies} AS replies, ${corrections} AS corrections, ${parents} AS parents`;

/** People, ratings, parties and the article that many claims of a page name: each is one object in memory. */
class Shared {
  private readonly known = new Map<string, unknown>();

  one<Value>(value: Value): Value {
    if (value === null) return value;
    const key = JSON.stringify(value);
    const known = this.known.get(key) as Value | undefined;
    if (known !== undefined) return known;
    this.known.set(key, value);
    return value;
  }
}

// What comes out of JSON: the claim, but for its times.
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of recordSelect, and the test beside this file holds it
type Raw = any;

function revived(raw: Raw, shared: Shared): StoredClaim {
  for (const field of ["party", "assignee", "rating", "article", "articleVersion"]) raw[field] = shared.one(raw[field]);
  dated(raw, ["statusSince", "returnedAt", "roundStartedAt", "sealBrokenAt", "retiredAt", "createdAt"]);
  for (const one of raw.evidence) {
    dated(one, ["addedAt", "removedAt"]);
    one.addedBy = shared.one(one.addedBy);
    for (const kept of one.snapshots) dated(kept, ["capturedAt"]);
  }
  for (const one of raw.verdicts) {
    dated(one, ["submittedAt"]);
    one.rating = shared.one(one.rating);
    one.author = shared.one(one.author);
  }
  for (const one of raw.approvals) {
    dated(one, ["approvedAt", "voidedAt"]);
    one.approver = shared.one(one.approver);
    one.verdict = shared.one(one.verdict);
  }
  for (const one of raw.comments) dated(one, ["at", "resolvedAt"]);
  for (const one of raw.replies) dated(one, ["askedAt", "dueAt", "closedAt"]);
  for (const one of raw.corrections) dated(one, ["madeAt", "confirmedAt"]);
  for (const one of raw.parents) delete one.parent_id;
  return asStoredClaim(raw);
}

function dated(row: Raw, fields: readonly string[]): void {
  for (const field of fields) if (row[field] !== null) row[field] = new Date(row[field]);
}
