import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { sessionLimits } from "@/lib/domain/members/sessionAge";
import { signOut } from "@/lib/services/session/sessions";
import { signIn } from "@/lib/services/session/signIn";
import { sessionCookie } from "./cookie";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

const credentials = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) });

/** The header that the server sets from the connection itself; see scripts/serve.mjs. */
const addressHeader = "x-attest-address";

/**
 * next-auth carries one thing: the id of a session of ours. Who that is, and whether it still holds, is asked of the
 * database with every request (`actorOfSession`). Made on use, since settings are not there while pages are built.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionLimits.absolute / 1000 },
    cookies: { sessionToken: sessionCookie(process.env.NEXTAUTH_URL ?? "") },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(raw, request) {
          const parsed = credentials.safeParse(raw);
          if (!parsed.success) return null;
          const address = String(request.headers?.[addressHeader] ?? "unknown");
          const outcome = await signIn({ ...parsed.data, address });
          if (!outcome.ok && outcome.problem === "too-many-tries") throw new Error("too-many-tries");
          return outcome.ok ? { id: outcome.value.memberId, sessionId: outcome.value.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      redirect: ({ url, baseUrl }) => onThisSite(url, baseUrl),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId ?? "" }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await signOut(token.sessionId);
      },
    },
  };
}

/** Where next-auth leads to afterwards: the wanted place of this site, else its first page. Anything may stand in `url`. */
function onThisSite(url: string, baseUrl: string): string {
  const wanted = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
  return wanted?.origin === new URL(baseUrl).origin ? wanted.href : baseUrl;
}
