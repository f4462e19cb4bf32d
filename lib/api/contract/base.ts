import { oc } from "@orpc/contract";
import { z } from "zod";
import { type ProblemCode, problems } from "@/lib/domain/problems";

/** `detail`: more for the person in plain words. `current`: the state now, where somebody else was faster. */
const problemData = z.object({ detail: z.string().optional(), current: z.unknown().optional() }).optional();

type ProblemErrors = { [Code in ProblemCode]: { status: number; message: string; data: typeof problemData } };

const errors = Object.fromEntries(
  Object.entries(problems).map(([code, { status, sentence }]) => [
    code,
    { status, message: sentence, data: problemData },
  ]),
) as ProblemErrors;

/** Where every operation starts: it may answer any problem of the one union, with its status and sentence. */
export const operation = oc.errors(errors);

/** One page of a list by cursor; `next` is null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}
