import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/gateways/passwords";
import { type FullWorkspace, fillWorkspace } from "@/lib/testing/fullWorkspace";
import { type OpenDatabase, openDatabase, refusalOf } from "@/lib/testing/openDatabase";

let database: OpenDatabase;
let here: FullWorkspace;
let there: FullWorkspace;
let tables: string[];
beforeAll(async () => {
  database = await openDatabase();
  const plain = "quiet harbour lamp";
  const password = { plain, hash: await hashPassword(plain) };
  here = await fillWorkspace(password);
  there = await fillWorkspace(password);
  const { rows } = await database.owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' ORDER BY 1`,
  );
  tables = rows.map((row) => row.name);
});
afterAll(() => database.close());

const insufficientPrivilege = "42501";
const foreignKeyViolation = "23503";

async function countSeen(table: string, workspaceId: string | null, where = "true"): Promise<number> {
  const client = await database.application.connect();
  try {
    await client.query("BEGIN");
    if (workspaceId) await client.query("SELECT set_config('attest.workspace', $1, true)", [workspaceId]);
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
    return rows[0].n;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

test("every table that holds a newsroom's rows is guarded: none but these stands outside", async () => {
  const { rows } = await database.owner.query<{ name: string; guarded: boolean }>(
    `SELECT relname AS name, relrowsecurity AS guarded FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  );
  const outside = rows.map((row) => row.name).filter((name) => !tables.includes(name));
  expect(outside.sort()).toEqual(["_prisma_migrations", "seal_state", "sign_in_throttle", "workspace"]);
  const open = rows.filter((row) => !row.guarded).map((row) => row.name);
  expect(open).toEqual(["_prisma_migrations"]);
  expect(await refusalOf(database.application, "SELECT FROM _prisma_migrations")).toBe(insufficientPrivilege);
  expect(await refusalOf(database.application, "SELECT FROM sign_in_throttle")).toBe(insufficientPrivilege);
});

test.each(["attest_app", "attest_sealer"])("the role %s owns nothing and is no superuser", async (role) => {
  const { rows } = await database.owner.query(
    `SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = $1`,
    [role],
  );
  const nothing = {
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    rolcreaterole: false,
    rolcreatedb: false,
  };
  expect(rows).toEqual([{ ...nothing, owned: 0 }]);
});

describe("a raw query of the application", () => {
  test("sees nothing where no workspace is named, and only its own where one is", async () => {
    const foreign = there.newsroom.workspaceId;
    for (const table of tables) {
      const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE workspace_id = $1`, [
        foreign,
      ]);
      expect(rows[0].n, `${table} is filled`).toBeGreaterThan(0);
      expect(await countSeen(table, null), table).toBe(0);
      expect(await countSeen(table, here.newsroom.workspaceId, `workspace_id = '${foreign}'`), table).toBe(0);
      expect(await countSeen(table, foreign, `workspace_id <> '${foreign}'`), table).toBe(0);
      expect(await countSeen(table, foreign), table).toBe(rows[0].n);
    }
    expect(await countSeen("workspace", null)).toBe(0);
    expect(await countSeen("workspace", here.newsroom.workspaceId)).toBe(1);
  });

  test("writes no row of another workspace", async () => {
    const workspaceId = here.newsroom.workspaceId;
    const foreign = there.newsroom.workspaceId;
    for (const table of tables) {
      const { rows } = await database.owner.query(
        `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE workspace_id = $1 LIMIT 1`,
        [foreign],
      );
      const copy = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
      const inserted = await refusalOf(database.application, copy, { values: [rows[0].row], workspaceId });
      // The trigger of approvals asks for the verdict first, and does not see it.
      expect(inserted, `INSERT ${table}`).toBe(table === "approval" ? "23514" : insufficientPrivilege);
      const taken = `UPDATE ${table} SET workspace_id = workspace_id WHERE workspace_id = '${foreign}' RETURNING 1`;
      const updated = await refusalOf(
        database.application,
        `DO $$ BEGIN ${taken.replace(" RETURNING 1", "")}; IF FOUND THEN RAISE 'written'; END IF; END $$`,
        { workspaceId },
      );
      expect([null, insufficientPrivilege], `UPDATE ${table}`).toContain(updated);
    }
  });
});

/** The unique indexes of a table to which no reference points. */
async function uniqueIndexes(table: string): Promise<{ name: string; primary: boolean }[]> {
  const { rows } = await database.owner.query(
    `SELECT indexrelid::regclass::text AS name, indisprimary AS primary FROM pg_index
     WHERE indrelid = $1::regclass AND indisunique
     AND indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype = 'f')`,
    [table],
  );
  return rows;
}

interface Reference {
  table: string;
  target: string;
  columns: string[];
  targetColumns: string[];
}

test("no row can point into another workspace, not even by the owner's hand", async () => {
  const { rows: references } = await database.owner.query<Reference>(
    `SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS target,
       (SELECT array_agg(attname::text ORDER BY k.n) FROM unnest(conkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = k.num) AS columns,
       (SELECT array_agg(attname::text ORDER BY k.n) FROM unnest(confkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute ON attrelid = confrelid AND attnum = k.num) AS "targetColumns"
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  expect(references.length).toBeGreaterThan(25);
  for (const { table, target, columns, targetColumns } of references) {
    expect([columns[0], targetColumns[0]], `${table} → ${target}`).toEqual(["workspace_id", "workspace_id"]);
    const [, column = ""] = columns;
    const pointing = `${column} IS NOT NULL AND workspace_id = '${here.newsroom.workspaceId}'`;
    const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${pointing}`);
    expect(rows[0].n, `some ${table} has ${column}`).toBeGreaterThan(0);
    const elsewhere = `(SELECT ${targetColumns[1]} FROM ${target} WHERE workspace_id = '${there.newsroom.workspaceId}' LIMIT 1)`;
    const one = `ctid = (SELECT ctid FROM ${table} WHERE ${pointing} LIMIT 1)`;
    const uniques = await uniqueIndexes(table);
    const refused = await refusalOf(database.owner, `UPDATE ${table} SET ${column} = ${elsewhere} WHERE ${one}`, {
      // Our own triggers and unique indexes refuse most of these earlier; here the references themselves are asked.
      before: [
        `ALTER TABLE ${table} DISABLE TRIGGER USER`,
        ...uniques.map(({ name, primary }) =>
          primary ? `ALTER TABLE ${table} DROP CONSTRAINT ${name}` : `DROP INDEX ${name}`,
        ),
      ],
    });
    expect(refused, `${table}.${column} → ${target}`).toBe(foreignKeyViolation);
  }
});
