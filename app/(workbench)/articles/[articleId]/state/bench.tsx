"use client";
import { createContext, use } from "react";
import type { ClaimRow, Me, Workbench } from "@/lib/api/contract/shapes";
import type { ClaimCache } from "./claimCache";
import type { Commands } from "./commands";

/** What every part of the workbench may need, and what changes seldom. What changes with each key goes by props. */
export interface Bench {
  readonly me: Me;
  readonly workbench: Workbench;
  readonly rows: readonly ClaimRow[];
  readonly cache: ClaimCache;
  readonly commands: Commands;
  readonly choose: (claimId: string | null) => void;
}

const BenchContext = createContext<Bench | null>(null);
export const BenchProvider = BenchContext;

export function useBench(): Bench {
  const bench = use(BenchContext);
  if (!bench) throw new Error("a part of the workbench stands outside it");
  return bench;
}
