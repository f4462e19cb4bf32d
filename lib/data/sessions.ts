import type { Role } from "@/lib/domain/permissions";
import { outsideWorkspaces, type Transaction } from "./connection";

export interface KnownPerson {
  readonly id: string;
  readonly workspaceId: string;
  readonly passwordHash: string;
  readonly accessVersion: number;
  readonly disabled: boolean;
}

/** The account of an address, whichever workspace it is in; null where there is none. */
export async function lookUpPerson(email: string): Promise<KnownPerson | null> {
  return outsideWorkspaces(async (tx) => {
    const rows = await tx.$queryRaw<KnownPerson[]>`
      SELECT id, workspace_id AS "workspaceId", password_hash AS "passwordHash", access_version AS "accessVersion", disabled
      FROM sign_in_lookup(${email})`;
    return rows[0] ?? null;
  });
}

/** Counts a try under each key and answers how often each was tried within its window, this time included. */
export async function countTry(keys: readonly string[], windowSeconds: number): Promise<Map<string, number>> {
  return outsideWorkspaces(async (tx) => {
    const rows = await tx.$queryRaw<{ key: string; tries: number }[]>`
      SELECT key, tries FROM sign_in_try(${[...keys]}::text[], ${windowSeconds}::int)`;
    return new Map(rows.map((row) => [row.key, row.tries]));
  });
}

/** Forgets the tries under `keys`, takes one try back from `address`, and remembers the place as `known`. */
export async function forgetTries(
  keys: readonly string[],
  { address, known }: { address: string; known: string },
): Promise<void> {
  await outsideWorkspaces(async (tx) => {
    await tx.$executeRaw`SELECT sign_in_succeeded(${[...keys]}::text[], ${address}, ${known})`;
  });
}

/** Whether this account has signed in from this address lately. */
export async function isKnownPlace(known: string): Promise<boolean> {
  return outsideWorkspaces(async (tx) => {
    const rows = await tx.$queryRaw<{ known: boolean }[]>`SELECT sign_in_known(${known}) AS known`;
    return rows[0]?.known === true;
  });
}

export interface SessionMember {
  readonly memberId: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** Who a session belongs to, or null where it has ended or the member's access changed since it began. */
export async function findSession(id: string): Promise<SessionMember | null> {
  return outsideWorkspaces(async (tx) => {
    const rows = await tx.$queryRaw<SessionMember[]>`
      SELECT member_id AS "memberId", workspace_id AS "workspaceId", name, email, role,
             started_at AS "startedAt", last_seen_at AS "lastSeenAt"
      FROM session_member(${id}::uuid)`;
    return rows[0] ?? null;
  });
}

export async function insertSession(
  tx: Transaction,
  session: { id: string; workspaceId: string; memberId: string; accessVersion: number; startedAt: Date },
): Promise<void> {
  await tx.session.create({ data: { ...session, lastSeenAt: session.startedAt }, select: { id: true } });
}

export async function touchSession(tx: Transaction, id: string, lastSeenAt: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt } });
}

/** False where it had ended already. */
export async function endSession(tx: Transaction, id: string, endedAt: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
  return count === 1;
}

/** Whether no workspace exists yet. Within the transaction a second asker waits for the first. */
export async function installationIsEmpty(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<{ empty: boolean }[]>`SELECT installation_is_empty() AS empty`;
  return rows[0]?.empty === true;
}
