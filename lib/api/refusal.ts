import { type ProblemCode, problems } from "@/lib/domain/problems";

/** A problem as the API answers it, for doors that are not operations of the contract. */
export function refusal(code: ProblemCode, detail?: string): Response {
  const { status, sentence } = problems[code];
  const body = { defined: true, code, status, message: detail ?? sentence, ...(detail ? { data: { detail } } : {}) };
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
