"use client";
import { Toaster, toast } from "sonner";
import { problemOf } from "@/lib/api/client";

/** The sentence for a failed call: the problem's own, or that the connection failed. */
export function sentenceOf(error: unknown): string {
  const found = problemOf(error);
  if (found) return found.sentence;
  if (error instanceof TypeError) return "The server could not be reached. Check your connection and try again.";
  return "Something went wrong on our side. Try again in a moment.";
}

interface Told {
  /** Runs where the person takes the change back. */
  undo?: () => void;
  detail?: string;
}

/** Short news at the edge of the screen; read out politely. */
export const tell = {
  done(sentence: string, { undo, detail }: Told = {}) {
    return toast(sentence, {
      description: detail,
      duration: undo ? 8_000 : 4_000,
      action: undo ? { label: "Undo", onClick: undo } : undefined,
    });
  },
  /** For failures that have no better place; prefer the place where they arose. */
  problem(error: unknown) {
    return toast.error(sentenceOf(error), { duration: 10_000 });
  },
  /** Somebody else did something that matters here. */
  news(sentence: string) {
    return toast(sentence, { duration: 6_000 });
  },
};

export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      gap={8}
      visibleToasts={4}
      containerAriaLabel="News"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[min(440px,calc(100vw-32px))] items-center gap-3 rounded-[10px] bg-ink px-4 py-3 text-sm text-paper shadow-float",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-paper/80",
          actionButton:
            "shrink-0 rounded-md border border-paper/35 px-2.5 py-1 text-sm font-semibold text-paper hover:bg-paper/10 focus-visible:outline-paper",
          icon: "hidden",
        },
      }}
    />
  );
}
