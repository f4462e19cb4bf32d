import { inWorkspace } from "@/lib/data/connection";
import { loadErasable } from "@/lib/data/erasures";
import { listMembers } from "@/lib/data/members";
import type { Actor } from "@/lib/domain/claims/state";
import { now } from "@/lib/gateways/clock";
import { type Erasure, readErasures } from "@/lib/gateways/erasures";
import { logLine } from "@/lib/gateways/log";
import { noteFault } from "../logging";
import { recordEvent } from "../recording";
import { erase } from "./erasePerson";

const pauseBeforeRetry = 10_000;

/**
 * Erases anew whom a restored backup brought back: what is kept of erasures outside the database is held against it.
 * At each start; where nothing was restored it changes nothing. What fails is tried again until it is done.
 */
export async function repeatErasures(erasures: readonly Erasure[] = readErasures()): Promise<void> {
  const failed: Erasure[] = [];
  for (const one of erasures) {
    try {
      if (await repeatErasure(one)) logLine({ event: "erased-again", workspace: one.workspaceId, person: one.id });
    } catch (error) {
      noteFault(error);
      failed.push(one); // the others are erased all the same
    }
  }
  if (failed.length > 0) setTimeout(() => void repeatErasures(failed), pauseBeforeRetry).unref();
}

async function repeatErasure({ workspaceId, kind, id, byId, commitments }: Erasure): Promise<boolean> {
  return inWorkspace(workspaceId, async (tx) => {
    const person = await loadErasable(tx, kind, id);
    if (!person || person.erased) return false;
    const by = (await listMembers(tx)).find((member) => member.id === byId);
    // The backup may be older than the administrator's account; what she asked for holds all the same.
    const actor: Actor = { id: byId, name: by?.name ?? "Attest", role: "admin", workspaceId };
    const at = now();
    const erased = await erase(tx, actor, { kind, id, name: person.name, commitments }, at);
    await recordEvent(tx, { actor, at }, "person.erased", { kind, id, commitments: erased, again: true });
    return true;
  });
}
