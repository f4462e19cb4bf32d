import type { Role } from "@/lib/domain/permissions";

export const roleWords = {
  checker: { name: "Checker", does: "imports articles, works on claims, files verdicts" },
  editor: { name: "Editor", does: "all that a checker does, and assigns, approves, returns and publishes" },
  auditor: { name: "Auditor", does: "reads and exports everything, changes nothing" },
  admin: { name: "Administrator", does: "manages members, policy and scale; approves nothing" },
} as const satisfies Record<Role, { name: string; does: string }>;
