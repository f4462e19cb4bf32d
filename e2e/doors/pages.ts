import { readdirSync } from "node:fs";
import path from "node:path";
import type { Role } from "../../lib/domain/permissions";

export interface PageDoor {
  /** Who sees it; everybody else who is signed in is answered 403. `anybody` needs no sign-in. */
  roles: readonly Role[] | "anybody";
  /** Where somebody who is signed in is sent on, if she is. */
  leadsTo?: string;
}

const all: readonly Role[] = ["checker", "editor", "auditor", "admin"];

/** Every page, written down by hand: one that is missing here fails the matrix. */
export const pages: Record<string, PageDoor> = {
  "/": { roles: all, leadsTo: "/" },
  "/sign-in": { roles: "anybody" },
  "/set-up": { roles: "anybody", leadsTo: "/sign-in" },
  "/my-work": { roles: all },
  "/articles": { roles: all },
  "/articles/import": { roles: ["checker", "editor"] },
  "/articles/[articleId]": { roles: all },
  "/articles/[articleId]/reading": { roles: all },
  "/articles/[articleId]/report": { roles: all },
  "/approvals": { roles: ["editor"] },
  "/claims": { roles: all },
  "/parties": { roles: all },
  "/parties/[partyId]": { roles: all },
  "/fact-checks": { roles: all },
  "/self-assessment": { roles: ["editor", "auditor", "admin"] },
  "/audit": { roles: all },
  "/settings": { roles: ["admin"] },
  "/account": { roles: all },
  "/api-reference": { roles: all },
};

/** The paths of all pages in the file tree, as Next makes them: groups in parentheses leave no trace. */
export function pagesInTree(folder = "app"): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) =>
      path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== "." && !part.startsWith("(")),
    )
    .map((parts) => `/${parts.join("/")}`)
    .sort();
}
