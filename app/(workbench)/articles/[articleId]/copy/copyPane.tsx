"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useImperativeHandle, useMemo, useRef } from "react";
import { Day } from "@/app/_ui/time";
import type { ClaimRow, Workbench } from "@/lib/api/contract/shapes";
import { copySelection } from "../state/selection";
import type { Arrivals } from "../state/useArrivals";
import { Caret } from "./caret";
import { type ChosenSpans, type Mark, marksByPassage, passageAt } from "./marks";
import { PassageView } from "./passageView";
import { scrollToOffset, useCopyWindow } from "./scrolling";
import { moveCaret, useSelectionOffsets } from "./useCaret";

/** What others ask of the copy: to show a place, or to take the focus. */
export interface CopyHandle {
  show: (offset: number, how: "gently" | "at-once" | "exactly") => void;
  focus: () => void;
}

interface CopyProps {
  workbench: Workbench;
  rows: readonly ClaimRow[];
  chosen: ChosenSpans | null;
  arrivals: Arrivals;
  withReasons: boolean;
  onReasons: (shown: boolean) => void;
  onUnmark: (notClaimId: string) => void;
  onChoose: (claimId: string) => void;
  handle: React.Ref<CopyHandle>;
  children?: React.ReactNode;
}

/** Up to this many passages are all in the page (the browser's own find works); beyond, only those near the window. */
const allAtOnce = 150;

/** The article's words, set for long reading, every claim marked by its status. */
export function CopyPane(props: CopyProps) {
  const { workbench, rows, chosen, handle } = props;
  const { passages, version, notClaims, noComments } = workbench;
  const scroller = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const marks = useMemo(
    () => marksByPassage(passages, { claims: rows, notClaims, noComments }),
    [passages, rows, notClaims, noComments],
  );
  const virtual = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => likelyHeight((passages[index]?.end ?? 0) - (passages[index]?.start ?? 0)),
    overscan: 6,
    initialRect: { width: 600, height: 900 },
    enabled: passages.length > allAtOnce,
  });
  const items = passages.length > allAtOnce ? virtual.getVirtualItems() : null;
  const indexes = items ? items.map((item) => item.index) : passages.map((_, index) => index);

  useSelectionOffsets({ root, text: version.text, passages });
  useCopyWindow(scroller, root, passages, version.text.length);
  useImperativeHandle(
    handle,
    () => ({
      show: (offset, how) => {
        const toPassage = () => virtual.scrollToIndex(passageAt(passages, offset), { align: "center" });
        scrollToOffset({ scroller: scroller.current, root: root.current, offset, how, toPassage });
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
    }),
    [virtual, passages],
  );
  const startAt = chosen?.content[0]?.[0] ?? 0;
  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => {
      if (event.target === scroller.current && root.current && moveCaret(event, root.current, startAt)) {
        event.preventDefault();
      }
    },
    [startAt],
  );
  return (
    <section
      ref={scroller}
      className="bench-copy"
      aria-label="Copy"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus; its keys move the caret.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={(event) => pressed(event, props)}
    >
      <div className="copy bench-column" lang={workbench.article.language ?? undefined}>
        <Kicker {...props} />
        <div ref={root} className="copy-root">
          {items && <div style={{ height: items[0]?.start ?? 0 }} />}
          {indexes.map((index) => (
            <div key={index} data-index={index} ref={items ? virtual.measureElement : undefined}>
              <PassageAt {...props} index={index} marks={marks[index] ?? noMarks} />
            </div>
          ))}
          {items && <div style={{ height: Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)) }} />}
          <Caret root={root} />
          {props.children}
        </div>
      </div>
    </section>
  );
}

const noMarks: readonly Mark[] = [];

function PassageAt(props: CopyProps & { index: number; marks: readonly Mark[] }) {
  const { workbench, chosen, index } = props;
  const passage = workbench.passages[index];
  if (!passage) return null;
  const touched = chosen && [...chosen.content, ...chosen.source, ...chosen.cue].some(touches(passage));
  return (
    <PassageView
      text={workbench.version.text}
      passage={passage}
      heads={index === headline(workbench.passages)}
      marks={props.marks}
      chosen={touched ? chosen : null}
      arrivals={props.arrivals}
      withReasons={props.withReasons}
    />
  );
}

/** The article's own headline: those after it divide its body. */
const headline = (passages: Workbench["passages"]): number => passages.findIndex(({ kind }) => kind === "headline");

function touches(passage: { start: number; end: number }) {
  return ([start, end]: readonly [number, number]) => start < passage.end && end > passage.start;
}

/** A click on marked words chooses their claim; the end of a selection by mouse does not. */
function pressed(event: React.MouseEvent, { onChoose, onUnmark }: CopyProps): void {
  if (copySelection.get().spans.length > 0) return;
  const target = event.target as Element;
  const unmark = target.closest("[data-unmark]")?.getAttribute("data-unmark");
  const claimId = target.closest("[data-claim]")?.getAttribute("data-claim");
  if (unmark) onUnmark(unmark);
  else if (claimId) onChoose(claimId);
}

function Kicker({ workbench: { article }, withReasons, onReasons }: CopyProps) {
  return (
    <div className="copy-kicker">
      <span>
        <span dir="auto">{article.publisher}</span>
        {article.publisher && article.publishedOn && " · "}
        {article.publishedOn && <Day on={article.publishedOn} />}
      </span>
      <label className="copy-toggle">
        <input type="checkbox" checked={withReasons} onChange={(event) => onReasons(event.target.checked)} />
        Show what is not a claim
      </label>
    </div>
  );
}

/** Lines of 65 characters at 30 px, and the space below: near enough until the passage is measured. */
function likelyHeight(characters: number): number {
  return Math.ceil(characters / 65) * 30 + 19;
}
