import type { Role } from "@/lib/domain/permissions";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";

const memberSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  erasedAt: true,
  importedFrom: true,
  accessVersion: true,
  version: true,
} as const satisfies Prisma.MemberSelect;

export interface StoredMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabledAt: Date | null;
  readonly erasedAt: Date | null;
  /** The newsroom with whose work somebody came in who has no account here. */
  readonly importedFrom: string | null;
  readonly accessVersion: number;
  readonly version: number;
}

export async function loadMember(tx: Transaction, id: string): Promise<StoredMember | null> {
  return (await tx.member.findUnique({ where: { id }, select: memberSelect })) as StoredMember | null;
}

/** The same with the row locked: changes of people wait for each other. */
export async function loadMemberForChange(tx: Transaction, id: string): Promise<StoredMember | null> {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${id}::uuid FOR UPDATE`;
  return loadMember(tx, id);
}

/** All people of the workspace by name, with how many claims are with each of them. */
export async function listMembers(tx: Transaction): Promise<(StoredMember & { openClaims: number })[]> {
  const members = (await tx.member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: memberSelect,
  })) as StoredMember[];
  const held = await tx.claim.groupBy({
    by: ["assigneeId"],
    where: { status: { in: ["in_check"] }, retiredAt: null, assigneeId: { not: null } },
    _count: { _all: true },
  });
  const counts = new Map(held.map((one) => [one.assigneeId, one._count._all]));
  return members.map((member) => ({ ...member, openClaims: counts.get(member.id) ?? 0 }));
}

export async function countClaimsInCheck(tx: Transaction, assigneeId: string): Promise<number> {
  return tx.claim.count({ where: { assigneeId, status: "in_check", retiredAt: null } });
}

/** Locks all administrators, so that two demotions at once cannot leave none. */
export async function lockActiveAdmins(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM member WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

export async function insertMember(
  tx: Transaction,
  member: {
    id: string;
    workspaceId: string;
    email: string;
    name: string;
    role: Role;
    passwordHash: string;
    createdAt: Date;
  },
): Promise<void> {
  await tx.member.create({ data: member, select: { id: true } });
}

/** Whether an error of the database says that a unique value is taken. */
export function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}

/** False where the row was changed by somebody else meanwhile. */
export async function saveMember(
  tx: Transaction,
  member: { id: string; version: number },
  columns: { name?: string; role?: Role; disabledAt?: Date | null; passwordHash?: string; endsSessions: boolean },
): Promise<boolean> {
  const { endsSessions, ...data } = columns;
  const { count } = await tx.member.updateMany({
    where: member,
    data: { ...data, version: { increment: 1 }, ...(endsSessions ? { accessVersion: { increment: 1 } } : {}) },
  });
  return count === 1;
}

export async function loadPasswordHash(tx: Transaction, id: string): Promise<string> {
  const row = await tx.member.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  return row.passwordHash;
}
