"use client";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { attachToaster, type News } from "./toasts";

const classNames = {
  toast:
    "flex w-[min(360px,calc(100vw-96px))] items-center gap-3 rounded-[10px] bg-ink px-4 py-3 font-sans text-sm text-paper shadow-float",
  content: "min-w-0 flex-1",
  title: "font-medium",
  description: "text-paper/80",
  actionButton:
    "shrink-0 rounded-md border border-paper/35 px-2.5 py-1 text-sm font-semibold text-paper hover:bg-paper/10 focus-visible:outline-paper",
  icon: "hidden",
};

function draw({ sentence, detail, action, milliseconds, failed }: News): void {
  const show = failed ? toast.error : toast;
  show(sentence, {
    description: detail,
    duration: milliseconds,
    action: action && { label: action.label, onClick: action.run },
  });
}

/** Draws the toasts. Its effect runs after sonner's own, so that nothing is said before sonner listens. */
export default function Toaster() {
  useEffect(() => attachToaster(draw), []);
  return (
    <Sonner
      position="bottom-left"
      offset={{ left: 72, bottom: 16 }}
      gap={8}
      visibleToasts={4}
      containerAriaLabel="News"
      toastOptions={{ unstyled: true, classNames }}
    />
  );
}
