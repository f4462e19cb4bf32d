import type { Report, ReportParty, ReportPerson, ReportRating } from "../../../reports/report";
import type { ImportedIds } from "./ids";
import { isPerson } from "./people";
import type { PartyRow } from "./rows";

/** By what the things of a bundle are called here. */
export interface Resettling {
  readonly ids: ImportedIds;
  /** The parties here by their ids there: a named one may have been here before. */
  readonly parties: ReadonlyMap<string, PartyRow>;
  /** The ratings here by their ids there. */
  readonly ratings: ReadonlyMap<string, string>;
}

const idFields = new Set(["id", "verdictId", "newRatingId"]);

/** A part of a report with every id, person and party as it is here. What is not a name of something stays as it is. */
export function resettled<Part>(part: Part, by: Resettling): Part {
  const idHere = (id: string) => by.ratings.get(id) ?? by.ids.of(id);
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== "object" || value === null) return value;
    if (isPerson(value)) return { id: by.ids.ofPerson(value), name: value.name } satisfies ReportPerson;
    if (isParty(value)) return partyHere(value, by);
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => {
        return [name, idFields.has(name) && typeof held === "string" ? idHere(held) : move(held)];
      }),
    );
  };
  return move(part) as Part;
}

function isParty(value: object): value is ReportParty {
  return "id" in value && "kind" in value && "unnamed" in value;
}

function partyHere({ id }: ReportParty, { parties }: Resettling): ReportParty {
  const party = parties.get(id);
  if (!party) throw new Error(`the bundle has no party ${id}`);
  const { name, kind, unnamed } = party;
  return { id: party.id, name, kind, unnamed };
}

/** The parties of a report by their ids there, as rows to insert where no party of that name and kind is here. */
export function partyRows({ claims }: Report, ids: ImportedIds): Map<string, PartyRow> {
  const rows = new Map<string, PartyRow>();
  for (const { attribution } of claims) {
    const { party } = attribution;
    if (party) rows.set(party.id, { ...party, id: ids.of(party.id) });
  }
  return rows;
}

/** The ratings that a report's work names, by id. */
export function ratingsNamed({ claims, scale, otherRatings }: Report): ReportRating[] {
  const named = new Set(
    claims.flatMap(({ rating, verdicts, corrections }) => [
      rating?.id,
      ...verdicts.map((one) => one.rating?.id),
      ...corrections.map(({ newRatingId }) => newRatingId),
    ]),
  );
  return [...scale.ratings, ...otherRatings].filter(({ id }) => named.has(id));
}
