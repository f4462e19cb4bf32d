import { createORPCClient, ORPCError } from "@orpc/client";
import type { AnyContractRouter, ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { type ProblemCode, problems } from "@/lib/domain/problems";
import type { contract } from "./contract/contract";
import routes from "./routes.json";
import { sendTelling } from "./telling";

/** What the screens call: the contract's operations, typed. On the server the same shape comes from `apiOnServer`. */
export type Api = ContractRouterClient<typeof contract>;

// Paths and methods alone go to the browser; the schemas (and zod) stay on the server.
function clientWith(send?: (request: Request) => Promise<Response>): Api {
  const url = () => `${globalThis.location.origin}/api/v1`;
  const link = new OpenAPILink(routes as unknown as AnyContractRouter, { url, ...(send ? { fetch: send } : {}) });
  return createORPCClient(link);
}

export const api: Api = clientWith();

/** The same operations for large files: `tell` hears how much of the request has left, of 1. */
export function apiTelling(tell: (share: number) => void): Api {
  return clientWith((request) => sendTelling(request, tell));
}

/** Query and mutation options, and cache keys, for every operation: `queries.claims.get.queryOptions({ input })`. */
export const queries = createTanstackQueryUtils(api);

/** The problem that a failed call answered with, or null where the connection itself failed. */
export function problemOf(error: unknown): { code: ProblemCode; sentence: string; current: unknown } | null {
  if (!(error instanceof ORPCError) || !(error.code in problems)) return null;
  const code = error.code as ProblemCode;
  const data = error.data as { detail?: string; current?: unknown } | undefined;
  return { code, sentence: data?.detail ?? problems[code].sentence, current: data?.current };
}
