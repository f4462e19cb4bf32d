import type { Actor } from "@/lib/domain/claims/state";
import type { ProblemCode } from "@/lib/domain/problems";
import { logLine } from "@/lib/gateways/log";

/** A line for whoever runs the installation: who was refused what she may not do. */
export function noteDenial({ id, role, workspaceId }: Actor, problem: ProblemCode): void {
  logLine({ event: "denied", problem, member: id, role, workspace: workspaceId });
}

/** A fault of ours, whole: people are told only that there was one. */
export function noteFault(error: unknown): void {
  const { stack = "", message = String(error), cause = null } = error instanceof Error ? error : {};
  logLine({ event: "fault", message, stack, cause: cause === null ? null : String(cause) });
}
