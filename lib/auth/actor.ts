import { getServerSession } from "next-auth";
import { actorOfSession, type SignedInActor } from "@/lib/services/session/sessions";
import { authOptions } from "./options";

/** Who makes this request, asked of the database anew; null where nobody is signed in or the session no longer holds. */
export async function currentActor(): Promise<SignedInActor | null> {
  const session = await getServerSession(authOptions());
  return session?.sessionId ? actorOfSession(session.sessionId) : null;
}
