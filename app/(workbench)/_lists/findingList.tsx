import { type FindingKind, findingKinds } from "@/lib/domain/reports/claimReview/findings";

export function findingsWord(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}

/** What is wrong with a ClaimReview, errors first, each told by a word as well. */
export function FindingList({ kinds }: { kinds: readonly FindingKind[] }) {
  const errorsFirst = [...kinds].sort((a, b) => rank(a) - rank(b));
  return (
    <ul className="space-y-1" aria-label="Findings">
      {errorsFirst.map((kind) => (
        <li key={kind} className="flex gap-2 text-sm">
          <Level kind={kind} />
          <span className="min-w-0 text-soft">{findingKinds[kind].says}</span>
        </li>
      ))}
    </ul>
  );
}

export function Level({ kind }: { kind: FindingKind }) {
  const isError = findingKinds[kind].level === "error";
  return (
    <span className={`w-14 shrink-0 font-medium ${isError ? "text-danger" : "text-quiet"}`}>
      {isError ? "Error" : "Advice"}
    </span>
  );
}

function rank(kind: FindingKind): number {
  return findingKinds[kind].level === "error" ? 0 : 1;
}
