import { answer } from "@/lib/api/handler";
import { refusal } from "@/lib/api/refusal";
import { currentActor } from "@/lib/auth/actor";
import { isOwnOrigin, isSafeMethod } from "@/lib/auth/origin";

/** In bytes. */
const longBody = 1_000_000;

/** The one handler of the contract. */
async function handle(request: Request): Promise<Response> {
  if (!isSafeMethod(request.method) && !isOwnOrigin(request, process.env.NEXTAUTH_URL))
    return refusal("foreign-origin");
  const actor = await currentActor();
  // A long body is not even read from somebody who is not signed in.
  if (actor === null && Number(request.headers.get("content-length") ?? 0) > longBody) return refusal("not-signed-in");
  const response = await answer(request, { actor });
  return response ?? refusal("not-found");
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
