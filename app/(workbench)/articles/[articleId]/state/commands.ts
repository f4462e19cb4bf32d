import { useCallback, useMemo, useRef, useState } from "react";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, problemOf } from "@/lib/api/client";
import type { Changed, ChangedMany, Me } from "@/lib/api/contract/shapes";
import type { ClaimCache } from "./claimCache";
import { Foretelling } from "./foretelling";
import type { Prediction } from "./predict";
import { type Undoable, UndoStack } from "./undoStack";

/** One change of one claim, as a person asks for it. */
export interface Order {
  readonly claimId: string;
  /** What was wanted, after "You wanted to": `take claim 3`. */
  readonly wanted: string;
  /** The toast's words once it is done; null where the screen shows it well enough. */
  readonly done: string | null;
  readonly prediction?: Prediction;
  readonly send: (seen: { claimId: string; version: number }) => Promise<Changed>;
}

/** Why a change of a claim did not happen; shown on that claim until it is put away or the change succeeds. */
export interface Trouble {
  readonly wanted: string;
  readonly sentence: string;
  /** Somebody was faster: both states are shown. */
  readonly conflict: boolean;
  readonly again: () => void;
}

export type Answer = { ok: true; changed: Changed } | { ok: false; sentence: string; conflict: boolean };

export interface Commands {
  /** Sends a change; a failure is shown on the claim. */
  run: (order: Order) => Promise<boolean>;
  /** Sends a change; a failure is given back, for forms that show it beside their button. */
  ask: (order: Order) => Promise<Answer>;
  done: (said: string, changeIds: readonly (string | null)[]) => void;
  /** Takes back the newest change, once those on their way have arrived. */
  undoLast: () => void;
  /** Makes undo wait for a change that does not go through `run` or `ask`. */
  track: (change: Promise<unknown>) => void;
  troubles: Readonly<Record<string, Trouble | undefined>>;
  clearTrouble: (claimId: string) => void;
}

/**
 * Changes of claims: shown at once, sent in the order in which they were asked for (one at a time for each claim, so
 * that a quick second key does not collide with the first), taken back where the service refuses.
 */
export function useCommands(cache: ClaimCache, me: Me, goInstead: GoInstead): Commands {
  const [troubles, setTroubles] = useState<Readonly<Record<string, Trouble | undefined>>>({});
  const [stack] = useState(() => new UndoStack());
  const lines = useRef(new Map<string, Promise<unknown>>());
  const foretelling = useMemo(() => new Foretelling(cache, me), [cache, me]);

  const clearTrouble = useCallback((claimId: string) => {
    setTroubles((held) => (held[claimId] ? { ...held, [claimId]: undefined } : held));
  }, []);

  const undo = useUndo(cache, goInstead);
  const done = useCallback(
    (said: string, changeIds: readonly (string | null)[]) => {
      const change: Undoable = { said, changeIds: changeIds.flatMap((id) => id ?? []) };
      if (change.changeIds.length === 0) return void tell.done(said);
      stack.push(change);
      tell.done(said, { undo: () => void undo(stack.take(change)) });
    },
    [stack, undo],
  );

  const ask = useCallback(
    (order: Order): Promise<Answer> => {
      const before = lines.current.get(order.claimId) ?? Promise.resolve();
      const end = cache.begin(order.claimId);
      const { prediction } = order;
      if (prediction) foretelling.begin(order.claimId, prediction);
      const settle = (toldAnew: boolean) => {
        end();
        if (prediction) foretelling.end(order.claimId, prediction, toldAnew);
      };
      const answer = before.then(() => carryOut(cache, order, settle));
      lines.current.set(order.claimId, answer);
      return answer.then((result) => {
        if (!result.ok) return result;
        clearTrouble(order.claimId);
        if (order.done) done(order.done, [result.changed.changeId]);
        else if (result.changed.changeId) stack.push({ said: order.wanted, changeIds: [result.changed.changeId] });
        return result;
      });
    },
    [cache, foretelling, clearTrouble, done, stack],
  );

  const run = useCallback(
    async (order: Order): Promise<boolean> => {
      const answer = await ask(order);
      if (answer.ok) return true;
      const { sentence, conflict } = answer;
      const trouble: Trouble = { wanted: order.wanted, sentence, conflict, again: () => void run(order) };
      setTroubles((held) => ({ ...held, [order.claimId]: trouble }));
      return false;
    },
    [ask],
  );

  const track = useCallback((change: Promise<unknown>) => void lines.current.set("other", change), []);
  const undoLast = useCallback(async () => {
    await Promise.allSettled(lines.current.values());
    const change = stack.pop();
    if (change) void undo(change);
    else tell.done("There is nothing to undo on this screen.");
  }, [stack, undo]);

  return useMemo(
    () => ({ run, ask, done, undoLast: () => void undoLast(), track, troubles, clearTrouble }),
    [run, ask, done, undoLast, track, troubles, clearTrouble],
  );
}

/** Sends a change. `settle` is told whether the cache holds a newer state than before. */
async function carryOut(cache: ClaimCache, order: Order, settle: (toldAnew: boolean) => void): Promise<Answer> {
  const version = cache.row(order.claimId)?.version ?? cache.detail(order.claimId)?.version ?? 0;
  try {
    const changed = await order.send({ claimId: order.claimId, version });
    cache.put(changed.claim);
    settle(true);
    cache.refreshArticle();
    return { ok: true, changed };
  } catch (error) {
    settle(false);
    const conflict = isConflict(error);
    // Refused: the claim may have changed under us, whatever the reason says.
    if (problemOf(error)) await cache.refresh([order.claimId]);
    return { ok: false, sentence: sentenceOf(error), conflict };
  }
}

function isConflict(error: unknown): boolean {
  const code = problemOf(error)?.code;
  return code === "changed-meanwhile" || code === "wrong-status" || code === "seal-broken";
}

/** Where to go when the claims that one looks at are taken back: to what stands in their place. */
export type GoInstead = (gone: readonly string[], claimId: string | null) => void;

function useUndo(cache: ClaimCache, goInstead: GoInstead): (change: Undoable) => Promise<void> {
  return useCallback(
    async (change: Undoable) => {
      try {
        for (const changeId of change.changeIds.toReversed()) {
          const back: ChangedMany = await api.claims.undo({ changeId });
          cache.putRows(back.claims, back.removed);
          goInstead(back.removed, back.claims[0]?.id ?? null);
          await cache.refresh(back.claims.slice(0, 2).map((claim) => claim.id));
        }
        cache.refreshArticle();
        tell.done(`Undone: ${change.said}`);
      } catch (error) {
        tell.problem(error);
      }
    },
    [cache, goInstead],
  );
}
