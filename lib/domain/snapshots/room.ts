import type { ProblemCode } from "../problems";

const mebibyte = 1 << 20;

/** How much can be kept: a file, the copies of one piece of evidence, all copies of an article. */
export const snapshotRoom = {
  bytesOfFile: 20 * mebibyte,
  copiesOfEvidence: 20,
  bytesOfEvidence: 60 * mebibyte,
  bytesOfArticle: 500 * mebibyte,
} as const;

/** What is kept already beside a new copy. */
export interface Kept {
  readonly copiesOfEvidence: number;
  readonly bytesOfEvidence: number;
  readonly bytesOfArticle: number;
}

/** Why a file of this size cannot be kept at all, or null. */
export function refuseFile(bytes: number): ProblemCode | null {
  if (bytes === 0) return "snapshot-empty";
  return bytes > snapshotRoom.bytesOfFile ? "snapshot-too-large" : null;
}

/** Why there is no room for one more copy of this size, or null. */
export function refuseRoom(kept: Kept, bytes: number): ProblemCode | null {
  if (kept.copiesOfEvidence >= snapshotRoom.copiesOfEvidence) return "evidence-full";
  if (kept.bytesOfEvidence + bytes > snapshotRoom.bytesOfEvidence) return "evidence-full";
  return kept.bytesOfArticle + bytes > snapshotRoom.bytesOfArticle ? "article-full" : null;
}
