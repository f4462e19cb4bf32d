import { inWorkspace } from "../../lib/data/connection";
import { insertMember } from "../../lib/data/members";
import { insertScale, insertWorkspace } from "../../lib/data/workspaces";
import { firstScale } from "../../lib/domain/claims/firstScale";
import type { Actor } from "../../lib/domain/claims/state";
import { newId } from "../../lib/gateways/ids";
import { hashPassword } from "../../lib/gateways/passwords";
import { recordEvent } from "../../lib/services/recording";
import { firstPolicy } from "../../lib/services/setUp";
import { demoPassword, demoPeople } from "../demo";

/** The demo newsroom's people by the first word of their names. */
export type Cast = Readonly<Record<"Ines" | "Tomas" | "Amara" | "Lucia" | "Jonas" | "Priya", Actor>>;

/** Founds the newsroom in an empty database: workspace, rating scale and people, in one transaction. */
export async function foundNewsroom(): Promise<Cast> {
  const workspaceId = newId();
  const passwordHash = await hashPassword(demoPassword);
  const actors = demoPeople.map(({ name, role }): Actor => ({ id: newId(), name, role, workspaceId }));
  const admin = actors.find((actor) => actor.role === "admin");
  if (!admin) throw new Error("the demo newsroom needs an administrator");
  await inWorkspace(workspaceId, async (tx) => {
    const at = new Date();
    await insertWorkspace(tx, { id: workspaceId, name: "The Eastport Ledger", policy: firstPolicy, createdAt: at });
    const ratings = firstScale.map((rating) => ({ ...rating, id: newId() }));
    await insertScale(tx, { id: newId(), workspaceId, version: 1, publishedAt: at, ratings });
    for (const [index, { email }] of demoPeople.entries()) {
      const actor = actors[index];
      if (actor) await insertMember(tx, { ...actor, email, passwordHash, createdAt: at });
    }
    await recordEvent(tx, { actor: admin, at }, "workspace.created", { name: "The Eastport Ledger" });
    for (const { id, name, role } of actors) {
      await recordEvent(tx, { actor: admin, at }, "member.added", { name, role, memberId: id });
    }
  });
  return Object.fromEntries(actors.map((actor) => [actor.name.split(" ")[0], actor])) as Cast;
}
