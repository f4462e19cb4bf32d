import { expect, test } from "vitest";
import { claimState, readyCommands, someone, strictPolicy } from "@/lib/testing/claimState";
import { type Role, roles } from "../permissions";
import type { Command } from "./commands";
import { decide } from "./decide";
import { lifecycle, startsFrom } from "./lifecycle";
import { type ClaimStatus, claimStatuses } from "./status";

type Row = { from: ClaimStatus[]; to: ClaimStatus[]; who: Role[] };

/**
 * DESIGN.md, "A claim's life", written down once more by hand. Where DESIGN says "the checker herself" or "the assignee",
 * an editor who checks is one too; an editor may also give a claim that is in check to somebody else.
 */
const life: Record<Command["name"], Row> = {
  accept: { from: ["extracted"], to: ["open"], who: ["checker", "editor"] },
  dismiss: { from: ["extracted", "open"], to: ["dismissed"], who: ["checker", "editor"] },
  restore: { from: ["dismissed"], to: ["open"], who: ["editor"] },
  assign: { from: ["open", "in_check"], to: ["in_check"], who: ["editor"] },
  take: { from: ["open"], to: ["in_check"], who: ["checker", "editor"] },
  submit: { from: ["in_check"], to: ["in_review", "in_second_check"], who: ["checker", "editor"] },
  secondVerdict: { from: ["in_second_check"], to: ["in_review", "contested"], who: ["checker", "editor"] },
  adjudicate: { from: ["contested"], to: ["in_review"], who: ["editor"] },
  approve: { from: ["in_review"], to: ["approved"], who: ["editor"] },
  return: { from: ["in_review"], to: ["in_check"], who: ["editor"] },
  publish: { from: ["approved"], to: ["published"], who: ["editor"] },
  reopen: { from: ["approved", "published"], to: ["in_check"], who: ["editor"] },
  correct: { from: ["published"], to: ["published"], who: ["editor"] },
  confirmCorrection: { from: ["published"], to: ["published"], who: ["editor"] },
  withdraw: { from: ["published"], to: ["published"], who: ["editor"] },
};

const commandNames = Object.keys(life) as Command["name"][];
const cases = commandNames.flatMap((name) =>
  claimStatuses.flatMap((status) => roles.map((role) => ({ name, status, role }))),
);

test.each(cases)("$name by the $role on a claim that is $status", ({ name, status, role }) => {
  const { from, to, who } = life[name];
  const actor = someone(role);
  // Only the assignee submits; the claim is with whoever asks, so that role and status alone decide here.
  const state = claimState(status, name === "submit" ? { assigneeId: actor.id } : {});
  const outcome = decide(state, readyCommands[name], { actor, policy: strictPolicy });
  if (!who.includes(role)) expect(outcome).toMatchObject({ ok: false, problem: "not-allowed" });
  else if (!from.includes(status)) expect(outcome).toMatchObject({ ok: false, problem: "wrong-status" });
  else {
    expect(outcome.ok).toBe(true);
    expect(to).toContain((outcome.ok && outcome.patch.status) || status);
  }
});

test.each(commandNames)("the table holds %s as DESIGN.md has it", (name) => {
  const move = lifecycle[name];
  expect([...move.from].sort()).toEqual([...life[name].from].sort());
  expect([...move.to].sort()).toEqual([...life[name].to].sort());
  for (const status of claimStatuses) expect(startsFrom(name, status)).toBe(life[name].from.includes(status));
});

test("there is no move beside DESIGN.md's commands, a person's edit and the change that an edit makes", () => {
  expect(Object.keys(lifecycle).sort()).toEqual([...commandNames, "edit", "change"].sort());
});

test("submit leads to the second check where the policy asks for one, and where both verdicts agree to review", () => {
  const actor = someone("checker");
  const policy = { ...strictPolicy, secondCheck: "always" } as const;
  const state = claimState("in_check", { assigneeId: actor.id });
  expect(decide(state, readyCommands.submit, { actor, policy })).toMatchObject({
    patch: { status: "in_second_check" },
  });
  const second = (ratingId: string) =>
    decide(claimState("in_second_check"), { ...readyCommands.secondVerdict, ratingId }, { actor, policy });
  expect(second("true")).toMatchObject({ event: "claim.secondVerdict", patch: { status: "in_review" } });
  expect(second("false")).toMatchObject({ event: "claim.contested", patch: { status: "contested" } });
});
