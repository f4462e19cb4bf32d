import { unsealedSince } from "@/lib/data/log/sealerRecords";
import { isElected, openSealerSession, type SealerSession } from "@/lib/data/log/sealerSession";
import { somethingWaits } from "@/lib/data/log/sealPass";
import { newMind, sealWaiting } from "@/lib/services/log/sealWaiting";

/** A session of the sealer that ends with `work`. */
export async function withSealerSession<T>(work: (session: SealerSession) => Promise<T>): Promise<T> {
  const session = await openSealerSession(() => undefined);
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}

/**
 * Seals everything that was committed before it was called, as the one sealer; where a server runs beside the tests, its
 * sealer holds the lock and does it. Other tests' transactions run in the same cluster and hold back what is younger than
 * they are, so it asks until nothing waits.
 */
export async function sealEverything(): Promise<void> {
  await withSealerSession(async (session) => {
    const mind = newMind();
    let elected = false;
    while (await unsealedSince(session)) {
      elected ||= await isElected(session);
      if (elected && (await somethingWaits(session, []))) await sealWaiting(session, mind);
      else await new Promise((resolve) => setTimeout(resolve, 20));
      if (mind.broken.size > 0) throw new Error(`the log of ${[...mind.broken].join(", ")} is broken`);
    }
  });
}
