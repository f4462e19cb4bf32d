import NextAuth from "next-auth";
import { refusal } from "@/lib/api/refusal";
import { authOptions } from "@/lib/auth/options";
import { isOwnOrigin, isSafeMethod } from "@/lib/auth/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Signing in and out, by next-auth. Its own token guards these too; a foreign origin is refused before. */
async function handle(request: Request, context: Context): Promise<Response> {
  if (!isSafeMethod(request.method) && !isOwnOrigin(request, process.env.NEXTAUTH_URL))
    return refusal("foreign-origin");
  return NextAuth(request as never, context as never, authOptions());
}

export { handle as GET, handle as POST };
