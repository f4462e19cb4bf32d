"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { debounce, parseAsString, useQueryState } from "nuqs";
import { useCallback, useMemo, useState } from "react";
import { useMe } from "@/app/_ui/me";
import { queries } from "@/lib/api/client";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { ClaimPane } from "./claim/claimPane";
import { CopyPane } from "./copy/copyPane";
import { SelectionBubble } from "./copy/selectionBubble";
import { FallbackKeys } from "./fallbackKeys";
import { BenchHead } from "./head/benchHead";
import { FilterButton } from "./list/filterButton";
import { ListPane } from "./list/listPane";
import { ArticleMap } from "./map/articleMap";
import { Separator } from "./separator";
import { type Bench, BenchProvider } from "./state/bench";
import { useClaimCache } from "./state/claimCache";
import { claimListOptions } from "./state/claimList";
import { type GoInstead, useCommands } from "./state/commands";
import { usePanes } from "./state/panes";
import { useScreen } from "./state/useScreen";

const noRows: readonly ClaimRow[] = [];

// The claim is chosen at once; the address follows when the keys rest, since the router draws its parts anew with it.
const claimInAddress = parseAsString.withOptions({ history: "replace", limitUrlUpdates: debounce(250) });

/** The workbench of one article: map, copy, list, claim. Its first data is in the cache when it is first drawn. */
export function Workbench({ articleId }: { articleId: string }) {
  const queryClient = useQueryClient();
  const { data: workbench } = useQuery(queries.articles.get.queryOptions({ input: { articleId } }));
  const me = useMe();
  const cache = useClaimCache(articleId);
  const list = useQuery(claimListOptions(queryClient, articleId, cache));
  const [chosenId, setChosenId] = useQueryState("claim", claimInAddress);
  const goInstead = useCallback<GoInstead>(
    (gone, claimId) => void setChosenId((now) => (now && gone.includes(now) ? claimId : now)),
    [setChosenId],
  );
  const commands = useCommands(cache, me, goInstead);
  const choose = useCallback((claimId: string | null) => void setChosenId(claimId), [setChosenId]);
  const rows = list.data?.rows ?? noRows;
  const bench = useMemo<Bench | null>(
    () => (workbench ? { me, workbench, rows, cache, commands, choose } : null),
    [me, workbench, rows, cache, commands, choose],
  );
  if (!bench) return null;
  return (
    <BenchProvider value={bench}>
      <FallbackKeys />
      <Screen bench={bench} chosenId={chosenId} reading={list.isPending || list.data?.next !== null} />
    </BenchProvider>
  );
}

interface ScreenProps {
  bench: Bench;
  chosenId: string | null;
  /** True until the last page of claims is read. */
  reading: boolean;
}

function Screen({ bench, chosenId, reading }: ScreenProps) {
  const { workbench, rows } = bench;
  const [withReasons, setWithReasons] = useState(false);
  const { panes, setPane } = usePanes();
  const screen = useScreen(bench, chosenId, reading);
  const { row, detail, filter, folds } = screen;
  const ofList = { rows, shown: screen.shown, chosenId, filter, onFilter: screen.setFilter, reading };
  return (
    <div
      className="bench"
      data-unfolded={folds.unfolded ?? undefined}
      style={{ "--list": `${panes.list}px`, "--claim": `${panes.claim}px` } as React.CSSProperties}
    >
      <BenchHead
        workbench={workbench}
        rows={rows}
        onList={() => folds.unfold(folds.unfolded === "list" ? null : "list")}
        listOpen={folds.unfolded === "list"}
        filterPanel={<FilterButton {...ofList} open={screen.filterOpen} onOpenChange={screen.setFilterOpen} />}
      />
      <ArticleMap
        workbench={workbench}
        rows={rows}
        chosenId={chosenId}
        onJump={(offset) => screen.copy.current?.show(offset, "exactly")}
      />
      <CopyPane
        workbench={workbench}
        rows={rows}
        chosen={screen.chosen}
        arrivals={screen.arrivals}
        withReasons={withReasons}
        onReasons={setWithReasons}
        onChoose={screen.chooseInCopy}
        onUnmark={(notClaimId) => void screen.actions.unmark(notClaimId)}
        handle={screen.copy}
      >
        <SelectionBubble chosen={row} actions={screen.actions} />
      </CopyPane>
      <Separator pane="list" label="Width of the list" width={panes.list} onWidth={setPane} />
      <aside className="bench-list" aria-label="Claims of the article">
        <ListPane
          {...ofList}
          onChoose={screen.chooseInList}
          onStep={screen.step}
          arrivals={screen.arrivals}
          ticks={screen.ticks}
          search={screen.search}
        />
      </aside>
      <Separator pane="claim" label="Width of the claim" width={panes.claim} onWidth={setPane} />
      <section id="claim" className="bench-claim" aria-label="The claim" tabIndex={-1}>
        <ClaimPane
          {...{ row, detail, error: screen.error, next: screen.next, actions: screen.actions }}
          onRetry={() => void screen.retry()}
          arrivedFrom={row ? screen.arrivals.get(row.id) : undefined}
          missing={chosenId !== null && !reading}
          onClose={() => folds.unfold(null)}
        />
      </section>
    </div>
  );
}
