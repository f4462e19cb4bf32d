"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useRef, useState } from "react";
import { queries } from "@/lib/api/client";
import { LiveLine, type LiveMessage } from "./liveLine";

export type { LiveMessage } from "./liveLine";

/** What a screen does with a change. Gives back true where it brought its list of an article's claims up to date itself. */
export type LiveHandler = (message: LiveMessage) => boolean | undefined;

interface Live {
  handlers: Set<LiveHandler>;
  connected: boolean;
}

const LiveContext = createContext<Live | null>(null);

/** One event stream per tab: other people's changes refresh what is shown here. */
export function LiveProvider({ children }: { children: React.ReactNode }) {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [handlers] = useState(() => new Set<LiveHandler>());

  useEffect(() => {
    const refresh = (message: LiveMessage) => {
      const handled = [...handlers].map((handler) => handler(message)).includes(true);
      for (const queryKey of touchedBy(message, handled)) void client.invalidateQueries({ queryKey });
    };
    const line = new LiveLine({
      onMessage: refresh,
      onState: setConnected,
      // What happened while nobody listened was missed: everything is asked again.
      onGap: () => void client.invalidateQueries(),
      // Asking who is signed in brings the answer, and with it the dialog to sign in again.
      onRefused: () => void client.invalidateQueries({ queryKey: queries.session.me.key() }),
    });
    return line.open();
  }, [client, handlers]);

  return <LiveContext value={{ handlers, connected }}>{children}</LiveContext>;
}

function touchedBy(message: LiveMessage, claimsHandled: boolean) {
  const keys: readonly unknown[][] = [
    queries.session.key(),
    queries.claims.list.key(),
    queries.articles.list.key(),
    queries.parties.key(),
    queries.audit.key(),
    queries.members.key(),
    queries.desk.key(),
    ...message.claimIds.map((claimId) => queries.claims.get.key({ input: { claimId } })),
  ];
  if (!message.articleId) return keys;
  const input = { articleId: message.articleId };
  return [
    ...keys,
    queries.articles.get.key({ input }),
    ...(claimsHandled ? [] : [queries.articles.claims.key({ input })]),
  ];
}

/** Hears of each change anywhere in the workspace. Give back true to keep an article's claims from being asked again. */
export function useLive(handler: LiveHandler): void {
  const live = use(LiveContext);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!live) return;
    const hear: LiveHandler = (message) => latest.current(message);
    live.handlers.add(hear);
    return () => {
      live.handlers.delete(hear);
    };
  }, [live]);
}

/** Whether changes of other people arrive at the moment. */
export function useConnected(): boolean {
  return use(LiveContext)?.connected ?? true;
}
