import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, ValidationError } from "@orpc/server";
import { problems } from "@/lib/domain/problems";
import { noteFault } from "@/lib/services/logging";
import { asError, type Visit } from "./doors";
import { router } from "./router";

/** What of the input was wrong, in words a person can use; never what was sent. */
function inputDetail(error: ORPCError<string, unknown>): string {
  const issues = error.cause instanceof ValidationError ? error.cause.issues : [];
  const places = issues.slice(0, 3).map((issue) => {
    const path = issue.path?.map((part) => (typeof part === "object" ? part.key : part)).join(".");
    return path ? `${path}: ${issue.message}` : issue.message;
  });
  return [problems["invalid-input"].sentence, ...places].join(" ");
}

/** Bad input gets our own problem; a fault of ours is logged whole and told to nobody. */
function translate(error: unknown): never {
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") {
    throw asError({ ok: false, problem: "invalid-input", detail: inputDetail(error) });
  }
  if (!(error instanceof ORPCError) || error.status >= 500) {
    noteFault(error);
    throw new ORPCError("INTERNAL_SERVER_ERROR", {
      message: "Something went wrong on our side. Try again in a moment.",
    });
  }
  throw error;
}

const handler = new OpenAPIHandler(router, {
  interceptors: [
    async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        return translate(error);
      }
    },
  ],
});

/** Answers a request under /api/v1 by the contract, or null where no operation has that path. */
export async function answer(request: Request, visit: Visit): Promise<Response | null> {
  const { matched, response } = await handler.handle(request, { prefix: "/api/v1", context: visit });
  return matched ? response : null;
}
