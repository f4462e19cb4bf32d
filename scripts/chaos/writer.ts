// Works on claims through the services without a pause, with a sealer of its own, and prints the body of each comment
// that was acknowledged. It has no way to end but to be killed.
import type { Actor } from "@/lib/domain/claims/state";
import { startSealer } from "@/lib/services/log/sealer";
import { writeComment } from "@/lib/services/threads/writeComment";

const { actor, claimIds } = JSON.parse(process.env.CHAOS_WORK ?? "{}") as { actor: Actor; claimIds: string[] };
startSealer();
process.on("uncaughtException", () => undefined); // its connections are cut on purpose
for (let person = 0; person < 4; person++) void work(person);

async function work(person: number): Promise<void> {
  for (let step = person; ; step++) {
    const body = `Comment ${crypto.randomUUID()}`;
    const claimId = claimIds[step % claimIds.length] ?? "";
    const outcome = await writeComment(actor, { claimId, body, blocking: false }).catch(() => null);
    if (outcome?.ok) process.stdout.write(`${body}\n`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
