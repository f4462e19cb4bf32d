import { expect, test } from "vitest";
import { type Action, actions, may, type Role, roles } from "./permissions";

/** Every action with the roles that may take it, written down by hand: c(hecker), e(ditor), a(uditor), adm(in). */
const table: Record<Action, string> = {
  read: "c e a adm",
  "article.import": "c e",
  "article.correct": "c e",
  "claim.add": "c e",
  "claim.accept": "c e",
  "claim.dismiss": "c e",
  "claim.restore": "e",
  "claim.assign": "e",
  "claim.take": "c e",
  "claim.edit": "c e",
  "claim.undo": "c e",
  "claim.submit": "c e",
  "claim.secondVerdict": "c e",
  "claim.adjudicate": "e",
  "claim.approve": "e",
  "claim.return": "e",
  "claim.publish": "e",
  "claim.reopen": "e",
  "claim.correct": "e",
  "evidence.edit": "c e",
  "thread.write": "c e",
  "reply.record": "c e",
  "party.edit": "c e",
  "factCheck.import": "c e",
  "selfAssessment.read": "e a adm",
  "report.export": "e a",
  "audit.read": "c e a adm",
  "member.manage": "adm",
  "person.erase": "adm",
  "policy.manage": "adm",
  "scale.manage": "adm",
};
const letters: Record<Role, string> = { checker: "c", editor: "e", auditor: "a", admin: "adm" };

test.each(actions.flatMap((action) => roles.map((role) => [role, action] as const)))(
  "may the %s %s?",
  (role, action) => {
    expect(may(role, action)).toBe(table[action].split(" ").includes(letters[role]));
  },
);

test("the auditor changes nothing, and the admin decides on no claim", () => {
  const auditor = actions.filter((action) => may("auditor", action));
  expect(auditor.sort()).toEqual(["audit.read", "read", "report.export", "selfAssessment.read"]);
  expect(actions.filter((action) => action.startsWith("claim.") && may("admin", action))).toEqual([]);
});
