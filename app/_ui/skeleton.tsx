/** A line or block in the shape of what comes. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden className={`block animate-breathe rounded bg-line ${className}`} />;
}

/** The head of a place and some rows, in their real sizes, while they load. */
export function SkeletonPlace({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div className="mx-auto w-full max-w-[1080px] px-6 py-8 lg:px-10" role="status" aria-label={label}>
      <Skeleton className="h-7 w-44" />
      <Skeleton className="mt-3 h-4 w-72" />
      <div className="mt-8">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <div key={row} className="flex gap-4 border-t border-line py-4">
            <Skeleton className="size-3.5 rounded-full" />
            <div className="flex-1">
              <Skeleton className="h-4 w-3/5" />
              <Skeleton className="mt-2 h-3 w-2/5" />
            </div>
            <Skeleton className="h-3 w-20" />
          </div>
        ))}
      </div>
    </div>
  );
}
