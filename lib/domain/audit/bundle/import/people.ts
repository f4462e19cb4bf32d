import type { Report, ReportPerson } from "../../../reports/report";

/** What is exactly `{ id, name }` is a person of the desk; parties have more. */
export function isPerson(value: object): value is ReportPerson {
  const names = Object.keys(value);
  return names.length === 2 && "id" in value && "name" in value;
}

/** Everybody of the desk whom a report names, each once. */
export function peopleOf(report: Pick<Report, "version" | "claims" | "notClaims">): ReportPerson[] {
  const found = new Map<string, ReportPerson>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (typeof value === "object" && value !== null) {
      if (isPerson(value)) found.set(`${value.id}\n${value.name}`, value);
      else for (const held of Object.values(value)) look(held);
    }
  };
  look([report.version, report.claims, report.notClaims]);
  return [...found.values()];
}
