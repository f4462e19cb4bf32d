import type { Transaction } from "./connection";
import { Prisma } from "./generated/client";

/** Tables that are filled with thousands of rows at once. */
type Table =
  | "affiliation"
  | "approval"
  | "attribution"
  | "claim"
  | "claim_lineage"
  | "comment"
  | "correction"
  | "evidence"
  | "member"
  | "no_comment"
  | "not_claim"
  | "origin_event"
  | "personal_value"
  | "rating"
  | "rating_scale"
  | "reply_request"
  | "verdict";

/** A row by the names of its columns. Every row has the columns of the first; what is left out takes its default. */
export type Row = Readonly<Record<string, string | number | boolean | Date | null | readonly unknown[]>>;

// Keeps one statement's JSON at a few megabytes.
const batchSize = 2_000;

/**
 * Inserts rows in few statements, each with its rows as one JSON value: Prisma's `createMany` makes a parameter of every
 * cell and needs some ten times as long for ten thousand claims.
 */
export async function insertMany(tx: Transaction, table: Table, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = JSON.stringify(rows.slice(from, from + batchSize));
    await tx.$executeRaw`
      INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${batch}::json)`;
  }
}
