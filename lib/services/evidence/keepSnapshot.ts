import { insertSnapshot, lockRoom } from "@/lib/data/snapshots";
import { sha256Hex } from "@/lib/domain/audit/hash";
import { decideWriting } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, type Problem, problem } from "@/lib/domain/problems";
import { refuseFile, refuseRoom } from "@/lib/domain/snapshots/room";
import { snapshotName } from "@/lib/domain/snapshots/snapshotName";
import { newId } from "@/lib/gateways/ids";
import { snapshotKind } from "@/lib/gateways/reading/snapshotKind";
import { type Changed, type Changing, changeClaim, recordClaimEvent } from "../claims/changing";
import { writeDecision } from "../claims/writeDecision";

interface Wanted {
  claimId: string;
  version: number;
  evidenceId: string;
  /** What the file is called where it comes from. */
  name: string;
  base64: string;
}

/** A file as it will be kept. */
interface Copy {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
}

/**
 * A person keeps a copy of a source with its evidence, for good. The seal of an approval binds its hash, so a claim with
 * a verdict goes back to check by it, as by any change of evidence. Bytes that are there already change nothing: who
 * sends them again, not knowing whether they arrived, is answered with the claim as it is.
 */
export async function keepSnapshot(actor: Actor, wanted: Wanted): Promise<Outcome<Changed>> {
  if (!may(actor.role, "evidence.edit")) return problem("not-allowed");
  const copy = await readCopy(wanted);
  if ("problem" in copy) return copy;
  // Which version was seen is asked below, once it is known that the bytes are not there yet.
  return changeClaim(actor, { claimId: wanted.claimId, version: null }, (changing) => keep(changing, wanted, copy));
}

async function readCopy({ name, base64 }: Wanted): Promise<Copy | Problem> {
  const content = new Uint8Array(Buffer.from(base64, "base64"));
  const refused = refuseFile(content.length);
  if (refused) return problem(refused);
  const mediaType = await snapshotKind({ bytes: content, fileName: name });
  if (!mediaType) return problem("snapshot-unsupported");
  return { content, sha256: sha256Hex(content), mediaType, name: snapshotName(name, mediaType) };
}

async function keep(changing: Changing, { evidenceId, version }: Wanted, copy: Copy) {
  const { tx, claim, actor, at } = changing;
  const evidence = claim.evidence.find((one) => one.id === evidenceId);
  if (!evidence || evidence.removedAt !== null) return problem("not-found");
  if (evidence.snapshots.some(({ sha256 }) => sha256 === copy.sha256)) return done({ changeId: null });
  if (claim.version !== version) return problem("changed-meanwhile");
  const decision = decideWriting(changing.state, actor, "A copy of a source was added.");
  if (!decision.ok) return decision;
  const bytes = copy.content.length;
  const full = refuseRoom(
    {
      copiesOfEvidence: evidence.snapshots.length,
      bytesOfEvidence: evidence.snapshots.reduce((sum, one) => sum + one.bytes, 0),
      bytesOfArticle: await lockRoom(tx, claim.articleId),
    },
    bytes,
  );
  if (full) return problem(full);
  const ids = { id: newId(), workspaceId: actor.workspaceId, evidenceId };
  await insertSnapshot(tx, { ...copy, ...ids, bytes, capturedAt: at, capturedById: actor.id });
  await writeDecision(changing, decision);
  const { name, sha256 } = copy;
  await recordClaimEvent(changing, "snapshot.kept", { title: evidence.title, name, sha256, bytes });
  return done({ changeId: null });
}
