"use client";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { statusColour, workWord } from "@/app/_ui/status";
import type { ClaimRow, Workbench } from "@/lib/api/contract/shapes";
import { claimStatuses } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import { copyWindow } from "../state/window";
import { type MapBlock, mapBlocks, onSameWords, unreadStretches } from "./mapBlocks";

interface MapProps {
  workbench: Workbench;
  rows: readonly ClaimRow[];
  chosenId: string | null;
  onJump: (offset: number) => void;
}

/**
 * The whole article at a glance: each claim a block in its status. One canvas, so that ten thousand claims cost what
 * ten do. Pointer only: what it shows stands in its label, and the list of claims leads to the same places by key.
 */
export function ArticleMap({ workbench, rows, chosenId, onJump }: MapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = useHeight(canvas);
  // The map may be a moment late; the key that changed a claim may not wait for it.
  const claims = useDeferredValue(rows);
  const { passages } = workbench;
  const { length } = workbench.version.text;
  const unread = useUnread(workbench, claims);
  const blocks = useMemo(
    () => mapBlocks({ length, passages, height, claims, unread }),
    [length, passages, height, claims, unread],
  );
  const told = useMemo(() => summary(claims), [claims]);
  const scheme = useScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours follow the scheme through the style sheet.
  useEffect(() => {
    if (canvas.current && height > 0) draw(canvas.current, blocks);
  }, [blocks, height, scheme]);

  const jump = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    onJump(Math.floor(Math.min(0.9999, Math.max(0, (event.clientY - box.top) / box.height)) * length));
  };
  return (
    <div
      className="bench-map"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && jump(event)}
    >
      <canvas ref={canvas} role="img" aria-label={`Map of the article: ${told}`} />
      <WindowFrame length={length} height={height} />
      <ChosenMark claim={rows.find((row) => row.id === chosenId)} length={length} height={height} />
    </div>
  );
}

/** Read anew only when claims stand on other words than before: it looks at every word of the copy. */
function useUnread(workbench: Workbench, claims: readonly ClaimRow[]): readonly Span[] {
  const { passages, notClaims, noComments, version } = workbench;
  const steady = useRef(claims);
  if (!onSameWords(steady.current, claims)) steady.current = claims;
  const onWords = steady.current;
  return useMemo(
    () => unreadStretches(version.text, passages, { claims: onWords, notClaims, noComments }),
    [version.text, passages, onWords, notClaims, noComments],
  );
}

/** Where the chosen claim stands. Not drawn on the canvas: choosing must not draw ten thousand blocks again. */
function ChosenMark({ claim, length, height }: { claim: ClaimRow | undefined; length: number; height: number }) {
  const [start, end] = claim?.spans[0] ?? [];
  if (start === undefined || end === undefined || length === 0 || claim?.flags.includes("orphan")) return null;
  const size = Math.max(4, ((end - start) / length) * height);
  return (
    <div
      className="bench-map-chosen"
      aria-hidden
      style={{ transform: `translateY(${(start / length) * height}px)`, height: size }}
    />
  );
}

function summary(rows: readonly ClaimRow[]): string {
  const parts = claimStatuses
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${workWord(status).toLowerCase()}`);
  return parts.join(", ") || "no claims yet";
}

/** The part of the copy that is on screen. Moved by hand, so that scrolling draws nothing else. */
function WindowFrame({ length, height }: { length: number; height: number }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const { from, to } = copyWindow.get();
      if (!frame.current || length === 0) return;
      frame.current.style.transform = `translateY(${(from / length) * height}px)`;
      frame.current.style.height = `${Math.max(10, ((to - from) / length) * height)}px`;
    };
    place();
    return copyWindow.subscribe(place);
  }, [length, height]);
  return <div ref={frame} className="bench-map-window" aria-hidden />;
}

function draw(canvas: HTMLCanvasElement, blocks: readonly MapBlock[]): void {
  const ratio = globalThis.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(ratio, ratio);
  const colour = colourReader(canvas);
  for (const block of blocks) drawBlock(pen, block, width, colour);
}

function drawBlock(
  pen: CanvasRenderingContext2D,
  block: MapBlock,
  width: number,
  colour: (css: string) => string,
): void {
  const [left, right] = [8, width - 8];
  const round = Math.min(2, block.height / 2);
  pen.beginPath();
  if (block.kind === "unread") {
    pen.strokeStyle = colour("var(--faint)");
    pen.roundRect(left + 0.5, block.top + 0.5, right - left - 1, Math.max(1, block.height - 1), round);
    pen.stroke();
    return;
  }
  const dismissed = block.claim?.status === "dismissed";
  pen.globalAlpha = dismissed ? 0.35 : 0.9;
  pen.fillStyle = colour(block.claim ? statusColour(block.claim.status, block.claim.rating) : "var(--line)");
  pen.roundRect(left, block.top, right - left, block.height, round);
  pen.fill();
  pen.globalAlpha = 1;
}

/** A canvas knows no custom properties: the browser resolves each colour once on the canvas element itself. */
function colourReader(canvas: HTMLCanvasElement): (css: string) => string {
  const known = new Map<string, string>();
  return (css) => {
    const found = known.get(css);
    if (found) return found;
    canvas.style.color = css;
    const colour = getComputedStyle(canvas).color;
    known.set(css, colour);
    return colour;
  };
}

function useHeight(canvas: React.RefObject<HTMLCanvasElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!canvas.current) return;
    const watch = new ResizeObserver(([entry]) => setHeight(Math.round(entry?.contentRect.height ?? 0)));
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, [canvas]);
  return height;
}

/** Changes whenever light turns to dark or back, by the system or by choice. */
function useScheme(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((count) => count + 1);
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", turn);
    const choice = new MutationObserver(turn);
    choice.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", turn);
      choice.disconnect();
    };
  }, []);
  return turns;
}
