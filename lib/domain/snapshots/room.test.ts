import { expect, test } from "vitest";
import type { ProblemCode } from "../problems";
import { refuseFile, refuseRoom, snapshotRoom } from "./room";

const { bytesOfFile, bytesOfArticle, bytesOfEvidence, copiesOfEvidence } = snapshotRoom;

test.each<[number, ProblemCode | null]>([
  [0, "snapshot-empty"],
  [1, null],
  [bytesOfFile, null],
  [bytesOfFile + 1, "snapshot-too-large"],
])("a file of %i bytes", (bytes, refused) => {
  expect(refuseFile(bytes)).toBe(refused);
});

test.each<[copies: number, ofEvidence: number, ofArticle: number, bytes: number, ProblemCode | null]>([
  [0, 0, 0, bytesOfFile, null],
  [copiesOfEvidence - 1, 10, 10, 1, null],
  [copiesOfEvidence, 10, 10, 1, "evidence-full"],
  [3, bytesOfEvidence - 5, bytesOfEvidence, 5, null],
  [3, bytesOfEvidence - 5, bytesOfEvidence, 6, "evidence-full"],
  [1, 10, bytesOfArticle - 5, 5, null],
  [1, 10, bytesOfArticle - 5, 6, "article-full"],
])("beside %i copies of %i bytes, %i in the article, %i more", (copies, ofEvidence, ofArticle, bytes, refused) => {
  const kept = { copiesOfEvidence: copies, bytesOfEvidence: ofEvidence, bytesOfArticle: ofArticle };
  expect(refuseRoom(kept, bytes)).toBe(refused);
});
