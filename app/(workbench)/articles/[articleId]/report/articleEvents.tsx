"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { Event } from "@/lib/api/contract/shapes";

interface Events {
  items: Event[];
  next: string | null;
}

/** The article's record as sentences, newest first. */
export function ArticleEvents({ articleId, first }: { articleId: string; first: Events }) {
  const [{ items, next }, setEvents] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const more = async (cursor: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const page = await api.audit.list({ articleId, cursor, limit: 100 });
      setEvents({ items: [...items, ...page.items], next: page.next });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <ol>
        {items.map((event) => (
          <li
            key={event.id}
            className="grid grid-cols-[110px_minmax(0,1fr)] gap-x-3 border-t border-line py-1.5 text-sm"
          >
            <Time at={event.at} className="figures text-quiet" />
            <span>
              <bdi className="font-medium">{event.actor}</bdi> <bdi>{event.sentence}</bdi>
            </span>
          </li>
        ))}
      </ol>
      <Failure sentence={failure} className="my-2" />
      {next && (
        <Button className="mt-3" busy={busy} onClick={() => void more(next)}>
          Earlier events
        </Button>
      )}
    </>
  );
}
