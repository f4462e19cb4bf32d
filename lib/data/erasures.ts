import type { Transaction } from "./connection";

/** Somebody whose name may be erased: a member, or a party that is a person. */
export interface Erasable {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly erased: boolean;
  /** A member who may still sign in, or a party that is no person. */
  readonly refused: boolean;
}

/** Loads with the row locked: changes of one person wait for each other. */
export async function loadErasable(tx: Transaction, kind: "member" | "party", id: string): Promise<Erasable | null> {
  const rows =
    kind === "member"
      ? await tx.$queryRaw<Erasable[]>`
          SELECT id, name, version, erased_at IS NOT NULL AS erased, disabled_at IS NULL AS refused
          FROM member WHERE id = ${id}::uuid FOR UPDATE`
      : await tx.$queryRaw<Erasable[]>`
          SELECT id, name, version, erased_at IS NOT NULL AS erased, kind <> 'person' AS refused
          FROM party WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * Erases the openings of every value of this subject, of every value without a subject that is one of its names, and of
 * the given commitments. Gives back the commitments whose values are gone.
 */
export async function eraseOpenings(
  tx: Transaction,
  { subjectId, name, commitments }: { subjectId: string; name: string; commitments: readonly string[] },
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ commitment: string }[]>`
    UPDATE personal_value v SET value = NULL, salt = NULL, erased_at = ${at}
    WHERE v.value IS NOT NULL AND (
      v.subject_id = ${subjectId}::uuid OR v.commitment = ANY (${[...commitments]}::text[])
      OR (v.subject_id IS NULL AND (v.value = ${name} OR v.value IN (
        SELECT own.value FROM personal_value own WHERE own.subject_id = ${subjectId}::uuid AND own.value IS NOT NULL))))
    RETURNING v.commitment`;
  return rows.map((row) => row.commitment).sort();
}

/** What stands in the place of a name that was erased, in rows that need one. */
const erasedName = "Erased person";

/** The member's row without the person: nobody can sign in with it, and its address is free again. */
export async function anonymiseMember(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.member.update({
    where: { id },
    data: {
      name: erasedName,
      email: `${id}@erased.invalid`,
      passwordHash: "erased",
      erasedAt: at,
      version: { increment: 1 },
      accessVersion: { increment: 1 },
    },
    select: { id: true },
  });
}

/** The party's row without the person; unnamed, so that several can be of one name. */
export async function anonymiseParty(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.party.update({
    where: { id },
    data: { name: erasedName, unnamed: true, note: null, erasedAt: at, version: { increment: 1 } },
    select: { id: true },
  });
}
