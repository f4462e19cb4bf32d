import type { Actor } from "@/lib/domain/claims/state";
import type { Change } from "@/lib/domain/live";
import { may } from "@/lib/domain/permissions";
import { changeFeed } from "@/lib/gateways/changeFeed";

export type LiveMessage = ({ type: "changed" } & Omit<Change, "workspaceId">) | { type: "gap" };

interface Watcher {
  tell: (message: LiveMessage) => void;
  end: () => void;
  /** When the watcher began to read what it shows (ms, as Date.now()). */
  since?: number;
}

/**
 * Tells `tell` of every change in the actor's workspace, of no other, until the given stop function is called; `end` is
 * called when the server closes. A gap is told where changes may have gone by unheard, at once if that may have been
 * between `since` and now. Null where the actor may not read.
 */
export function watchChanges(actor: Actor, { tell, end, since }: Watcher): (() => void) | null {
  if (!may(actor.role, "read")) return null;
  const feed = changeFeed();
  const onChange = ({ workspaceId, ...change }: Change) => {
    if (workspaceId === actor.workspaceId) tell({ type: "changed", ...change });
  };
  const onGap = () => tell({ type: "gap" });
  feed.on("change", onChange);
  feed.on("gap", onGap);
  feed.on("closing", end);
  if (since !== undefined && feed.mayHaveChanged(actor.workspaceId, since)) onGap();
  return () => {
    feed.off("change", onChange);
    feed.off("gap", onGap);
    feed.off("closing", end);
  };
}
