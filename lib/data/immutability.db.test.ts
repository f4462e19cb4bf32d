import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/domain/audit/canonical";
import { leafHash } from "@/lib/domain/audit/hash";
import { hashPassword } from "@/lib/gateways/passwords";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { writeComment } from "@/lib/services/threads/writeComment";
import { ledgerPage, seen, submit } from "@/lib/testing/claimSteps";
import { type FullWorkspace, fillWorkspace } from "@/lib/testing/fullWorkspace";
import { type OpenDatabase, openDatabase, refusalOf } from "@/lib/testing/openDatabase";

let database: OpenDatabase;
let full: FullWorkspace;
beforeAll(async () => {
  database = await openDatabase();
  const plain = "quiet harbour lamp";
  full = await fillWorkspace({ plain, hash: await hashPassword(plain) });
});
afterAll(() => database.close());

const restrictViolation = "23001";
const insufficientPrivilege = "42501";

const neverChange = [
  ["audit_event", "type"],
  ["article_version", "text"],
  ["verdict", "rationale"],
  ["claim_lineage", "kind"],
  ["rating", "label"],
  ["rating_scale", "version"],
  ["no_comment", "party_name"],
  ["affiliation", "role"],
  ["fact_check", "claim"],
  ["fact_check_word", "word"],
  ["snapshot", "name"],
  ["article_origin", "newsroom"],
  ["log_leaf", "leaf_hash"],
  ["log_node", "hash"],
  ["log_checkpoint", "note"],
] as const;

describe.each(neverChange)("a row of %s", (table, column) => {
  const statements = () => [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];
  test("stays as it is for the application", async () => {
    const { workspaceId } = full.newsroom;
    for (const statement of statements()) {
      expect(await refusalOf(database.application, statement, { workspaceId }), statement).toBe(insufficientPrivilege);
    }
  });
  test("stays as it is for the sealer", async () => {
    for (const statement of statements()) {
      expect(await refusalOf(database.sealer, statement), statement).toBe(insufficientPrivilege);
    }
  });
  test("stays as it is for the owner", async () => {
    for (const statement of statements()) {
      expect(await refusalOf(database.owner, statement), statement).toBe(restrictViolation);
    }
  });
});

test("the application removes nothing from any table", async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  const { workspaceId } = full.newsroom;
  for (const { name } of rows) {
    for (const statement of [`DELETE FROM ${name}`, `TRUNCATE ${name} CASCADE`]) {
      expect(await refusalOf(database.application, statement, { workspaceId }), statement).toBe(insufficientPrivilege);
    }
  }
});

test("nobody but the sealer appends to the log, and it writes nothing else of the newsroom's", async () => {
  const { workspaceId } = full.newsroom;
  const copies = {
    log_leaf: "INSERT INTO log_leaf SELECT * FROM log_leaf LIMIT 1",
    log_node: "INSERT INTO log_node SELECT * FROM log_node LIMIT 1",
    log_checkpoint: "INSERT INTO log_checkpoint SELECT * FROM log_checkpoint LIMIT 1",
    log_alarm: "INSERT INTO log_alarm SELECT * FROM log_alarm LIMIT 1",
    seal_state: "UPDATE seal_state SET watermark = '0'",
  };
  const uniqueViolation = "23505";
  for (const [table, statement] of Object.entries(copies)) {
    expect(await refusalOf(database.application, statement, { workspaceId }), table).toBe(insufficientPrivilege);
    expect(await refusalOf(database.sealer, statement), table).toBe(table === "seal_state" ? null : uniqueViolation);
  }
  for (const statement of ["SELECT FROM claim", "INSERT INTO audit_event (type) VALUES ('x')", "SELECT FROM member"]) {
    expect(await refusalOf(database.sealer, statement), statement).toBe(insufficientPrivilege);
  }
});

test("a personal value changes once: it is erased, whoever asks", async () => {
  const erased = "SET value = NULL, salt = NULL, erased_at = now()";
  const again = `UPDATE personal_value ${erased}; UPDATE personal_value ${erased}`;
  for (const statement of [
    "UPDATE personal_value SET value = value || '!'",
    "UPDATE personal_value SET erased_at = now()",
    "DELETE FROM personal_value",
    "TRUNCATE personal_value",
    again,
  ]) {
    expect(await refusalOf(database.owner, statement), statement).toBe(restrictViolation);
  }
  expect(await refusalOf(database.owner, `UPDATE personal_value ${erased}`)).toBeNull();
  const put =
    "INSERT INTO personal_value (workspace_id, commitment, salt, value) SELECT workspace_id, 'abc', '\\x00', 'Ada' FROM member";
  expect(await refusalOf(database.owner, put)).toBe("23514");
});

test("an approval is voided once and changes in nothing else, whoever asks", async () => {
  const voided = "SET voided_at = now(), void_cause = 'so' WHERE voided_at IS";
  expect(await refusalOf(database.owner, `UPDATE approval ${voided} NOT NULL`)).toBe(restrictViolation);
  for (const change of [
    "approver_id = (SELECT id FROM member m WHERE m.workspace_id = approval.workspace_id AND m.id <> approver_id LIMIT 1)",
    "seal_hash = encode(sha256('y'), 'hex'), sealed_text = 'y'",
    "approved_at = approved_at + interval '1 hour'",
  ]) {
    expect(await refusalOf(database.owner, `UPDATE approval SET ${change}`), change).toBe(restrictViolation);
  }
  expect(await refusalOf(database.owner, "UPDATE approval SET sealed_text = 'z'")).not.toBeNull();
  expect(await refusalOf(database.owner, "DELETE FROM approval")).toBe(restrictViolation);
  expect(await refusalOf(database.owner, "TRUNCATE approval CASCADE")).toBe(restrictViolation);
});

describe("a claim's row", () => {
  const change = (set: string) => `UPDATE claim SET ${set} WHERE status = 'approved'`;
  test.each([
    ["skips no status", "version = version + 1, status = 'extracted', rating_id = NULL"],
    ["rises by one version with each write", "version = version + 2"],
    ["rises with a write at all", "confidence = 1"],
    ["loses none of its authors", "version = version + 1, author_ids = author_ids[2:]"],
    ["stays in its article", "version = version + 1, number = 4711"],
    ["has a rating while it is sealed", "version = version + 1, rating_id = NULL"],
    ["has a reason while it is dismissed", "version = version + 1, dismiss_reason = 'opinion'"],
  ])("%s", async (_, set) => {
    expect(await refusalOf(database.owner, change(set))).toBe("23514");
  });

  test("is sealed exactly while an approval of it stands", async () => {
    const unsealed = change("version = version + 1, status = 'in_check', rating_id = NULL");
    const rating = "(SELECT id FROM rating WHERE workspace_id = claim.workspace_id LIMIT 1)";
    const sealed = `UPDATE claim SET version = version + 1, status = 'approved', rating_id = ${rating} WHERE status = 'in_review'`;
    await submit(full.newsroom.checker, full.article.claimIds[2] ?? "", full.newsroom.ratings.True);
    for (const statement of [unsealed, sealed]) {
      const atCommit = `${statement}; SET CONSTRAINTS ALL IMMEDIATE`;
      expect(await refusalOf(database.owner, atCommit), statement).toBe("23514");
    }
  });
});

test("every event is canonical JSON, and its hash is the leaf hash of that text", async () => {
  const { rows } = await database.owner.query("SELECT text, encode(hash, 'hex') AS hash, type FROM audit_event");
  expect(rows.length).toBeGreaterThan(20);
  for (const { text, hash, type } of rows) {
    const record = JSON.parse(text);
    expect(canonicalJson(record)).toBe(text);
    expect(leafHash(text)).toBe(hash);
    expect(record).toMatchObject({ format: "attest-event-2", type, workspaceId: full.newsroom.workspaceId });
  }
});

describe("a change and its event commit together or not at all", () => {
  const failing = (table: string) => `
    CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'late'; END $$;
    CREATE CONSTRAINT TRIGGER fails_late AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fail_late()`;
  const mended = (table: string) => `DROP TRIGGER fails_late ON ${table}; DROP FUNCTION fail_late()`;
  const count = async () => {
    const { rows } = await database.owner.query(
      `SELECT (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM comment) AS comments,
       (SELECT count(*) FROM evidence) AS evidence, (SELECT sum(version) FROM claim) AS versions`,
    );
    return rows[0];
  };

  test.each(["comment", "evidence", "audit_event"])("where the commit fails over %s", async (table) => {
    const { checker } = full.newsroom;
    const claimId = full.article.claimIds[2] ?? "";
    const work = {
      comment: () => writeComment(checker, { claimId, body: "Lost.", blocking: false }),
      audit_event: () => writeComment(checker, { claimId, body: "Lost.", blocking: false }),
      evidence: async () => attachEvidence(checker, { ...(await seen(checker, claimId)), evidence: ledgerPage }),
    }[table as "comment" | "evidence" | "audit_event"];
    const before = await count();
    await database.owner.query(failing(table));
    try {
      await expect(work()).rejects.toThrow();
    } finally {
      await database.owner.query(mended(table));
    }
    expect(await count()).toEqual(before);
    expect((await work()).ok).toBe(true);
    expect(await count()).not.toEqual(before);
  });
});
