"use client";
import { useEffect, useSyncExternalStore } from "react";
import { problemOf } from "@/lib/api/client";
import { useLater } from "./later";

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

export interface News {
  sentence: string;
  detail?: string;
  action?: { label: string; run: () => void };
  milliseconds: number;
  failed?: boolean;
}

// Toasts are drawn by a part that comes with the first of them: no page waits for it. What is said before it is there
// is kept and said then.
let waiting: readonly News[] = [];
let asked = 0;
let say: ((news: News) => void) | null = null;
const listeners = new Set<() => void>();

function announce(news: News): void {
  if (say) say(news);
  else {
    waiting = [...waiting, news];
    ask();
  }
}

function ask(): void {
  asked += 1;
  for (const listener of listeners) listener();
}

/** The part that draws says that it is there; what was kept is said. */
export function attachToaster(draw: (news: News) => void): () => void {
  say = draw;
  for (const news of waiting) draw(news);
  waiting = [];
  return () => {
    say = null;
  };
}

/** Short news at the edge of the screen; read out politely. */
export const tell = {
  done(sentence: string, { undo, detail }: Told = {}): void {
    const action = undo && { label: "Undo", run: undo };
    announce({ sentence, detail, action, milliseconds: undo ? 8_000 : 4_000 });
  },
  /** For failures that have no better place; prefer the place where they arose. */
  problem(error: unknown): void {
    announce({ sentence: sentenceOf(error), milliseconds: 10_000, failed: true });
  },
  /** Something failed that is not before the eyes any more: what, why, and the way back to it. */
  failedElsewhere(sentence: string, { error, goThere }: { error: unknown; goThere: () => void }): void {
    const action = { label: "Show", run: goThere };
    announce({ sentence, detail: sentenceOf(error), action, milliseconds: 12_000, failed: true });
  },
  /** Somebody else did something that matters here. */
  news(sentence: string): void {
    announce({ sentence, milliseconds: 6_000 });
  },
};

/** By then the page stands; the part is fetched ahead, so that it is there when the connection is not. */
const FETCH_AHEAD_MS = 12_000;
const load = () => import("./toaster");

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const askings = useSyncExternalStore(
    subscribe,
    () => asked,
    () => 0,
  );
  useEffect(() => {
    const timer = setTimeout(ask, FETCH_AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  const Toaster = useLater(load, askings);
  return Toaster && <Toaster />;
}
