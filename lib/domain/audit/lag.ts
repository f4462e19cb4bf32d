/** Longer than this, in milliseconds, nothing should wait to be sealed: beyond it there is an alarm. */
export const longestLag = 5_000;
