import { createHash } from "node:crypto";
import { inWorkspace } from "@/lib/data/connection";
import { knownFingerprints } from "@/lib/data/factChecks";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, type Problem, problem } from "@/lib/domain/problems";
import type { FoundReview } from "@/lib/gateways/reading/claimReviews";
import { readClaimReviews } from "@/lib/gateways/reading/readClaimReviews";
import type { ReadingProblem } from "@/lib/gateways/reading/types";
import type { CopySource } from "../articles/readCopy";

/** The reviews of a file that has been read, each with the hash by which it is known again. */
export interface FoundFactChecks {
  readonly reviews: readonly (FoundReview & { readonly fingerprint: string })[];
  /** Whether the file holds more than is read of one. */
  readonly cut: boolean;
  readonly from: string | null;
}

const mostShown = 200;

/** What a file or pasted text holds of published fact-checks, with each one's findings; writes nothing. */
export async function readFactChecks(actor: Actor, { source }: { source: CopySource }) {
  if (!may(actor.role, "factCheck.import")) return problem("not-allowed");
  const found = await findFactChecks(source);
  if (!found.ok) return found;
  const { reviews, cut } = found.value;
  const known = await inWorkspace(actor.workspaceId, (tx) =>
    knownFingerprints(
      tx,
      reviews.map((one) => one.fingerprint),
    ),
  );
  const items = reviews.slice(0, mostShown).map(({ review, findings, fingerprint }) => ({
    ...review,
    findings: findings.map(({ kind }) => kind),
    known: known.has(fingerprint),
  }));
  const fresh = new Set(reviews.filter(canImport).map((one) => one.fingerprint));
  for (const fingerprint of known) fresh.delete(fingerprint);
  return done({ items, total: reviews.length, importable: fresh.size, cut });
}

/** A fact-check without a claim tells nobody anything. */
export function canImport({ review }: FoundReview): boolean {
  return review.claim !== "";
}

const problems: Record<ReadingProblem, Problem> = {
  "unsupported-file": problem("fact-checks-unreadable"),
  "unreadable-file": problem("fact-checks-unreadable"),
  "too-large": problem("file-too-large"),
  "no-text": problem("fact-checks-unreadable"),
};

/** Reads a source in the worker, before any transaction. */
export async function findFactChecks(source: CopySource): Promise<Outcome<FoundFactChecks>> {
  const isPaste = source.from === "paste";
  const bytes = isPaste ? Buffer.from(source.text, "utf8") : Buffer.from(source.base64, "base64");
  const fileName = isPaste ? null : source.name || null;
  const read = await readClaimReviews({
    bytes: new Uint8Array(bytes),
    fileName,
    mediaType: isPaste ? null : source.mediaType,
  });
  if (!read.ok) return problems[read.problem];
  if (read.reviews.length === 0) return problem("no-fact-checks");
  const reviews = read.reviews.map((one) => ({ ...one, fingerprint: fingerprintOf(one) }));
  return done({ reviews, cut: read.cut, from: fileName });
}

/** The same claim at the same address (or by the same publisher, where it has none) is the same fact-check. */
function fingerprintOf({ review: { url, publisher, claim } }: FoundReview): string {
  return createHash("sha256")
    .update(JSON.stringify([url ?? publisher, claim]))
    .digest("hex");
}
