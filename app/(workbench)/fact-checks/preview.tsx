import { Tag } from "@/app/_ui/chip";
import { Day } from "@/app/_ui/time";
import type { FoundFactChecks } from "@/lib/api/contract/factChecks";
import { FindingList } from "../_lists/findingList";

/** What was understood of each review, and what is wrong with it, before it is kept. */
export function Preview({ found }: { found: FoundFactChecks }) {
  return (
    <>
      {/* What was read replaces the form: it is read from its beginning, also by those who listen. */}
      <p ref={takeFocus} tabIndex={-1} className="mb-2 text-sm text-soft focus:outline-none">
        {summary(found)}
      </p>
      <ol className="divide-y divide-line border-y border-line" aria-label="Reviews found">
        {found.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes its order.
          <li key={index} className="py-3">
            <div className="flex items-start gap-3">
              <p dir="auto" className="words min-w-0 flex-1 leading-snug">
                {item.claim || <span className="text-danger">No claim: this one cannot be imported</span>}
              </p>
              {item.known && <Tag>here already</Tag>}
            </div>
            <p className="mt-0.5 mb-1.5 text-sm text-quiet">
              <bdi>{item.ratingLabel ?? "no rating"}</bdi>
              {" · "}
              <bdi>{item.publisher ?? "publisher not named"}</bdi>
              {item.reviewedOn && (
                <>
                  {" · "}
                  <Day on={item.reviewedOn} />
                </>
              )}
              {item.claimant && (
                <>
                  {" · said by "}
                  <bdi>{item.claimant}</bdi>
                </>
              )}
            </p>
            {item.findings.length > 0 && <FindingList kinds={item.findings} />}
          </li>
        ))}
      </ol>
      {found.total > found.items.length && (
        <p className="mt-2 text-sm text-quiet">
          … and {found.total - found.items.length} more, which are not shown here.
        </p>
      )}
    </>
  );
}

function summary({ total, importable, cut }: FoundFactChecks): string {
  const found = total === 1 ? "One review was found" : `${total} reviews were found`;
  const fresh = importable === total ? "" : `; ${importable} of them can be imported and are new`;
  return `${found}${fresh}.${cut ? " The file holds more than is read of one: import it in parts." : ""}`;
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
