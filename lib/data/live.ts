import { type Change, liveChannel } from "@/lib/domain/live";
import type { Transaction } from "./connection";

// NOTIFY refuses payloads of 8,000 bytes and more; fifty ids stay well below.
const mostNamed = 50;

/** Announces a change. PostgreSQL delivers it when the transaction commits, and never when it does not. */
export async function announce(tx: Transaction, change: Change): Promise<void> {
  const named = change.claimIds.length <= mostNamed ? change : { ...change, claimIds: [] };
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(named)})`;
}
