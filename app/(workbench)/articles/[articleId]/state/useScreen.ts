import { useCallback, useMemo, useRef, useState } from "react";
import type { ClaimDetail, ClaimRow } from "@/lib/api/contract/shapes";
import { useClaimWorkSoon } from "../claim/loadClaimWork";
import type { CopyHandle } from "../copy/copyPane";
import type { ChosenSpans } from "../copy/marks";
import { filtered, neighbour } from "../list/filters";
import { useTicks } from "../list/useTicks";
import type { Bench } from "./bench";
import { focusSoon } from "./focusSoon";
import { useArrivals } from "./useArrivals";
import { useBenchKeys } from "./useBenchKeys";
import { useChosenDetail } from "./useChosen";
import { useCopyActions } from "./useCopyActions";
import { useFilter } from "./useFilter";
import { isFolded, useFolds } from "./useFolds";

/** What the screen shows now and how one moves through it: the chosen claim, the filter, what is unfolded. */
export function useScreen(bench: Bench, chosenId: string | null, reading: boolean) {
  const { me, cache, rows, commands, workbench, choose } = bench;
  const copy = useRef<CopyHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [filterOpen, setFilterOpen] = useState(false);
  const { filter, setFilter } = useFilter();
  const folds = useFolds();
  useClaimWorkSoon();
  const ticks = useTicks();
  const arrivals = useArrivals(workbench.article.id, me.member.id, cache);
  const actions = useCopyActions();
  const memberId = me.member.id;
  const shown = useMemo(() => filtered(rows, filter, memberId), [rows, filter, memberId]);
  const next = useMemo(() => neighbour(rows, shown, chosenId, 1), [rows, shown, chosenId]);
  const before = useMemo(() => neighbour(rows, shown, chosenId, -1), [rows, shown, chosenId]);
  const near = useMemo(() => [next, before].flatMap((one) => one ?? []), [next, before]);
  const { detail, error, retry } = useChosenDetail(chosenId, near, cache);
  // Until the whole list is here the claim itself may stand for its row; after that, one that the list lacks is gone.
  const early = reading ? detail : undefined;
  const row = useMemo(() => rows.find((one) => one.id === chosenId) ?? early ?? null, [rows, chosenId, early]);
  const chosen = useMemo(() => chosenSpans(row, detail), [row, detail]);

  const show = useCallback(
    (claim: ClaimRow) => {
      choose(claim.id);
      if (claim.spans[0]) copy.current?.show(claim.spans[0][0], "gently");
    },
    [choose],
  );
  const step = (by: 1 | -1) => {
    const to = by === 1 ? next : before;
    if (to) show(to);
  };
  const openClaim = () => {
    folds.unfold("claim");
    focusSoon(() => document.getElementById("claim"));
  };
  const chooseInList = (claimId: string, open: boolean) => {
    const claim = rows.find((one) => one.id === claimId);
    if (claim) show(claim);
    if (folds.unfolded === "list") folds.unfold(null);
    if (open || isFolded("claim")) openClaim();
  };
  const chooseInCopy = (claimId: string) => {
    choose(claimId);
    folds.unfold("claim");
  };
  const openFilter = () => setFilterOpen(true);
  useBenchKeys({ step, openClaim, actions, undo: commands.undoLast, openFilter, search, copy, ticks, ...folds });
  return {
    ...{ copy, search, filter, setFilter, filterOpen, setFilterOpen, folds, ticks, arrivals, actions },
    ...{ shown, next, row, detail, error, retry, chosen, step, chooseInList, chooseInCopy },
  };
}

export type ScreenState = ReturnType<typeof useScreen>;

/** Where the chosen claim stands in the copy; source and cue follow with its detail. */
function chosenSpans(row: ClaimRow | null, detail: ClaimDetail | undefined): ChosenSpans | null {
  if (!row || row.flags.includes("orphan")) return null;
  const known = detail?.id === row.id ? detail.attribution : null;
  return { claimId: row.id, content: row.spans, source: known?.sourceSpans ?? [], cue: known?.cueSpans ?? [] };
}
