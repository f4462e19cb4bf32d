import { useState } from "react";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { NotClaimReason } from "@/lib/domain/attribution/types";
import type { Span } from "@/lib/domain/text/spans";
import { useBench } from "./bench";
import { orders } from "./orders";
import { copySelection } from "./selection";

/** What can be done with words of the copy: selected ones, or the place of the caret. */
export interface CopyActions {
  readonly failure: string | null;
  readonly busy: boolean;
  readonly newClaim: () => Promise<void>;
  readonly markNotClaim: (reason: NotClaimReason) => Promise<void>;
  readonly unmark: (notClaimId: string) => Promise<void>;
  readonly respan: (claim: ClaimRow) => Promise<void>;
  readonly splitAtCaret: (claim: ClaimRow) => Promise<void>;
  readonly mergeWithNext: (claim: ClaimRow, next: ClaimRow | null) => Promise<void>;
}

export function useCopyActions(): CopyActions {
  const { workbench, cache, commands, choose } = useBench();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const articleId = workbench.article.id;

  /** Runs one step; its failure stands beside the selection, or in a toast where nothing is selected. */
  const attempt = (step: () => Promise<void>) => {
    const going = attemptNow(step);
    commands.track(going);
    return going;
  };
  const attemptNow = async (step: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await step();
      cache.refreshArticle();
    } catch (error) {
      if (copySelection.get().at) setFailure(sentenceOf(error));
      else tell.problem(error);
    }
    setBusy(false);
  };

  return {
    failure,
    busy,
    newClaim: async () => {
      const spans = selected();
      if (!spans) return void tell.done("Select the words of the new claim in the copy first.");
      await attempt(async () => {
        const { claim, changeId } = await api.claims.add({ articleId, spans });
        cache.put(claim);
        dropSelection();
        choose(claim.id);
        commands.done(`Claim ${claim.number} added`, [changeId]);
      });
    },
    markNotClaim: (reason) =>
      attempt(async () => {
        const spans = selected();
        for (const span of spans ?? []) await api.notClaims.mark({ articleId, span, reason });
        dropSelection();
        tell.done("Marked as not a claim");
      }),
    unmark: (notClaimId) =>
      attempt(async () => {
        await api.notClaims.unmark({ notClaimId });
        tell.done("The mark is taken away");
      }),
    respan: async (claim) => {
      const spans = selected();
      if (!spans) return void tell.done("Select the claim’s words in the copy first.");
      if (await commands.run(orders.respan(claim, spans))) dropSelection();
    },
    splitAtCaret: async (claim) => {
      const at = copySelection.get().caret;
      const inside = at !== null && claim.spans.some(([start, end]) => start < at && at < end);
      if (!inside) {
        return void tell.done(
          "Put the caret inside the claim’s words first: click there, or move it with the arrow keys.",
        );
      }
      await attempt(async () => {
        const changed = await api.claims.split({ claimId: claim.id, version: claim.version, at });
        cache.putRows(changed.claims, changed.removed);
        choose(changed.claims[0]?.id ?? null);
        commands.done(`Claim ${claim.number} split in two`, [changed.changeId]);
      });
    },
    mergeWithNext: async (claim, next) => {
      if (!next) return void tell.done("There is no claim after this one to merge with.");
      await attempt(async () => {
        const changed = await api.claims.merge({
          claims: [claim, next].map(({ id, version }) => ({ id, version })),
        });
        cache.putRows(changed.claims, changed.removed);
        choose(changed.claims[0]?.id ?? null);
        commands.done(`Claims ${claim.number} and ${next.number} merged`, [changed.changeId]);
      });
    },
  };
}

function selected(): [number, number][] | null {
  const { spans } = copySelection.get();
  return spans.length > 0 ? spans.map(([start, end]: Span) => [start, end]) : null;
}

function dropSelection(): void {
  document.getSelection()?.removeAllRanges();
  copySelection.set({ spans: [], caret: copySelection.get().caret, at: null });
}
