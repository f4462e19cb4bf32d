import { ExternalLink } from "lucide-react";
import { Tag } from "@/app/_ui/chip";
import { Day } from "@/app/_ui/time";
import type { FactCheck } from "@/lib/api/contract/factChecks";
import { FindingList, findingsWord } from "../_lists/findingList";

/** One published fact-check: the claim and its rating; opened, what it says more and what is wrong with its data. */
export function FactCheckLine({ factCheck }: { factCheck: FactCheck }) {
  const { claim, ratingLabel, explanation, title, findings } = factCheck;
  return (
    <details className="group border-t border-line">
      <summary
        data-open
        className="grid cursor-pointer list-none grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 rounded py-3 transition-colors duration-100 hover:bg-wash/60 [&::-webkit-details-marker]:hidden"
      >
        <span className="min-w-0">
          <span dir="auto" className="words line-clamp-2 text-[16.5px] leading-snug group-open:line-clamp-none">
            {claim}
          </span>
          <WhoAndWhen factCheck={factCheck} />
        </span>
        <Tag dir="auto" className="max-w-48 truncate">
          {ratingLabel ?? "no rating"}
        </Tag>
      </summary>
      <div className="max-w-[70ch] space-y-2 pb-4 text-sm">
        {title && (
          <p dir="auto" className="font-medium">
            {title}
          </p>
        )}
        {explanation && (
          <p dir="auto" className="text-soft">
            {explanation}
          </p>
        )}
        <Scale factCheck={factCheck} />
        <Address url={factCheck.url} />
        {findings.length > 0 && <FindingList kinds={findings} />}
      </div>
    </details>
  );
}

function WhoAndWhen({ factCheck: { publisher, claimant, reviewedOn, findings } }: { factCheck: FactCheck }) {
  return (
    <span className="mt-0.5 block truncate text-sm text-quiet">
      <bdi>{publisher ?? "Publisher not named"}</bdi>
      {reviewedOn && (
        <>
          {" · "}
          <Day on={reviewedOn} />
        </>
      )}
      {claimant && (
        <>
          {" · said by "}
          <bdi>{claimant}</bdi>
        </>
      )}
      {findings.length > 0 && ` · ${findingsWord(findings.length)}`}
    </span>
  );
}

function Scale({ factCheck: { ratingValue, bestRating, worstRating } }: { factCheck: FactCheck }) {
  if (ratingValue === null) return null;
  return (
    <p className="figures text-quiet">
      Rated {ratingValue} on a scale from {worstRating} (worst) to {bestRating} (best).
    </p>
  );
}

/** Only ever a web address (the import keeps no other); the site learns nothing of where it was opened. */
function Address({ url }: { url: string | null }) {
  if (!url) return <p className="text-quiet">Its address is not known.</p>;
  return (
    <p>
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="link inline-flex items-center gap-1.5"
      >
        <span className="break-all">{url.length > 120 ? `${url.slice(0, 119)}…` : url}</span>
        <ExternalLink size={13} aria-hidden className="shrink-0" />
        <span className="sr-only">(opens in a new tab)</span>
      </a>
    </p>
  );
}
