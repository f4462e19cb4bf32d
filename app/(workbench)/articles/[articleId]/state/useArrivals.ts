import { useRef, useState } from "react";
import { useLive } from "@/app/_ui/live";
import type { ClaimCache } from "./claimCache";

/** Claims that somebody else has just changed, with her name; each leaves by itself. */
export type Arrivals = ReadonlyMap<string, string>;

const shownMs = 8_000;

/** Events after which there are other claims than before. */
const changesTheList = new Set(["claim.added", "claim.split", "claim.merged", "claim.undone"]);

/** Brings other people's changes of this article in: only the claims that changed are read anew. */
export function useArrivals(articleId: string, memberId: string, cache: ClaimCache): Arrivals {
  const [arrivals, setArrivals] = useState<Arrivals>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useLive((message) => {
    if (message.articleId !== articleId) return undefined;
    const news = message.claimIds.filter((id) => message.actorId !== memberId || !cache.hasJustChanged(id));
    if (news.length > 0) void (changesTheList.has(message.event) ? cache.refreshList() : cache.refresh(news));
    // One's own change, here or in another tab, needs no name.
    if (message.actorId === memberId) return true;
    setArrivals((held) => new Map([...held, ...message.claimIds.map((id) => [id, message.actor] as const)]));
    for (const id of message.claimIds) {
      clearTimeout(timers.current.get(id));
      const leave = () => setArrivals((held) => new Map([...held].filter(([one]) => one !== id)));
      timers.current.set(id, setTimeout(leave, shownMs));
    }
    return true;
  });
  return arrivals;
}
