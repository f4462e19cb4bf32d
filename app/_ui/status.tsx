import type { Rating } from "@/lib/api/contract/shapes";
import { type ClaimStatus, isSealed } from "@/lib/domain/claims/status";

type Tone = Rating["tone"];
type ShownRating = { label: string; tone: Tone } | null | undefined;

const words = {
  extracted: "Extracted",
  open: "Open",
  in_check: "In check",
  in_second_check: "Second check",
  contested: "Contested",
  in_review: "In review",
  approved: "Approved",
  published: "Published",
  dismissed: "Dismissed",
} as const satisfies Record<ClaimStatus, string>;

const colours = {
  extracted: "var(--s-extracted)",
  open: "var(--s-open)",
  in_check: "var(--s-check)",
  in_second_check: "var(--s-check)",
  contested: "var(--s-check)",
  in_review: "var(--s-review)",
  approved: "var(--s-approved)",
  published: "var(--s-approved)",
  dismissed: "var(--s-dismissed)",
} as const satisfies Record<ClaimStatus, string>;

/** Where the work stands, in a word. */
export function workWord(status: ClaimStatus): string {
  return words[status];
}

/** The status as people see it: where the work stands until a verdict is approved, the rating's label from then on. */
export function statusWord(status: ClaimStatus, rating?: ShownRating): string {
  return isSealed(status) && rating ? rating.label : words[status];
}

export function toneColour(tone: Tone): string {
  return `var(--r-${tone})`;
}

/** The colour that says the status, as a CSS value: the rating's own once it is sealed. */
export function statusColour(status: ClaimStatus, rating?: ShownRating): string {
  return isSealed(status) && rating ? toneColour(rating.tone) : colours[status];
}

/** What a claim's words wear in the copy. Put the rating's tone on the same element as `data-tone`. */
export function claimLine(status: ClaimStatus): string {
  return `claim-line claim-line-${status}`;
}

const ring = <circle cx="7" cy="7" r="5.4" />;
const seal =
  "M7 .3l1.5 1.2 1.9-.3.7 1.8 1.8.7-.3 1.9L13.7 7l-1.1 1.4.3 1.9-1.8.7-.7 1.8-1.9-.3L7 13.7l-1.5-1.2-1.9.3-.7-1.8-1.8-.7.3-1.9L.3 7l1.1-1.4-.3-1.9 1.8-.7.7-1.8 1.9.3z";
const tick = <path d="M4.4 7.2l1.8 1.8 3.4-3.8" stroke="var(--paper)" strokeWidth="1.8" />;

const shapes = {
  extracted: <circle cx="7" cy="7" r="5.4" strokeDasharray="1.4 2" strokeWidth="1.8" />,
  open: <circle cx="7" cy="7" r="5.4" strokeDasharray="4.2 2.6" />,
  in_check: (
    <>
      {ring}
      <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" stroke="none" />
    </>
  ),
  in_second_check: (
    <>
      {ring}
      <path d="M7 7V1.6A5.4 5.4 0 0 1 12.4 7z" fill="currentColor" stroke="none" />
    </>
  ),
  contested: (
    <>
      {ring}
      <path d="M3.2 10.8a5.4 5.4 0 0 1 0-7.6zM10.8 3.2a5.4 5.4 0 0 1 0 7.6z" fill="currentColor" stroke="none" />
      <path d="M7 1.6v10.8" />
    </>
  ),
  in_review: (
    <>
      {ring}
      <circle cx="7" cy="7" r="2.3" fill="currentColor" stroke="none" />
    </>
  ),
  approved: (
    <>
      <circle cx="7" cy="7" r="6.4" fill="currentColor" stroke="none" />
      {tick}
    </>
  ),
  published: (
    <>
      <path d={seal} fill="currentColor" stroke="none" />
      {tick}
    </>
  ),
  dismissed: <path d="M2.5 7h9" />,
} as const satisfies Record<ClaimStatus, React.ReactNode>;

interface Shown {
  status: ClaimStatus;
  rating?: ShownRating;
}

/** The small shape that tells a status without colour. The word stands beside it, or is read out with `label`. */
export function StatusMark({ status, rating, size = 14, label }: Shown & { size?: number; label?: boolean }) {
  return (
    <>
      <svg
        viewBox="0 0 14 14"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        className="shrink-0"
        style={{ color: statusColour(status, rating) }}
        aria-hidden
      >
        {shapes[status]}
      </svg>
      {label && <span className="sr-only">{statusWord(status, rating)}</span>}
    </>
  );
}

/** Shape and word together. */
export function StatusLabel({ status, rating, className = "" }: Shown & { className?: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-[550] whitespace-nowrap ${className}`}
      style={{ color: statusColour(status, rating) }}
    >
      <StatusMark status={status} rating={rating} />
      {statusWord(status, rating)}
    </span>
  );
}

/** The small flag at the end of a claim's words. Decoration: `flagWord` stands beside it or is read out with `label`. */
export function FlagMark({ label }: { label?: string }) {
  return (
    <>
      <svg viewBox="0 0 12 14" width="10" height="12" className="inline shrink-0 text-s-open" aria-hidden>
        <path d="M1.8 13V1.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        <path d="M2.4 1.6h8.2L8.4 4.5l2.2 2.9H2.4z" fill="currentColor" />
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </>
  );
}

const flagWords = {
  "seal-broken": "Seal broken",
  unsure: "Attribution unsure",
  changed: "Changed",
  orphan: "Words not found in the copy",
  returned: "Returned",
  blocked: "Blocking comment open",
  "reply-awaited": "Reply awaited",
} as const;

export function flagWord(flag: keyof typeof flagWords): string {
  return flagWords[flag];
}

/** Statuses in the order in which a strip of progress shows them: what is done first. */
export const stripOrder = [
  "published",
  "approved",
  "in_review",
  "contested",
  "in_second_check",
  "in_check",
  "open",
  "extracted",
] as const satisfies readonly ClaimStatus[];

/** What nobody has touched yet stays pale, so that the strip shows the work. */
function stripColour(status: ClaimStatus): string {
  return status === "extracted" ? "color-mix(in oklab, var(--faint) 55%, var(--line))" : colours[status];
}

/** Progress as a coloured strip of statuses. Dismissed claims are not part of the work and stand out of it. */
export function StatusStrip({
  counts,
  className = "",
}: {
  counts: Partial<Record<ClaimStatus, number>>;
  className?: string;
}) {
  const parts = stripOrder.map((status) => ({ status, count: counts[status] ?? 0 })).filter(({ count }) => count > 0);
  const says = parts.map(({ status, count }) => `${count} ${words[status].toLowerCase()}`).join(", ");
  return (
    <span
      role="img"
      aria-label={says || "No claims"}
      title={says || "No claims"}
      className={`flex h-[7px] gap-px overflow-hidden rounded-full bg-line ${className}`}
    >
      {parts.map(({ status, count }) => (
        <span key={status} style={{ flexGrow: count, minWidth: 3, background: stripColour(status) }} />
      ))}
    </span>
  );
}
