"use client";
import { Copy } from "lucide-react";
import { IconButton } from "./button";
import { tell } from "./toasts";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text, className }: { label: string; text: string; className?: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell.done("Copied");
    } catch {
      tell.news("The browser did not let us copy. Download it, or select the text, instead.");
    }
  };
  return (
    <IconButton label={label} className={className ?? ""} onClick={() => void copy()}>
      <Copy size={className ? 13 : 16} aria-hidden />
    </IconButton>
  );
}
