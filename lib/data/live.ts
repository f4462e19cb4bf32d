import type { Transaction } from "./connection";

/** What open screens are told when a change has committed. `claimIds` is empty where there are too many to name. */
export interface Change {
  readonly workspaceId: string;
  readonly articleId: string | null;
  readonly claimIds: readonly string[];
  readonly actorId: string | null;
  readonly actor: string;
  readonly event: string;
}

export const liveChannel = "attest_changes";

// NOTIFY refuses payloads of 8,000 bytes and more; fifty ids stay well below.
const mostNamed = 50;

/** Announces a change. PostgreSQL delivers it when the transaction commits, and never when it does not. */
export async function announce(tx: Transaction, change: Change): Promise<void> {
  const named = change.claimIds.length <= mostNamed ? change : { ...change, claimIds: [] };
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(named)})`;
}
