import { answer } from "@/lib/api/handler";
import { refusal } from "@/lib/api/refusal";
import { currentActor } from "@/lib/auth/actor";
import { isOwnOrigin, isSafeMethod } from "@/lib/auth/origin";

/** The one handler of the contract. */
async function handle(request: Request): Promise<Response> {
  if (!isSafeMethod(request.method) && !isOwnOrigin(request, process.env.NEXTAUTH_URL))
    return refusal("foreign-origin");
  const response = await answer(request, { actor: await currentActor() });
  return response ?? refusal("not-found");
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
