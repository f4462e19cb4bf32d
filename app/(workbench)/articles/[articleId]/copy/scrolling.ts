import { type RefObject, useEffect } from "react";
import type { Passage } from "@/lib/domain/text/types";
import { copyWindow } from "../state/window";
import { pointAtOffset } from "./domOffsets";

interface Target {
  scroller: HTMLElement | null;
  root: HTMLElement | null;
  offset: number;
  /** `gently`: only where the words are not well in view. `exactly`: to that very place, as the map asks. */
  how: "gently" | "at-once" | "exactly";
  /** Brings the passage into the page where it is not there yet (long copy is drawn only near the window). */
  toPassage: () => void;
}

/** Words between these shares of the window's height need no scrolling: it would fight the reader. */
const wellInView = { from: 0.08, to: 0.78 };
const restingPlace = 0.3;

export function scrollToOffset(target: Target, triesLeft = 4): void {
  const { scroller, root, offset, how } = target;
  if (!scroller || !root) return;
  const box = boxAt(root, offset);
  if (!box) {
    if (triesLeft === 0) return;
    target.toPassage();
    // The passage is drawn with the next frame; then its words can be found.
    requestAnimationFrame(() => scrollToOffset({ ...target, how: "at-once" }, triesLeft - 1));
    return;
  }
  const frame = scroller.getBoundingClientRect();
  const place = (box.top - frame.top) / frame.height;
  if (how !== "exactly" && place > wellInView.from && place < wellInView.to) return;
  const near = Math.abs(place) < 1.6;
  const smooth = how === "gently" && near && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = scroller.scrollTop + box.top - frame.top - frame.height * restingPlace;
  scroller.scrollTo({ top, behavior: smooth ? "smooth" : "instant" });
}

function boxAt(root: HTMLElement, offset: number): DOMRect | null {
  const point = pointAtOffset(root, offset);
  if (!point) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.textContent?.length ?? point.offset));
  return range.getBoundingClientRect();
}

/** Tells which part of the copy is on screen, once a frame at most. */
export function useCopyWindow(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLDivElement | null>,
  passages: readonly Passage[],
  length: number,
): void {
  useEffect(() => {
    const held = scroller.current;
    if (!held) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (root.current) copyWindow.set(windowOf(held, root.current, passages, length));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    held.addEventListener("scroll", soon, { passive: true });
    const resized = new ResizeObserver(soon);
    resized.observe(held);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      held.removeEventListener("scroll", soon);
      resized.disconnect();
    };
  }, [scroller, root, passages, length]);
}

function windowOf(scroller: HTMLElement, root: HTMLElement, passages: readonly Passage[], length: number) {
  const frame = scroller.getBoundingClientRect();
  let from: number | null = null;
  let to = length;
  for (const holder of root.querySelectorAll<HTMLElement>(":scope > [data-index]")) {
    const box = holder.getBoundingClientRect();
    const passage = passages[Number(holder.dataset.index)];
    if (!passage || box.height === 0 || box.bottom <= frame.top) continue;
    if (box.top >= frame.bottom) break;
    const at = (y: number) => {
      const share = Math.min(1, Math.max(0, (y - box.top) / box.height));
      return Math.round(passage.start + share * (passage.end - passage.start));
    };
    from ??= at(frame.top);
    to = at(frame.bottom);
  }
  return { from: from ?? 0, to };
}
