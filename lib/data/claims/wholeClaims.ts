import type { Transaction } from "../connection";
import { Prisma } from "../generated/client";
import { asStoredClaim, partySelect, ratingSelect, type StoredClaim } from "./record";

/** Behind which claim a page begins. */
type LastClaim = Pick<StoredClaim, "startOffset" | "id">;

/**
 * Reads an article's claims that stand, page by page, in the order of the copy: the same as `recordSelect` gives, which a
 * test holds. PostgreSQL makes each claim with all its work one JSON text; people, ratings and parties, which many claims
 * name, are read once. For reports of 10,000 claims, which the client's nested reads would hold up (decision 18).
 */
export class WholeClaims {
  private names: Promise<Names> | null = null;

  constructor(
    private readonly tx: Transaction,
    private readonly articleId: string,
  ) {}

  async page(last: LastClaim | null, limit: number): Promise<StoredClaim[]> {
    this.names ??= loadNames(this.tx, this.articleId);
    const names = await this.names;
    const beyond = last
      ? Prisma.sql`AND (c.start_offset, c.id) > (${last.startOffset}, ${last.id}::uuid)`
      : Prisma.empty;
    const rows = await this.tx.$queryRaw<{ claim: string }[]>`
      SELECT to_json(whole)::text AS claim FROM (
        SELECT ${claimColumns} FROM claim c
        WHERE c.article_id = ${this.articleId}::uuid AND c.retired_at IS NULL ${beyond}
        ORDER BY c.start_offset, c.id LIMIT ${limit}
      ) whole`;
    return rows.map(({ claim }) => revived(JSON.parse(claim), names));
  }
}

/** What stands in the claims' JSON as an id alone: each is one object in memory, whoever names it. */
interface Names {
  readonly people: ReadonlyMap<string, object>;
  readonly approvers: ReadonlyMap<string, object>;
  readonly ratings: ReadonlyMap<string, object>;
  readonly parties: ReadonlyMap<string, object>;
  readonly versions: ReadonlyMap<string, object>;
  readonly article: object | null;
}

async function loadNames(tx: Transaction, articleId: string): Promise<Names> {
  const members = await tx.member.findMany({ select: { id: true, name: true, importedFrom: true } });
  const ratings = await tx.rating.findMany(ratingSelect);
  const parties = await tx.party.findMany({ where: { claims: { some: { articleId } } }, ...partySelect });
  const versions = await tx.articleVersion.findMany({ where: { articleId }, select: { id: true, textSha256: true } });
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { title: true } });
  return {
    people: new Map(members.map(({ id, name }) => [id, { id, name }])),
    approvers: new Map(members.map((one) => [one.id, one])),
    ratings: new Map(ratings.map((one) => [one.id, one])),
    parties: new Map(parties.map((one) => [one.id, one])),
    versions: new Map(versions.map(({ id, textSha256 }) => [id, { textSha256 }])),
    article,
  };
}

/** The rows of a subquery as a list, in an order. */
const list = (rows: Prisma.Sql, order: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(o ORDER BY ${order}), '[]') FROM (${rows}) o)`;

const attribution = Prisma.sql`(SELECT to_json(o) FROM (
  SELECT source_spans AS "sourceSpans", cue_spans AS "cueSpans", content_spans AS "contentSpans", party_id AS "partyId",
    role, affiliation, via, terms, unnamed_reason AS "unnamedReason", rule,
    x.settled_by_id AS "settledBy"
  FROM attribution x WHERE x.claim_id = c.id) o)`;

const snapshots = list(
  Prisma.sql`SELECT id, sha256, bytes, media_type AS "mediaType", name, captured_at AS "capturedAt",
    s.captured_by_id AS "capturedBy" FROM snapshot s WHERE s.evidence_id = x.id`,
  Prisma.sql`o."capturedAt", o.id`,
);

const evidence = list(
  Prisma.sql`SELECT id, kind, title, locator, quotation, stance, directness, independence_group AS "independenceGroup",
    interests, note, added_at AS "addedAt", removed_at AS "removedAt", version,
    x.added_by_id AS "addedBy", ${snapshots} AS snapshots
  FROM evidence x WHERE x.claim_id = c.id`,
  Prisma.sql`o."addedAt", o.id`,
);

const verdicts = list(
  Prisma.sql`SELECT id, kind, rationale, sourcing_exception AS "sourcingException", state_hash AS "stateHash",
    submitted_at AS "submittedAt", x.rating_id AS rating,
    x.author_id AS author
  FROM verdict x WHERE x.claim_id = c.id`,
  Prisma.sql`o."submittedAt", o.id`,
);

const approvals = list(
  Prisma.sql`SELECT id, verdict_id AS "verdictId", seal_hash AS "sealHash", carried_hash AS "carriedHash",
    approved_at AS "approvedAt", voided_at AS "voidedAt", void_cause AS "voidCause",
    x.approver_id AS approver,
    (SELECT v.rating_id FROM verdict v WHERE v.id = x.verdict_id) AS verdict
  FROM approval x WHERE x.claim_id = c.id`,
  Prisma.sql`o."approvedAt", o.id`,
);

const comments = list(
  Prisma.sql`SELECT id, kind, body, blocking, at, resolved_at AS "resolvedAt",
    x.author_id AS author FROM comment x WHERE x.claim_id = c.id`,
  Prisma.sql`o.at, o.id`,
);

const replies = list(
  Prisma.sql`SELECT id, asked_of AS "askedOf", question, channel, asked_at AS "askedAt", due_at AS "dueAt", outcome,
    answer, closed_at AS "closedAt", x.asked_by_id AS "askedBy"
  FROM reply_request x WHERE x.claim_id = c.id`,
  Prisma.sql`o."askedAt", o.id`,
);

const corrections = list(
  Prisma.sql`SELECT id, kind, before, after, note, made_at AS "madeAt", confirmed_at AS "confirmedAt",
    x.new_rating_id AS "newRating", x.made_by_id AS "madeBy",
    x.confirmed_by_id AS "confirmedBy"
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
  c.party_id AS party, c.assignee_id AS assignee, c.rating_id AS rating, c.version_id AS "articleVersion",
  (SELECT to_json(d) FROM (SELECT id, number FROM claim WHERE claim.id = c.duplicate_of_id) d) AS "duplicateOf",
  ${attribution} AS attribution, ${evidence} AS evidence, ${verdicts} AS verdicts, ${approvals} AS approvals,
  ${comments} AS comments, ${replies} AS replies, ${corrections} AS corrections, ${parents} AS parents`;

// What comes out of JSON: the claim, but for its times.
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of recordSelect, and the test beside this file holds it
type Raw = any;

function revived(raw: Raw, names: Names): StoredClaim {
  const { people, ratings } = names;
  raw.article = names.article;
  named(raw, names.parties, ["party"]);
  named(raw, people, ["assignee"]);
  named(raw, ratings, ["rating"]);
  named(raw, names.versions, ["articleVersion"]);
  named(raw.attribution, people, ["settledBy"]);
  dated(raw, ["statusSince", "returnedAt", "roundStartedAt", "sealBrokenAt", "retiredAt", "createdAt"]);
  for (const one of raw.evidence) {
    dated(one, ["addedAt", "removedAt"]);
    named(one, people, ["addedBy"]);
    for (const kept of one.snapshots) {
      dated(kept, ["capturedAt"]);
      named(kept, people, ["capturedBy"]);
    }
  }
  for (const one of raw.verdicts) {
    dated(one, ["submittedAt"]);
    named(one, ratings, ["rating"]);
    named(one, people, ["author"]);
  }
  for (const one of raw.approvals) {
    dated(one, ["approvedAt", "voidedAt"]);
    named(one, names.approvers, ["approver"]);
    one.verdict = { rating: ratings.get(one.verdict) };
  }
  for (const one of raw.comments) {
    dated(one, ["at", "resolvedAt"]);
    named(one, people, ["author"]);
  }
  for (const one of raw.replies) {
    dated(one, ["askedAt", "dueAt", "closedAt"]);
    named(one, people, ["askedBy"]);
  }
  for (const one of raw.corrections) {
    dated(one, ["madeAt", "confirmedAt"]);
    named(one, ratings, ["newRating"]);
    named(one, people, ["madeBy", "confirmedBy"]);
  }
  for (const one of raw.parents) delete one.parent_id;
  return asStoredClaim(raw);
}

/** Puts what an id names in its place. */
function named(row: Raw, of: ReadonlyMap<string, object>, fields: readonly string[]): void {
  for (const field of fields) row[field] = row[field] === null ? null : (of.get(row[field]) ?? null);
}

function dated(row: Raw, fields: readonly string[]): void {
  for (const field of fields) if (row[field] !== null) row[field] = new Date(row[field]);
}
