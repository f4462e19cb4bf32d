import "server-only";
import { createRouterClient, ORPCError } from "@orpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Api } from "@/lib/api/client";
import { router } from "@/lib/api/router";
import { currentActor } from "@/lib/auth/actor";

/**
 * The contract's operations for a page on the server, in the name of whoever asks for it. Anonymous visitors go to the
 * sign-in and come back; what does not exist (in this workspace) is the page that says so.
 */
export async function apiOnServer(): Promise<Api> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(await askedPath())}`);
  return createRouterClient(router, {
    context: { actor },
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError && (error.code === "not-found" || error.code === "BAD_REQUEST")) notFound();
          throw error;
        }
      },
    ],
  }) as Api;
}

/** The path that the proxy noted on the request, to come back to after signing in. */
async function askedPath(): Promise<string> {
  return (await headers()).get("x-asked-path") ?? "/";
}
