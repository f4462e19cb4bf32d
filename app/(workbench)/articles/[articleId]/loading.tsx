import { Skeleton } from "@/app/_ui/skeleton";
import { ClaimSkeleton } from "./claim/claimSkeleton";
import "./bench.css";

const lines = ["w-full", "w-[94%]", "w-[97%]", "w-3/5"];
const paragraphs = ["first", "second", "third", "fourth", "fifth"];

/** The workbench in the shape that it will have. */
export default function Loading() {
  return (
    <div
      className="bench"
      role="status"
      aria-label="Opening the article"
      style={{ "--list": "322px", "--claim": "404px" } as React.CSSProperties}
    >
      <div className="bench-head">
        <Skeleton className="h-4 w-80" />
        <span className="flex-1" />
        <Skeleton className="h-8 w-28" />
      </div>
      <div className="bench-map" />
      <div className="bench-copy">
        <div className="copy bench-column">
          <Skeleton className="mb-3 h-8 w-4/5" />
          <Skeleton className="mb-8 h-3 w-24" />
          {paragraphs.map((paragraph) => (
            <div key={paragraph} className="mb-8 flex flex-col gap-3">
              {lines.map((width) => (
                <Skeleton key={width} className={`h-4 ${width}`} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className="bench-list border-l border-line">
        {paragraphs.map((row) => (
          <div key={row} className="border-b border-line px-9 py-4">
            <Skeleton className="h-4 w-full" />
            <Skeleton className="mt-2 h-3 w-1/2" />
          </div>
        ))}
      </div>
      <div className="bench-claim border-l border-line">
        <div className="claim-pane">
          <ClaimSkeleton />
        </div>
      </div>
    </div>
  );
}
