import { useEffect } from "react";

/** The parts of a claim that come with the first one looked at, so that the article itself opens sooner. */
export function loadClaimWork() {
  return import("./claimWork").then((file) => file.ClaimWork);
}

const firstSigns = ["keydown", "pointermove", "pointerdown"] as const;

/** Fetches those parts with the first sign of somebody at the screen: they are there before a claim is chosen. */
export function useClaimWorkSoon(): void {
  useEffect(() => {
    const once = { once: true, passive: true };
    const load = () => void loadClaimWork();
    for (const sign of firstSigns) addEventListener(sign, load, once);
    return () => {
      for (const sign of firstSigns) removeEventListener(sign, load);
    };
  }, []);
}
