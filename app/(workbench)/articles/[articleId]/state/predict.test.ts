import { describe, expect, it } from "vitest";
import type { Me } from "@/lib/api/contract/shapes";
import { claimStatuses } from "@/lib/domain/claims/status";
import { roles } from "@/lib/domain/permissions";
import { likelyMay } from "./likelyMay";
import { predicted } from "./predict";
import { someClaim } from "./someClaim";

const ada: Me = {
  member: { id: "a", name: "Ada Lund", email: "ada@example.org", role: "checker" },
  workspace: { id: "w", name: "Desk", policyVersion: 1 },
  policy: { sourcingRule: "none", secondCheck: "never" },
  scale: { id: "s", version: 1, ratings: [], publishedAt: "2026-01-01T00:00:00.000Z" },
};

describe("predicted", () => {
  it("gives a taken claim to the one who took it", () => {
    const next = predicted(someClaim({ status: "open" }), { command: "take", me: ada });
    expect(next).toMatchObject({ status: "in_check", assignee: { name: "Ada Lund" }, version: 1 });
  });

  it("sends a verdict to a second check where the policy asks", () => {
    const strict: Me = { ...ada, policy: { ...ada.policy, secondCheck: "always" } };
    const row = someClaim({ status: "in_check" });
    expect(predicted(row, { command: "submit", me: ada }).status).toBe("in_review");
    expect(predicted(row, { command: "submit", me: strict }).status).toBe("in_second_check");
  });

  it("keeps the reason of a dismissal and drops it on restoring", () => {
    const gone = predicted(someClaim(), { command: "dismiss", reason: "opinion" });
    expect(gone).toMatchObject({ status: "dismissed", dismissReason: "opinion" });
    expect(predicted(gone, { command: "restore" })).toMatchObject({ status: "open", dismissReason: null });
  });

  it("shows the rating with the approval", () => {
    const rating = { id: "r", label: "False", tone: "false" as const };
    expect(predicted(someClaim({ status: "in_review" }), { command: "approve", rating })).toMatchObject({
      status: "approved",
      rating,
    });
  });
});

describe("likelyMay", () => {
  it("gives those who only read and those who manage nothing, in every status", () => {
    for (const role of roles.filter((one) => one === "auditor" || one === "admin")) {
      for (const status of claimStatuses) {
        expect(likelyMay(someClaim({ status }), { ...ada, member: { ...ada.member, role } })).toEqual([]);
      }
    }
  });

  it("lets the assignee alone submit", () => {
    const row = someClaim({ status: "in_check", assignee: { id: "b", name: "Ben" } });
    expect(likelyMay(row, ada)).not.toContain("submit");
    expect(likelyMay({ ...row, assignee: { id: "a", name: "Ada Lund" } }, ada)).toContain("submit");
  });

  it("keeps approval from a checker", () => {
    expect(likelyMay(someClaim({ status: "in_review" }), ada)).toEqual(["edit"]);
  });
});
