import type { PersonalValue } from "@/lib/domain/audit/personal";
import type { Transaction } from "./connection";

/**
 * The commitments of personal values: one for each value of a subject while it stands. New ones get a salt of their own
 * (the function `commit_personal` of migration 0003).
 */
export async function commitPersonal(
  tx: Transaction,
  values: readonly PersonalValue[],
): Promise<(value: PersonalValue) => string> {
  const known = new Map<string, PersonalValue>();
  for (const one of values) known.set(keyOf(one), one);
  if (known.size === 0) return refuseUnknown;
  const distinct = [...known.values()];
  const rows = await tx.$queryRaw<{ commitments: string[] }[]>`
    SELECT commit_personal(
      ARRAY(SELECT nullif(id, '')::uuid FROM unnest(${distinct.map((one) => one.subjectId ?? "")}::text[])
            WITH ORDINALITY AS u (id, place) ORDER BY place),
      ${distinct.map((one) => one.value)}::text[]) AS commitments`;
  const commitments = rows[0]?.commitments ?? [];
  const found = new Map(distinct.map((one, place) => [keyOf(one), commitments[place] ?? refuseUnknown(one)]));
  return (value) => found.get(keyOf(value)) ?? refuseUnknown(value);
}

const keyOf = ({ subjectId, value }: PersonalValue) => `${subjectId ?? ""} ${value}`;

function refuseUnknown({ subjectId }: PersonalValue): never {
  throw new Error(`no commitment was made for a value of ${subjectId ?? "nobody"}`);
}

/** What opens a commitment: SHA-256(salt ‖ UTF-8 value) is the commitment. */
export interface Opening {
  readonly commitment: string;
  readonly salt: Uint8Array;
  readonly value: string;
}

/** The openings of commitments; those that were erased are left out. */
export async function loadOpenings(tx: Transaction, commitments: readonly string[]): Promise<Opening[]> {
  if (commitments.length === 0) return [];
  const rows = await tx.personalValue.findMany({
    where: { commitment: { in: [...commitments] }, value: { not: null } },
    select: { commitment: true, salt: true, value: true },
  });
  return rows as Opening[];
}
