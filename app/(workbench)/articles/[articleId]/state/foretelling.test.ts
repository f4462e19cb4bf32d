import { describe, expect, it } from "vitest";
import type { ClaimRow, Me } from "@/lib/api/contract/shapes";
import { Foretelling } from "./foretelling";
import type { Prediction } from "./predict";
import { someClaim } from "./someClaim";

const ada: Me = {
  member: { id: "a", name: "Ada Lund", email: "ada@example.org", role: "checker" },
  workspace: { id: "w", name: "Desk", policyVersion: 1 },
  policy: { sourcingRule: "none", secondCheck: "never" },
  scale: { id: "s", version: 1, ratings: [], publishedAt: "2026-01-01T00:00:00.000Z" },
};
const accept: Prediction = { command: "accept" };
const take: Prediction = { command: "take", me: ada };

/** A claim as the screen holds it, with what was last shown of it. */
function screen(first: ClaimRow) {
  const held = { row: first };
  const cache = {
    row: () => held.row,
    detail: () => undefined,
    predict: (row: ClaimRow) => {
      held.row = row;
    },
  };
  const told = (row: ClaimRow) => {
    held.row = row;
  };
  return { held, told, foretelling: new Foretelling(cache, ada) };
}

describe("Foretelling", () => {
  const extracted = someClaim({ status: "extracted" });

  it("shows a change at once and takes it back where it is refused", () => {
    const { held, foretelling } = screen(extracted);
    foretelling.begin(extracted.id, accept);
    expect(held.row.status).toBe("open");
    foretelling.end(extracted.id, accept, false);
    expect(held.row).toBe(extracted);
  });

  it("keeps a quick second change in sight when the first is answered", () => {
    const { held, told, foretelling } = screen(extracted);
    foretelling.begin(extracted.id, accept);
    foretelling.begin(extracted.id, take);
    expect(held.row.status).toBe("in_check");
    told({ ...extracted, status: "open", version: 2 });
    foretelling.end(extracted.id, accept, true);
    expect(held.row).toMatchObject({ status: "in_check", version: 2, assignee: { name: "Ada Lund" } });
  });

  it("takes back the refused change alone", () => {
    const { held, told, foretelling } = screen(extracted);
    foretelling.begin(extracted.id, accept);
    foretelling.begin(extracted.id, take);
    told({ ...extracted, status: "open", version: 2 });
    foretelling.end(extracted.id, accept, true);
    foretelling.end(extracted.id, take, false);
    expect(held.row).toMatchObject({ status: "open", version: 2, assignee: null });
  });
});
