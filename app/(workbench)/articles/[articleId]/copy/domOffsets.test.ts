import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Passage } from "@/lib/domain/text/types";
import { offsetAtPoint, pointAtOffset, spansOfSelection } from "./domOffsets";

// "The pier is shut" with claim 1 on the first words; then a second passage.
const { document } = parseHTML(`<html><body><div id="copy">
<p><mark data-start="0">The pier is shut</mark><button data-at="16"><span>1</span></button><span data-start="16">, she said.</span></p>
<p><span data-start="29">Two.</span></p></div></body></html>`);
const root = document.getElementById("copy") as unknown as Element;

function textOf(selector: string): Node {
  const node = root.querySelector(selector)?.firstChild;
  if (!node) throw new Error(`no text in ${selector}`);
  return node;
}

describe("offsetAtPoint", () => {
  it("counts from the start of the run", () => {
    expect(offsetAtPoint(root, textOf("[data-start='0']"), 4)).toBe(4);
    expect(offsetAtPoint(root, textOf("[data-start='16']"), 2)).toBe(18);
  });

  it("takes a claim's number for the place where it stands", () => {
    expect(offsetAtPoint(root, textOf("button span"), 1)).toBe(16);
    expect(offsetAtPoint(root, root.querySelector("button") as Element, 0)).toBe(16);
  });

  it("reads a point that names an element and a child", () => {
    const [first, second] = [...root.querySelectorAll("p")];
    expect(offsetAtPoint(root, first as Element, 0)).toBe(0);
    expect(offsetAtPoint(root, first as Element, 2)).toBe(16);
    expect(offsetAtPoint(root, second as Element, 0)).toBe(29);
    expect(offsetAtPoint(root, second as Element, 1)).toBe(33);
  });

  it("knows nothing of points outside the copy", () => {
    expect(offsetAtPoint(root, document.body as unknown as Node, 0)).toBeNull();
  });

  it("comes back from every offset on screen", () => {
    for (const offset of [0, 3, 15, 16, 20, 27, 29, 33]) {
      const point = pointAtOffset(root, offset);
      expect(point && offsetAtPoint(root, point.node, point.offset)).toBe(offset);
    }
    expect(pointAtOffset(root, 28)).toBeNull();
    expect(pointAtOffset(root, 99)).toBeNull();
  });
});

describe("spansOfSelection", () => {
  const text = "One line here.\n\nAnd another.";
  const passages: Passage[] = [
    { kind: "body", start: 0, end: 16 },
    { kind: "body", start: 16, end: text.length },
  ];

  it("drops surrounding white space, in either direction", () => {
    expect(spansOfSelection(text, passages, 3, 9)).toEqual([[4, 8]]);
    expect(spansOfSelection(text, passages, 9, 3)).toEqual([[4, 8]]);
  });

  it("cuts at the passage's end", () => {
    expect(spansOfSelection(text, passages, 9, 19)).toEqual([
      [9, 14],
      [16, 19],
    ]);
  });

  it("gives none for white space alone", () => {
    expect(spansOfSelection(text, passages, 14, 16)).toEqual([]);
  });

  it("never gives words that were not selected, and all that were", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const words = spansOfSelection(text, passages, a, b).map(([start, end]) => text.slice(start, end));
        const bare = (some: string) => some.replace(/\s/g, "");
        expect(bare(words.join(""))).toBe(bare(text.slice(Math.min(a, b), Math.max(a, b))));
        for (const word of words) expect(word).toBe(word.trim());
      }),
    );
  });
});
