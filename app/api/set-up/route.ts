import { z } from "zod";
import { typed } from "@/lib/api/contract/shapes";
import { refusal } from "@/lib/api/refusal";
import { isOwnOrigin } from "@/lib/auth/origin";
import { setUpInstallation } from "@/lib/services/setUp";

const firstAdmin = z.strictObject({
  code: z.string().max(100),
  workspaceName: typed().trim().min(1).max(200),
  name: typed().trim().min(1).max(200),
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

/** The one-time set-up of an empty installation. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request, process.env.NEXTAUTH_URL)) return refusal("foreign-origin");
  const parsed = firstAdmin.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refusal("invalid-input");
  const outcome = await setUpInstallation(parsed.data);
  if (!outcome.ok) return refusal(outcome.problem, outcome.detail);
  return Response.json(outcome.value, { status: 201, headers: { "cache-control": "no-store" } });
}
