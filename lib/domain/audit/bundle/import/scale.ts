import type { Report, ReportRating } from "../../../reports/report";
import { sha256Hex } from "../../hash";
import type { ImportedIds } from "./ids";
import { ratingsNamed } from "./resettle";
import type { RatingRow, ScaleRow } from "./rows";

/** Which rating here each rating there is, and the scale to add for those that this workspace does not have. */
export interface BroughtScale {
  readonly ratings: ReadonlyMap<string, string>;
  readonly scale: ScaleRow | null;
}

/**
 * Where every rating that the work names stands in the scale in force here, word for word, those are taken. Else all
 * ratings of the bundle become a scale of their own, which is never in force.
 */
export function bringScale(report: Report, ids: ImportedIds, inForce: readonly RatingRow[]): BroughtScale {
  const here = new Map(inForce.map((rating) => [wordsOf(rating), rating.id]));
  const named = ratingsNamed(report);
  if (named.every((rating) => here.has(wordsOf(rating)))) {
    return { ratings: new Map(named.map((rating) => [rating.id, here.get(wordsOf(rating)) ?? ""])), scale: null };
  }
  const all = [...report.scale.ratings, ...report.otherRatings];
  const scale = {
    id: ids.ofPerson({ id: "scale", name: sha256Hex(all.map(wordsOf).join("\n")) }),
    publishedAt: report.scale.publishedAt,
    importedFrom: report.workspace.name,
  };
  const rows = all.map((rating, place) => ({
    ...rating,
    id: ids.ofPerson({ id: `${scale.id} ${place}`, name: "rating" }),
  }));
  const ratings = rows.map(({ id, label, value, definition, tone }) => ({ id, label, value, definition, tone }));
  return {
    ratings: new Map(all.map(({ id }, place) => [id, rows[place]?.id ?? ""])),
    scale: { ...scale, ratings },
  };
}

function wordsOf({
  label,
  value,
  definition,
  tone,
}: Pick<ReportRating, "label" | "value" | "definition"> & { tone: string }): string {
  return JSON.stringify([label, value, definition, tone]);
}
