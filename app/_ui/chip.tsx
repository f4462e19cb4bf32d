import { X } from "lucide-react";

const shape = "inline-flex min-h-6 items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs whitespace-nowrap";
const looks = {
  on: "border-transparent bg-ink text-paper font-medium",
  off: "border-line bg-card text-soft hover:bg-wash hover:text-ink",
};

/** A filter that is on or off. */
export function Chip({ on, className = "", ...rest }: React.ComponentProps<"button"> & { on: boolean }) {
  return (
    <button type="button" aria-pressed={on} className={`${shape} ${looks[on ? "on" : "off"]} ${className}`} {...rest} />
  );
}

/** A filter that holds; pressing it takes it away. */
export function ActiveChip({ name, value, onRemove }: { name: string; value: React.ReactNode; onRemove: () => void }) {
  return (
    <button
      type="button"
      onClick={onRemove}
      className={`${shape} border-line bg-wash text-ink hover:border-edge`}
      title={`Remove the filter “${name}”`}
    >
      <span className="sr-only">Remove filter </span>
      <span className="text-quiet">{name}</span>
      <span dir="auto" className="max-w-48 truncate font-medium">
        {value}
      </span>
      <X size={12} aria-hidden />
    </button>
  );
}

/** A word in a frame: says something, does nothing. */
export function Tag({ className = "", ...rest }: React.ComponentProps<"span">) {
  return (
    <span
      className={`inline-flex items-center rounded-md border border-line bg-wash px-1.5 text-xs text-soft ${className}`}
      {...rest}
    />
  );
}
