import type { Bytes } from "@/lib/domain/reports/pdf/file/pdfFile";
import type { ReportHead, SetPart } from "@/lib/domain/reports/pdf/part";

/** What the thread that sets parts of a long report is told, in this order. `json` is JSON in UTF-8. */
export type Told =
  | { readonly kind: "head"; readonly head: ReportHead }
  /** Of each kind a page of the report; events and claims in the report's order. */
  | { readonly kind: "events"; readonly count: number; readonly json: Bytes }
  | { readonly kind: "claims"; readonly json: Bytes }
  /** What stands behind the claims, without the events: only where that is set there as well. */
  | { readonly kind: "back"; readonly json: Bytes }
  /** How many pages stand before the claims and, where that was set elsewhere, behind them. */
  | { readonly kind: "end"; readonly front: number; readonly back: number; readonly generatedAt: string };

/** What it answers: what is written as it fills, how many claims and events are set, and at last what the file's end needs. */
export type Answer =
  | { readonly kind: "pieces"; readonly of: "claims" | "back"; readonly pieces: Bytes[]; readonly steps: number }
  | { readonly kind: "set"; readonly set: readonly SetPart[] };
