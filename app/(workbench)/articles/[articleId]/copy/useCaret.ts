import { type RefObject, useEffect } from "react";
import type { Passage } from "@/lib/domain/text/types";
import { copySelection, nothingSelected } from "../state/selection";
import { offsetAtPoint, pointAtOffset, spansOfSelection } from "./domOffsets";

interface CopyPlace {
  /** Holds the passages; offsets are found inside it. */
  root: RefObject<HTMLDivElement | null>;
  text: string;
  passages: readonly Passage[];
}

/**
 * Follows the browser's selection as offsets of the copy. A selection that leaves the copy is kept as it was, so that
 * "use the selected words" works from a form; one that collapses inside the copy is a caret.
 */
export function useSelectionOffsets({ root, text, passages }: CopyPlace): void {
  useEffect(() => {
    const follow = () => {
      const held = root.current;
      const selection = document.getSelection();
      if (!held || !selection?.focusNode || !selection.anchorNode) return;
      const anchor = offsetAtPoint(held, selection.anchorNode, selection.anchorOffset);
      const focus = offsetAtPoint(held, selection.focusNode, selection.focusOffset);
      if (anchor === null || focus === null) return hideBubble();
      const spans = selection.isCollapsed ? [] : spansOfSelection(text, passages, anchor, focus);
      copySelection.set({ spans, caret: focus, at: spans.length > 0 ? endOf(selection, held) : null });
    };
    document.addEventListener("selectionchange", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      copySelection.set(nothingSelected);
    };
  }, [root, text, passages]);
}

function hideBubble(): void {
  if (copySelection.get().at) copySelection.set({ ...copySelection.get(), at: null });
}

/** Where the selection's last line ends, from the copy's own corner, so that the bubble scrolls with the words. */
function endOf(selection: Selection, root: HTMLElement): { top: number; left: number } {
  const rects = selection.getRangeAt(0).getClientRects();
  const last = rects[rects.length - 1];
  const corner = root.getBoundingClientRect();
  return last ? { top: last.bottom - corner.top, left: last.right - corner.left } : { top: 0, left: 0 };
}

const moves: Record<string, readonly [direction: "left" | "right" | "forward" | "backward", by: string]> = {
  ArrowLeft: ["left", "character"],
  ArrowRight: ["right", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/**
 * Moves a caret through the copy, which is no input: the browser's own selection does the moving, so that words,
 * lines and right-to-left copy behave as everywhere else. Shift selects, Ctrl or Alt goes by words.
 */
export function moveCaret(event: React.KeyboardEvent, root: HTMLElement, startAt: number): boolean {
  const move = moves[event.key];
  const selection = document.getSelection();
  if (!move || !selection || event.metaKey) return false;
  const inside = selection.focusNode !== null && root.contains(selection.focusNode);
  if (!inside) {
    const point = pointAtOffset(root, startAt);
    if (!point) return false;
    selection.collapse(point.node, point.offset);
    return true;
  }
  const [direction, by] = move;
  const byWord = by === "character" && (event.ctrlKey || event.altKey);
  selection.modify(event.shiftKey ? "extend" : "move", direction, byWord ? "word" : by);
  return true;
}

/** Where the caret stands, for drawing it: from the copy's own corner. Null outside the copy. */
export function caretBox(root: HTMLElement): { top: number; left: number; height: number } | null {
  const selection = document.getSelection();
  const { focusNode, focusOffset } = selection ?? {};
  if (!focusNode || focusOffset === undefined || !root.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.collapse(true);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  const corner = root.getBoundingClientRect();
  return rect ? { top: rect.top - corner.top, left: rect.left - corner.left, height: rect.height } : null;
}
