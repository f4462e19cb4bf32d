"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextField } from "@/app/_ui/field";
import { Skeleton } from "@/app/_ui/skeleton";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { CheckedClaimReview } from "@/lib/api/contract/factChecks";
import { findingKinds } from "@/lib/domain/reports/claimReview/findings";
import { Level } from "../../../_lists/findingList";

/** What search engines would say against the article's ClaimReview, before it is exported; and the page that it needs. */
export function ClaimReviewPanel({ articleId, mayCorrect }: { articleId: string; mayCorrect: boolean }) {
  const query = useQuery(queries.claimReview.check.queryOptions({ input: { articleId } }));
  return (
    <section aria-labelledby="claim-review" className="mb-8">
      <h2 id="claim-review" className="words mb-2 text-[20px] font-semibold">
        As ClaimReview
      </h2>
      {query.isPending && <Skeleton className="h-16 w-full" />}
      {query.isError && <Failure sentence={sentenceOf(query.error)} />}
      {query.data && (
        <>
          <Verdict checked={query.data} />
          {mayCorrect && <ReviewPage articleId={articleId} reviewUrl={query.data.reviewUrl} />}
        </>
      )}
    </section>
  );
}

function Verdict({ checked: { claims, findings } }: { checked: CheckedClaimReview }) {
  if (claims === 0) {
    return <p className="text-soft">Nothing to publish yet: ClaimReview holds what is approved and not withdrawn.</p>;
  }
  const what = claims === 1 ? "One approved claim" : `${claims} approved claims`;
  if (findings.length === 0) return <p className="text-soft">{what}, with nothing to say against the data.</p>;
  return (
    <>
      <p className="mb-2 text-soft">{what}. Before you export:</p>
      <ul className="space-y-1.5">
        {findings.map(({ kind, numbers }) => (
          <li key={kind} className="flex gap-2 text-sm">
            <Level kind={kind} />
            <span className="min-w-0">
              {findingKinds[kind].says} <span className="text-quiet">{claimsWord(numbers)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const mostNamed = 12;

function claimsWord(numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamed).join(", ");
  const more = numbers.length > mostNamed ? ` and ${numbers.length - mostNamed} more` : "";
  return `(${numbers.length === 1 ? "claim" : "claims"} ${named}${more})`;
}

/** Remounted with each new address from elsewhere, so that the field shows it. */
function ReviewPage({ articleId, reviewUrl }: { articleId: string; reviewUrl: string | null }) {
  return <ReviewPageForm key={reviewUrl ?? ""} articleId={articleId} reviewUrl={reviewUrl} />;
}

function ReviewPageForm({ articleId, reviewUrl }: { articleId: string; reviewUrl: string | null }) {
  const client = useQueryClient();
  const [url, setUrl] = useState(reviewUrl ?? "");
  const save = useMutation({
    mutationFn: () => api.claimReview.setPage({ articleId, url: url.trim() || null }),
    onSuccess: (checked) => {
      client.setQueryData(queries.claimReview.check.queryKey({ input: { articleId } }), checked);
      tell.done("Address kept");
    },
  });
  return (
    <form
      className="mt-4 flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label="Address of your published fact-check"
        hint="Each claim’s review gets this address with an anchor of its own, such as #claim-3."
        error={save.error && sentenceOf(save.error)}
        type="url"
        maxLength={2000}
        className="flex-1"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Button type="submit" className="mt-6 min-h-9" busy={save.isPending} disabled={url.trim() === (reviewUrl ?? "")}>
        Keep
      </Button>
    </form>
  );
}
