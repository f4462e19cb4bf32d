import { isPerson } from "../audit/bundle/import/people";
import { reportJson } from "./json";
import type { Report, ReportRating } from "./report";

/**
 * Whether two reports tell the same work, as an article's report does before it leaves in a bundle and after it came in
 * elsewhere. Compared is everything but:
 * - ids, which are others in each workspace (that they name the same things is compared);
 * - when and by whom the report was made, and what its copy hides;
 * - the workspace's own: name, policy, the scale in force (the ratings that the work names are compared word for word);
 * - where the article came from, the import's own event, and which newsroom an approval is told to come from;
 * - the case of a party's name, which a workspace that knows the party keeps as it is.
 * The record of there is compared with the kept one, with its places and hashes. Gives back the places that differ, as JSON
 * pointers; none where the reports are the same.
 */
export function differencesBetween(before: Report, after: Report): string[] {
  const found: string[] = [];
  compare(told(before), told(after), "", found);
  return found;
}

export function sameReport(before: Report, after: Report): boolean {
  return differencesBetween(before, after).length === 0;
}

/** Through its JSON, which names every field: a report that was just made from rows carries more than it says. */
function told(made: Report): unknown {
  const report = JSON.parse(reportJson(made)) as Report;
  const { version, article, claims, retired } = report;
  const known = namesOf(report);
  const events = report.origin ? report.origin.events : report.events;
  return withoutIds(
    {
      ...{ article, version, claims, retired, coverage: report.coverage, passages: report.passages },
      ...{ notClaims: report.notClaims, noComments: report.noComments, unread: report.unread },
      events: events.map(({ id: _, ...event }) => event),
    },
    known,
  );
}

/** What an id stands for, so that two reports can be compared which name the same thing by different ids. */
function namesOf({ claims, scale, otherRatings }: Report): ReadonlyMap<string, unknown> {
  const ratings = [...scale.ratings, ...otherRatings].map((one) => [one.id, wordsOf(one)] as const);
  const verdicts = claims.flatMap((claim) => claim.verdicts.map(({ id }, place) => [id, place] as const));
  return new Map<string, unknown>([...ratings, ...verdicts]);
}

function wordsOf({ label, value, definition, tone }: ReportRating): string {
  return JSON.stringify([label, value, definition, tone]);
}

/** `verdictId` and `newRatingId` become what they name; a rating's own id too, since its words stand on the scale. */
function withoutIds(value: unknown, known: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutIds(one, known));
  if (typeof value !== "object" || value === null) return value;
  if (isPerson(value)) return value.name;
  const entries = Object.entries(value).flatMap(([name, held]): [string, unknown][] => {
    if (name === "givenAt") return [];
    if (name === "id" || name === "verdictId" || name === "newRatingId") {
      return known.has(held) ? [[name, known.get(held)]] : [];
    }
    return [[name, withoutIds(held, known)]];
  });
  const said: Record<string, unknown> = Object.fromEntries(entries);
  if ("unnamed" in said) said.name = String(said.name).toLowerCase();
  return said;
}

/** As many as somebody reads. */
const mostDifferences = 50;

function compare(a: unknown, b: unknown, at: string, found: string[]): void {
  if (a === b || found.length >= mostDifferences) return;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    found.push(at);
    return;
  }
  const [before, after] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    compare(before[name], after[name], `${at}/${name}`, found);
  }
}
