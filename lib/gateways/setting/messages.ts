import type { Bytes } from "@/lib/domain/reports/pdf/file/pdfFile";
import type { ReportHead, SetPart } from "@/lib/domain/reports/pdf/part";

/** What the thread that sets a long report's body is told, in this order. `json` is JSON in UTF-8. */
export type Told =
  | { readonly kind: "head"; readonly head: ReportHead }
  /** Of each kind a page of the report; events and claims in the report's order. */
  | { readonly kind: "events"; readonly count: number; readonly json: Bytes }
  | { readonly kind: "claims"; readonly json: Bytes }
  /** What stands behind the claims, without the events. */
  | { readonly kind: "back"; readonly json: Bytes }
  | { readonly kind: "end"; readonly before: number; readonly generatedAt: string };

/** What it answers: what is written as it fills, how many claims and events are set, and at last what the file's end needs. */
export type Answer =
  | { readonly kind: "pieces"; readonly pieces: Bytes[]; readonly steps: number }
  | { readonly kind: "set"; readonly set: SetPart };
