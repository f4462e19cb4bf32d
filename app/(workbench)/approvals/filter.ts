import type { ClaimFilter } from "@/lib/api/contract/claims";

/** What waits for the decision of the editor who looks; never her own work. */
export const approvalsFilter: ClaimFilter = { queue: "approvals" };
