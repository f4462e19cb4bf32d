/** A session ends after so long without a request, and after so long in any case. In milliseconds. */
export const sessionLimits = { idle: 4 * 3_600_000, absolute: 14 * 3_600_000 } as const;

/** Whether a session is still young enough. Goes in: when it began, was last seen, and the present instant. */
export function sessionIsFresh({ startedAt, lastSeenAt }: { startedAt: Date; lastSeenAt: Date }, now: Date): boolean {
  return (
    now.getTime() - startedAt.getTime() < sessionLimits.absolute &&
    now.getTime() - lastSeenAt.getTime() < sessionLimits.idle
  );
}
