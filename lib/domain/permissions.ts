/** Who may do what: the one table. Doors never ask for roles, they ask `may(role, action)`. */
export const roles = ["checker", "editor", "auditor", "admin"] as const;
export type Role = (typeof roles)[number];

const everybody = roles;
const desk = ["checker", "editor"] as const;
const editors = ["editor"] as const;
const admins = ["admin"] as const;

export const permissions = {
  read: everybody,
  "article.import": desk,
  "article.correct": desk,
  "claim.add": desk,
  "claim.accept": desk,
  "claim.dismiss": desk,
  "claim.restore": editors,
  "claim.assign": editors,
  "claim.take": desk,
  "claim.edit": desk,
  "claim.undo": desk,
  "claim.submit": desk,
  "claim.secondVerdict": desk,
  "claim.adjudicate": editors,
  "claim.approve": editors,
  "claim.return": editors,
  "claim.publish": editors,
  "claim.reopen": editors,
  "claim.correct": editors,
  "evidence.edit": desk,
  "thread.write": desk,
  "reply.record": desk,
  "party.edit": desk,
  "factCheck.import": desk,
  "selfAssessment.read": ["editor", "auditor", "admin"],
  "report.export": ["editor", "auditor"],
  "audit.read": everybody,
  "member.manage": admins,
  "person.erase": admins,
  "policy.manage": admins,
  "scale.manage": admins,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** Whether a role may take an action. Goes in: a role and an action of the table; comes out: yes or no. */
export function may(role: Role, action: Action): boolean {
  return (permissions[action] as readonly Role[]).includes(role);
}
