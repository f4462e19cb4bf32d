import type { Role } from "../lib/domain/permissions";

/** The demo newsroom's people, all made up. They exist on the embedded default alone. */
export const demoPassword = "harbour-lantern-42";

export const demoPeople: readonly { email: string; name: string; role: Role }[] = [
  { email: "ines@ledger.example", name: "Ines Haddad", role: "editor" },
  { email: "tomas@ledger.example", name: "Tomas Vrba", role: "checker" },
  { email: "amara@ledger.example", name: "Amara Okoye", role: "checker" },
  { email: "lucia@ledger.example", name: "Lucia Ferrante", role: "editor" },
  { email: "auditor@ledger.example", name: "Jonas Weld", role: "auditor" },
  { email: "admin@ledger.example", name: "Priya Nair", role: "admin" },
];
