import type { ClaimFilter } from "@/lib/api/contract/claims";

/** What waits for the person who looks. */
export const mineFilter: ClaimFilter = { queue: "mine" };

/** What anybody may take now. */
export const freeFilter: ClaimFilter & { limit: number } = { status: ["open"], assignee: "nobody", limit: 8 };
