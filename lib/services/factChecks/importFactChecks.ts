import { inWorkspace } from "@/lib/data/connection";
import { insertFactChecks, type NewFactCheck } from "@/lib/data/factChecks";
import type { Actor } from "@/lib/domain/claims/state";
import { tellingWords } from "@/lib/domain/factChecks/likeness";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import type { CopySource } from "../articles/readCopy";
import { recordEvent } from "../recording";
import { canImport, type FoundFactChecks, findFactChecks } from "./readFactChecks";

/** Takes the published fact-checks of a file in; those that are here already, or say no claim, are left out and counted. */
export async function importFactChecks(actor: Actor, { source }: { source: CopySource }) {
  if (!may(actor.role, "factCheck.import")) return problem("not-allowed");
  const found = await findFactChecks(source);
  if (!found.ok) return found;
  const at = now();
  const { reviews, from } = found.value;
  const readable = reviews.filter(canImport);
  const rows = readable.map((one) => rowOf(one, actor, at));
  const imported = await inWorkspace(actor.workspaceId, async (tx) => {
    const count = await insertFactChecks(tx, rows);
    if (count > 0) await recordEvent(tx, { actor, at }, "factCheck.imported", { count, from });
    return count;
  });
  return done({ imported, known: readable.length - imported, unreadable: reviews.length - readable.length });
}

function rowOf(found: FoundFactChecks["reviews"][number], actor: Actor, at: Date): NewFactCheck {
  const { review, findings, raw, fingerprint } = found;
  const reviewedOn = review.reviewedOn ? new Date(`${review.reviewedOn}T00:00:00Z`) : null;
  return {
    ...review,
    ...{ id: newId(), workspaceId: actor.workspaceId, raw, fingerprint },
    ...{ reviewedOn, listedOn: reviewedOn ?? at, importedById: actor.id, importedAt: at },
    findings: findings.map(({ kind }) => kind),
    words: tellingWords(review.claim),
  };
}
