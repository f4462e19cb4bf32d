import { ORPCError } from "@orpc/server";
import { type Outcome, type Problem, problems } from "@/lib/domain/problems";
import { noteDenial } from "@/lib/services/logging";
import type { SignedInActor } from "@/lib/services/session/sessions";

/** What a request brings along: who makes it, or null. */
export interface Visit {
  readonly actor: SignedInActor | null;
}

/** A problem as the contract's typed error. */
export function asError({ problem, detail, current }: Problem): ORPCError<string, unknown> {
  const { status, sentence } = problems[problem];
  const data = detail === undefined && current === undefined ? undefined : { detail, current };
  return new ORPCError(problem, { defined: true, status, message: detail ?? sentence, data });
}

/** A door: parsed input → actor → one service → its value, or the problem as a typed error. */
export function through<Input, Value>(service: (actor: SignedInActor, input: Input) => Promise<Outcome<Value>>) {
  return async ({ input, context }: { input: Input; context: Visit }): Promise<Value> => {
    if (!context.actor) throw asError({ ok: false, problem: "not-signed-in" });
    const outcome = await service(context.actor, input);
    if (outcome.ok) return outcome.value;
    if (problems[outcome.problem].status === 403) noteDenial(context.actor, outcome.problem);
    throw asError(outcome);
  };
}
