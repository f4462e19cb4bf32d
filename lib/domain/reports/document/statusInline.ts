import type { ReportClaim, ReportRating } from "../report";
import { statusWord } from "../words";
import type { Inline, MarkLine, Tone } from "./blocks";

type Shown = Pick<ReportClaim, "status" | "rating">;

/** The rating's tone once an approval stands, the status until then. */
export function toneOf({ status, rating }: Shown): Tone {
  return rating === null ? status : rating.tone;
}

/** Shape and word of a claim's status, in its colour. */
export function statusInline(claim: Shown): Inline {
  return { words: statusWord(claim), look: "strong", said: true, tone: toneOf(claim), shape: claim.status };
}

/** A rating's label in its colour, with the shape of a sealed claim. */
export function ratingInline({ label, tone }: Pick<ReportRating, "label" | "tone">): Inline {
  return { words: label, look: "strong", said: true, tone, shape: "approved" };
}

/** The line under a claim's words (the same as on the screens): told by its kind before it is told by its colour. */
export function markLineOf({ status, rating }: Shown): MarkLine {
  if (status === "dismissed") return "none";
  if (rating?.tone === "false" || rating?.tone === "mostly-false") return "wavy";
  if (status === "extracted") return "dotted";
  if (status === "open") return "dashed";
  return status === "in_review" ? "double" : "solid";
}
