import type { Report, ReportPerson } from "../../../reports/report";
import { sha256Hex } from "../../hash";

/**
 * Ids for what comes in. Rows have one id in the whole installation, so those of the bundle cannot be kept. New ones
 * follow from the workspace and the bundle alone: importing it twice gives the same ids, so the database itself lets it in
 * once. They sort as those of the bundle did, which keeps the order of what happened at the same moment.
 */
export interface ImportedIds {
  /** The id here of something of the bundle. */
  of(originId: string): string;
  /** The id of a row that the report shows without one. */
  ofMark(kind: string, place: number): string;
  /** A person of there: the same in each bundle of that newsroom, as long as it names her in the same way. */
  ofPerson(person: ReportPerson): string;
}

export interface ImportSource {
  readonly workspaceId: string;
  readonly manifestSha256: string;
  /** Whose people they are: the log, its key, and the bundle itself where it only numbers people. */
  readonly people: string;
}

export function importedIds(report: Report, { workspaceId, manifestSha256, people }: ImportSource): ImportedIds {
  const known = new Set<string>();
  collectIds(report, known);
  const places = new Map([...known].sort(byCodeUnits).map((id, place) => [id, place]));
  const ids = sha256Hex(`ids\n${workspaceId}\n${manifestSha256}`);
  return {
    of: (originId) => placed(ids, places.get(originId) ?? unknown(originId)),
    ofMark: (kind, place) => placed(sha256Hex(`${kind}\n${ids}`), place),
    ofPerson: ({ id, name }) => placed(sha256Hex(`person\n${workspaceId}\n${people}\n${id}\n${name}`), 0),
  };
}

/** A UUID of version 8 (RFC 9562): 74 bits of a hash, then 48 of a place. */
function placed(hash: string, place: number): string {
  const variant = "89ab"[Number.parseInt(hash[15] ?? "0", 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(12, 15)}`,
    `${variant}${hash.slice(16, 19)}`,
    place.toString(16).padStart(12, "0"),
  ].join("-");
}

const named = new Set(["id", "verdictId", "newRatingId"]);

function collectIds(value: unknown, known: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collectIds(one, known);
  else if (typeof value === "object" && value !== null) {
    for (const [name, held] of Object.entries(value)) {
      if (named.has(name) && typeof held === "string") known.add(held);
      else collectIds(held, known);
    }
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unknown(id: string): never {
  throw new Error(`the bundle has no ${id}`);
}
