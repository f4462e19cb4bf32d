import type { ClaimRow } from "@/lib/api/contract/shapes";

/** Who says it, in a line: the name as the article lets us know it, and the way the words came. */
export function speakerLine(row: ClaimRow): string {
  if (row.form === "narration") return "Article’s own voice";
  if (!row.speaker) return "Speaker not settled";
  const name = row.speaker.unnamed ? unnamed(row.speaker.name) : row.speaker.name;
  return row.via ? `${name} → ${row.via}` : name;
}

function unnamed(description: string): string {
  return /^unnamed\b/i.test(description) ? description : `Unnamed: ${description}`;
}

/** Role and affiliation as held at the time: "maintenance supervisor, Eastport Roads". A governor of whom no name is known is one by name. */
export function roleLine(held: Pick<ClaimRow, "role" | "affiliation">, name: string | undefined): string | null {
  const role = held.role?.toLowerCase() === name?.toLowerCase() ? null : held.role;
  return [role, held.affiliation].filter(Boolean).join(", ") || null;
}
