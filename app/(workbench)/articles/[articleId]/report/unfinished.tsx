import Link from "next/link";
import { StatusLabel } from "@/app/_ui/status";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { isSettled } from "@/lib/domain/claims/status";

const shownMost = 30;

/** What an exported report would list as not checked: every claim that waits for somebody, in the copy's order. */
export function Unfinished({ articleId, rows }: { articleId: string; rows: readonly ClaimRow[] }) {
  const open = rows.filter((row) => !isSettled(row.status));
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished" className="words mt-10 mb-2 text-[20px] font-semibold">
        {open.length === 0 ? "Everything is finished" : `Not finished yet: ${open.length}`}
      </h2>
      {open.length === 0 && <p className="text-soft">Each claim is approved, or dismissed with a reason.</p>}
      <ul>
        {open.slice(0, shownMost).map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-4 border-t border-line py-2"
          >
            <Link
              href={`/articles/${articleId}?claim=${row.id}`}
              prefetch={false}
              className="words text-[15px] hover:underline"
            >
              <span className="figures text-quiet">{row.number}.</span> <bdi>{row.text}</bdi>
            </Link>
            <span className="text-sm whitespace-nowrap">
              <StatusLabel status={row.status} />
              {row.assignee && <bdi className="text-quiet"> · {row.assignee.name}</bdi>}
            </span>
          </li>
        ))}
      </ul>
      {open.length > shownMost && (
        <p className="border-t border-line pt-2 text-sm text-quiet">
          And {open.length - shownMost} more, all of them in the workbench’s list.
        </p>
      )}
    </section>
  );
}
