import { inWorkspace } from "@/lib/data/connection";
import { endSession, findSession, touchSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/claims/state";
import { sessionIsFresh } from "@/lib/domain/members/sessionAge";
import { now } from "@/lib/gateways/clock";
import { recordEvent } from "../recording";

export interface SignedInActor extends Actor {
  readonly email: string;
  readonly sessionId: string;
}

const touchEvery = 60_000;

/**
 * Who acts, asked of the database with every request: a member who was disabled, demoted or given a new password a
 * moment ago is nobody now. Null where the session no longer holds.
 */
export async function actorOfSession(sessionId: string): Promise<SignedInActor | null> {
  const session = await findSession(sessionId);
  const at = now();
  if (!session || !sessionIsFresh(session, at)) return null;
  const { memberId, workspaceId, name, email, role } = session;
  if (at.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await inWorkspace(workspaceId, (tx) => touchSession(tx, sessionId, at));
  }
  return { id: memberId, workspaceId, name, email, role, sessionId };
}

/** Ends a session for good, whatever becomes of its cookie. */
export async function signOut(sessionId: string): Promise<void> {
  const session = await findSession(sessionId);
  if (!session) return;
  const { memberId: id, workspaceId, name, role } = session;
  const at = now();
  await inWorkspace(workspaceId, async (tx) => {
    const ended = await endSession(tx, sessionId, at);
    if (ended) await recordEvent(tx, { actor: { id, workspaceId, name, role }, at }, "session.signedOut", {});
  });
}
