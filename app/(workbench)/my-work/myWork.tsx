"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { Button, buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { useMay } from "@/app/_ui/me";
import { tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { QueueRow } from "@/lib/api/contract/shapes";
import { ClaimLine, ClaimList } from "../_lists/claimList";
import { Place } from "../_lists/place";
import { freeFilter, mineFilter } from "./filters";

interface Page {
  items: QueueRow[];
  next: string | null;
}

/** What waits for me, oldest and most urgent first; below it what I could take. */
export function MyWork({ free: firstFree }: { free: Page }) {
  const may = useMay();
  const { data: free } = useQuery(queries.claims.list.queryOptions({ input: freeFilter, initialData: firstFree }));
  const { data: counts } = useQuery(queries.session.counts.queryOptions({ input: {} }));
  return (
    <Place title="My work" lead={leadOf(counts?.mine)}>
      <ClaimList
        without="assignee"
        filter={mineFilter}
        label="Claims that wait for me"
        empty={<NothingWaits free={free.items.length} />}
      />
      {may("claim.take") && free.items.length > 0 && (
        <section aria-labelledby="free" className="mt-12">
          <header className="mb-2 flex items-baseline gap-3">
            <h2 id="free" className="words text-[19px] font-semibold">
              Free to take
            </h2>
            <p className="text-sm text-quiet">Open claims that nobody checks yet.</p>
            {free.next && (
              <Link href="/claims?status=open&assignee=nobody" className="link ml-auto text-sm">
                All of them
              </Link>
            )}
          </header>
          <ul>
            {free.items.map((claim) => (
              <li key={claim.id}>
                <ClaimLine claim={claim} action={<Take claim={claim} />} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Place>
  );
}

function leadOf(mine: number | undefined): string {
  if (mine === undefined || mine === 0) return "Nothing waits for you.";
  return mine === 1 ? "One claim waits for you." : `${mine} claims wait for you, the longest waiting first.`;
}

function NothingWaits({ free }: { free: number }) {
  const may = useMay();
  if (!may("claim.take")) {
    return (
      <Empty title="Your role has no claims to check">Everything that others check can be read under Articles.</Empty>
    );
  }
  if (free > 0)
    return <Empty title="All done">Take one of the open claims below when you are ready for the next.</Empty>;
  return (
    <Empty
      title="All done"
      action={
        <Link href="/articles/import" className={buttonClass("primary")}>
          Import an article
        </Link>
      }
    >
      No open claim is left in the workspace. Import an article, or accept extracted claims in one of the articles.
    </Empty>
  );
}

function Take({ claim }: { claim: QueueRow }) {
  const client = useQueryClient();
  const freeKey = queries.claims.list.queryKey({ input: freeFilter });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: queries.claims.list.key() }),
      client.invalidateQueries({ queryKey: queries.session.counts.key() }),
    ]);
  const undo = useMutation({
    mutationFn: (changeId: string) => api.claims.undo({ changeId }),
    onError: (error) => tell.problem(error),
    onSettled: refresh,
  });
  const take = useMutation({
    mutationFn: () => api.claims.take({ claimId: claim.id, version: claim.version }),
    // It goes at once from the list of free claims, and comes back where the server refuses.
    onMutate: () => {
      const before = client.getQueryData(freeKey);
      client.setQueryData(
        freeKey,
        (page) => page && { ...page, items: page.items.filter(({ id }) => id !== claim.id) },
      );
      return before;
    },
    onSuccess: ({ changeId }) =>
      tell.done(`Claim ${claim.number} is yours`, { undo: changeId ? () => undo.mutate(changeId) : undefined }),
    onError: (error, _, before) => {
      client.setQueryData(freeKey, before);
      tell.problem(error);
    },
    onSettled: refresh,
  });
  return (
    <Button className="min-h-7" onClick={() => take.mutate()}>
      Take
    </Button>
  );
}
