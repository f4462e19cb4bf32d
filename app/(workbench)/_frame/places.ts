import type { Route } from "next";
import { type Action, may, type Role } from "@/lib/domain/permissions";

export interface Place {
  readonly href: Route;
  readonly name: string;
  readonly key: string;
  readonly icon:
    | "work"
    | "articles"
    | "approvals"
    | "claims"
    | "parties"
    | "factChecks"
    | "audit"
    | "assessment"
    | "settings";
  /** What a role must be allowed to do for the place to be of use to it. */
  readonly needs: Action;
}

/** The places of the rail, in its order. */
export const places: readonly Place[] = [
  { href: "/my-work", name: "My work", key: "g w", icon: "work", needs: "claim.take" },
  { href: "/articles", name: "Articles", key: "g a", icon: "articles", needs: "read" },
  { href: "/approvals", name: "Approvals", key: "g r", icon: "approvals", needs: "claim.approve" },
  { href: "/claims", name: "Claims", key: "g c", icon: "claims", needs: "read" },
  { href: "/parties", name: "Parties", key: "g p", icon: "parties", needs: "read" },
  { href: "/fact-checks", name: "Published fact-checks", key: "g f", icon: "factChecks", needs: "read" },
  { href: "/audit", name: "Audit", key: "g l", icon: "audit", needs: "audit.read" },
  {
    href: "/self-assessment",
    name: "Self-assessment",
    key: "g e",
    icon: "assessment",
    needs: "selfAssessment.read",
  },
  { href: "/settings", name: "Settings", key: "g s", icon: "settings", needs: "member.manage" },
];

export function placesFor(role: Role): Place[] {
  return places.filter((place) => may(role, place.needs));
}

/** Where a person lands: on the work that waits, or on the articles where the role has none. */
export function firstPlace(role: Role): Route {
  return may(role, "claim.take") ? "/my-work" : "/articles";
}
