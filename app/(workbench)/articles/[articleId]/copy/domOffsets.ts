import type { Span } from "@/lib/domain/text/spans";
import type { Passage } from "@/lib/domain/text/types";

/**
 * The one place where the copy on screen and the copy's offsets meet. Each run is an element with `data-start` (the
 * offset of its first character) and one text node; what is ours inside the copy (numbers, flags) carries `data-at`,
 * the offset that it stands at. Nothing else in the copy holds characters.
 */
export function offsetAtPoint(root: Element, node: Node, nodeOffset: number): number | null {
  if (!root.contains(node)) return null;
  if (node.nodeType === 3) return offsetInText(node, nodeOffset);
  return offsetInElement(node as Element, nodeOffset);
}

function offsetInText(node: Node, nodeOffset: number): number | null {
  const holder = node.parentElement?.closest("[data-start],[data-at]");
  if (!holder) return null;
  const at = holder.getAttribute("data-at");
  return at === null ? Number(holder.getAttribute("data-start")) + nodeOffset : Number(at);
}

function offsetInElement(element: Element, childIndex: number): number | null {
  const ours = element.closest("[data-at]");
  if (ours) return Number(ours.getAttribute("data-at"));
  const run = element.closest("[data-start]");
  if (run) return Number(run.getAttribute("data-start")) + (childIndex > 0 ? (run.textContent?.length ?? 0) : 0);
  const child = element.childNodes[childIndex];
  const next = child ? firstRun(child) : null;
  if (next) return Number(next.getAttribute("data-start"));
  for (let index = Math.min(childIndex, element.childNodes.length) - 1; index >= 0; index--) {
    const before = element.childNodes[index];
    const last = before ? lastRun(before) : null;
    if (last) return Number(last.getAttribute("data-start")) + (last.textContent?.length ?? 0);
  }
  return null;
}

function firstRun(node: Node): Element | null {
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  return element.hasAttribute("data-start") ? element : element.querySelector("[data-start]");
}

function lastRun(node: Node): Element | null {
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  return element.hasAttribute("data-start") ? element : ([...element.querySelectorAll("[data-start]")].at(-1) ?? null);
}

/** The text node and place inside it that show an offset, or null where that part of the copy is not on screen. */
export function pointAtOffset(root: Element, offset: number): { node: Node; offset: number } | null {
  let nearest: Element | null = null;
  for (const run of root.querySelectorAll("[data-start]")) {
    if (Number(run.getAttribute("data-start")) > offset) break;
    nearest = run;
  }
  const node = nearest?.firstChild;
  if (!nearest || !node) return null;
  const inside = offset - Number(nearest.getAttribute("data-start"));
  return inside <= (node.textContent?.length ?? 0) ? { node, offset: inside } : null;
}

/**
 * The spans of a selection: without surrounding white space, and cut where it runs from one passage into the next.
 * Goes in: offsets in either order; comes out: spans in the copy's order, none where only white space was chosen.
 */
export function spansOfSelection(text: string, passages: readonly Passage[], a: number, b: number): Span[] {
  const [from, to] = a < b ? [a, b] : [b, a];
  const spans: Span[] = [];
  for (const passage of passages) {
    const start = Math.max(from, passage.start);
    const end = Math.min(to, passage.end);
    if (start >= end) continue;
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    const length = words.trim().length;
    if (length > 0) spans.push([start + lead, start + lead + length]);
  }
  return spans;
}
