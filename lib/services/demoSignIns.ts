import { readSettings } from "@/lib/gateways/settings";
import { demoPassword, demoPeople } from "@/prisma/demo";

/** The made-up people of the demo newsroom, for the sign-in page; none where the installation is a real one. */
export async function demoSignIns(): Promise<{ email: string; name: string; role: string; password: string }[]> {
  if (readSettings().ATTEST_DEMO !== "1") return [];
  return demoPeople.map(({ email, name, role }) => ({ email, name, role, password: demoPassword }));
}
