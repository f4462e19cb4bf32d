"use client";
import { type RefObject, useEffect, useRef } from "react";
import { caretBox } from "./useCaret";

/** The caret that arrow keys move through the copy. Drawn by us: browsers draw none in text that is no input. */
export function Caret({ root }: { root: RefObject<HTMLDivElement | null> }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      if (!bar.current || !root.current) return;
      const box = document.activeElement?.contains(root.current) ? caretBox(root.current) : null;
      bar.current.hidden = box === null || document.activeElement === document.body;
      if (box) bar.current.style.cssText = `top:${box.top}px;left:${box.left}px;height:${box.height}px`;
    };
    document.addEventListener("selectionchange", draw);
    document.addEventListener("focusin", draw);
    return () => {
      document.removeEventListener("selectionchange", draw);
      document.removeEventListener("focusin", draw);
    };
  }, [root]);
  return <div ref={bar} className="copy-caret" aria-hidden hidden />;
}
