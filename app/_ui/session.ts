"use client";
import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();

/** Whether the server has said that nobody is signed in any more. Set by any failed call, shown by `SessionEnded`. */
export const sessionEnded = {
  set(value: boolean) {
    ended = value;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    sessionEnded.subscribe,
    () => ended,
    () => false,
  );
}
