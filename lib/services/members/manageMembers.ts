import { inWorkspace } from "@/lib/data/connection";
import {
  countClaimsInCheck,
  listMembers as findMembers,
  insertMember,
  isTaken,
  loadMember,
  loadMemberForChange,
  lockActiveAdmins,
  type StoredMember,
  saveMember,
} from "@/lib/data/members";
import type { Actor } from "@/lib/domain/claims/state";
import { passwordIsStrong } from "@/lib/domain/members/passwordRule";
import { may, type Role } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { hashPassword } from "@/lib/gateways/passwords";
import { recordEvent } from "../recording";

function memberOf(member: StoredMember, openClaims: number) {
  const { id, name, email, role, version } = member;
  return {
    id,
    name,
    email,
    role,
    version,
    disabled: member.disabledAt !== null,
    erased: member.erasedAt !== null,
    importedFrom: member.importedFrom,
    openClaims,
  };
}

/** The people of the workspace, by name. */
export async function listMembers(actor: Actor) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const members = await findMembers(tx);
    return done({ items: members.map((member) => memberOf(member, member.openClaims)) });
  });
}

/** Adds a person with a first password, which she changes herself later. */
export async function addMember(actor: Actor, input: { name: string; email: string; role: Role; password: string }) {
  if (!may(actor.role, "member.manage")) return problem("not-allowed");
  const { name, role } = input;
  const email = input.email.toLowerCase();
  if (!passwordIsStrong(input.password, { name, email })) return problem("password-weak");
  const passwordHash = await hashPassword(input.password);
  const id = newId();
  try {
    return await inWorkspace(actor.workspaceId, async (tx) => {
      const at = now();
      await insertMember(tx, { id, workspaceId: actor.workspaceId, email, name, role, passwordHash, createdAt: at });
      await recordEvent(tx, { actor, at }, "member.added", { name, role, memberId: id });
      const member = await loadMember(tx, id);
      return member ? done(memberOf(member, 0)) : problem("not-found");
    });
  } catch (error) {
    if (isTaken(error)) return problem("name-taken", { detail: "Somebody already signs in with this address." });
    throw error;
  }
}

interface MemberChange {
  memberId: string;
  version: number;
  name?: string;
  role?: Role;
  disabled?: boolean;
}

/** Changes a person's name or role, disables or enables her. A change of access ends her sessions at once. */
export async function changeMember(actor: Actor, input: MemberChange) {
  if (!may(actor.role, "member.manage")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const before = await loadMemberForChange(tx, input.memberId);
    if (!before) return problem("not-found");
    if (before.erasedAt) return problem("person-erased");
    if (before.importedFrom) return problem("imported-member");
    const openClaims = await countClaimsInCheck(tx, before.id);
    if (before.version !== input.version) {
      return problem("changed-meanwhile", { current: memberOf(before, openClaims) });
    }
    const role = input.role ?? before.role;
    const disabled = input.disabled ?? before.disabledAt !== null;
    const losesAdmin = admins.includes(before.id) && (role !== "admin" || disabled);
    if (losesAdmin && admins.length === 1) return problem("last-admin");
    const at = now();
    const disabledAt = disabled ? (before.disabledAt ?? at) : null;
    const endsSessions = role !== before.role || disabled !== (before.disabledAt !== null);
    await saveMember(tx, before, { name: input.name, role, disabledAt, endsSessions });
    const changes = differences(before, { role, disabled });
    const renamed = input.name === undefined || input.name === before.name ? {} : { renamedTo: input.name };
    await recordEvent(tx, { actor, at }, "member.changed", {
      name: before.name,
      memberId: before.id,
      changes,
      ...renamed,
    });
    const after = await loadMember(tx, before.id);
    return after ? done(memberOf(after, openClaims)) : problem("not-found");
  });
}

function differences(before: StoredMember, after: { role: Role; disabled: boolean }): string[] {
  const changes: string[] = [];
  if (after.role !== before.role) changes.push(`role ${before.role} to ${after.role}`);
  if (after.disabled !== (before.disabledAt !== null)) changes.push(after.disabled ? "disabled" : "enabled");
  return changes;
}

/** Sets a person's password; her sessions end. */
export async function setMemberPassword(actor: Actor, input: { memberId: string; password: string }) {
  if (!may(actor.role, "member.manage")) return problem("not-allowed");
  const about = await inWorkspace(actor.workspaceId, (tx) => loadMember(tx, input.memberId));
  if (!about) return problem("not-found");
  if (!passwordIsStrong(input.password, about)) return problem("password-weak");
  const passwordHash = await hashPassword(input.password);
  return inWorkspace(actor.workspaceId, async (tx) => {
    const member = await loadMemberForChange(tx, input.memberId);
    if (!member) return problem("not-found");
    if (member.erasedAt) return problem("person-erased");
    if (member.importedFrom) return problem("imported-member");
    await saveMember(tx, member, { passwordHash, endsSessions: true });
    await recordEvent(tx, { actor, at: now() }, "member.passwordSet", { name: member.name, memberId: member.id });
    const openClaims = await countClaimsInCheck(tx, member.id);
    const after = await loadMember(tx, member.id);
    return after ? done(memberOf(after, openClaims)) : problem("not-found");
  });
}
