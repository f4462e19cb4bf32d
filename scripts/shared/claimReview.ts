import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkClaimReview } from "../../lib/domain/reports/claimReview/checkClaimReview";

/** Reads real fact-checkers' ClaimReview, sloppy as it is: `tsx scripts/shared/claimReview.ts`. Each must be understood. */
const vectors = fileURLToPath(new URL("../../../shared/vectors/claimreview-real-world.json", import.meta.url));

if (existsSync(vectors)) {
  const samples = JSON.parse(readFileSync(vectors, "utf8")) as { file: string; claimReview: unknown }[];
  const counts = new Map<string, number>();
  const lost = samples.filter(({ claimReview }) => {
    const [one] = checkClaimReview([claimReview]).reviews;
    for (const { kind } of one?.findings ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const { claim, ratingLabel, publisher, reviewedOn, url } = one?.review ?? {};
    // One of them gives its day nowhere, one its address as a path alone: both say so.
    const hasDay = reviewedOn || one?.findings.some(({ kind }) => kind === "date-missing");
    const hasAddress = url || one?.findings.some(({ kind }) => kind === "url-relative");
    return !(claim && ratingLabel && publisher && hasDay && hasAddress);
  });
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  console.log(
    `ClaimReview: ${samples.length - lost.length} of ${samples.length} real ones understood; ${told.join(", ")}`,
  );
  for (const { file } of lost) console.error(`  not understood: ${file}`);
  if (lost.length > 0 || samples.length === 0) process.exitCode = 1;
} else {
  console.log("ClaimReview: skipped, ../shared/vectors/claimreview-real-world.json is not here");
}
