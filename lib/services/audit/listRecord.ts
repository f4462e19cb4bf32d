import { type EventFilter, listEvents } from "@/lib/data/audit";
import { inWorkspace } from "@/lib/data/connection";
import { loadPlaces } from "@/lib/data/log/log";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { openEvents } from "./openEvents";
import { presentEvent } from "./presentEvent";

/** A page of the record of every change, newest first. */
export async function listRecord(actor: Actor, input: EventFilter & { cursor?: string; limit?: number }) {
  if (!may(actor.role, "audit.read")) return problem("not-allowed");
  const { cursor, limit = 50, ...filter } = input;
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) return problem("invalid-input");
  const page = { before: cursor === undefined ? null : BigInt(cursor), limit: limit + 1 };
  return inWorkspace(actor.workspaceId, async (tx) => {
    const rows = await listEvents(tx, filter, page);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const places = await loadPlaces(
      tx,
      shown.map((row) => row.id),
    );
    const items = (await openEvents(tx, shown)).map((event) => {
      const index = places.get(event.id.toString())?.index ?? null;
      return { ...presentEvent(event), index };
    });
    return done({ items, next: last ? last.id.toString() : null });
  });
}
