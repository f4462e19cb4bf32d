import { Skeleton } from "@/app/_ui/skeleton";

/** The claim's cards in the shape that they will have. */
export function ClaimSkeleton() {
  return (
    <div role="status" aria-label="Reading the claim">
      {["h-[118px]", "h-[104px]", "h-[216px]"].map((height) => (
        <div key={height} className={`card claim-card ${height}`}>
          <Skeleton className="h-3 w-24" />
          <Skeleton className="mt-4 h-4 w-3/5" />
          <Skeleton className="mt-2 h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}
