import { toneColour } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { Verdict } from "@/lib/api/contract/shapes";

const kindWords = {
  first: "Verdict",
  second: "Second verdict",
  adjudication: "Adjudication",
} as const satisfies Record<Verdict["kind"], string>;

/** A filed verdict: the rating, why, by whom. Hidden ones say so. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  return (
    <article className="verdict-view">
      <p className="verdict-by">
        {kindWords[verdict.kind]} by <span dir="auto">{verdict.author.name}</span> · <Time at={verdict.submittedAt} />
      </p>
      {verdict.rating ? (
        <p className="verdict-rating" style={{ color: toneColour(verdict.rating.tone) }}>
          {verdict.rating.label}
        </p>
      ) : (
        <p className="text-sm text-soft">Hidden until the second verdict is filed, so that it stays independent.</p>
      )}
      {verdict.rationale && (
        <p className="verdict-why" dir="auto">
          {verdict.rationale}
        </p>
      )}
      {verdict.sourcingException && (
        <p className="claim-note" dir="auto">
          Exception from the sourcing rule: {verdict.sourcingException}
        </p>
      )}
    </article>
  );
}
