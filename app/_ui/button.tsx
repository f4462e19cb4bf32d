import { Key } from "./keys";

const base =
  "inline-flex min-h-8 items-center justify-center gap-2 rounded-lg text-sm font-medium whitespace-nowrap transition-[background-color,border-color] duration-100 disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50";

const looks = {
  plain: "border border-line bg-card px-3 py-1 text-ink enabled:hover:bg-wash",
  primary: "border border-transparent bg-accent px-3.5 py-1 text-accent-ink enabled:hover:opacity-90",
  quiet: "px-2 py-1 text-soft enabled:hover:bg-wash enabled:hover:text-ink",
  danger: "border border-danger/35 bg-card px-3 py-1 text-danger enabled:hover:bg-danger-wash",
} as const;

export type ButtonLook = keyof typeof looks;

export function buttonClass(look: ButtonLook = "plain", className = ""): string {
  return `${base} ${looks[look].replaceAll("enabled:", "not-disabled:")} ${className}`;
}

type ButtonProps = React.ComponentProps<"button"> & {
  look?: ButtonLook;
  /** The shortcut that presses it, shown beside the words. */
  shortcut?: string;
  /** Work goes on: the button keeps its size and is not pressed twice. */
  busy?: boolean;
};

export function Button({ look = "plain", shortcut, busy, className = "", children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass(look, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {children}
      {shortcut && <Key>{shortcut}</Key>}
    </button>
  );
}

/** A button that is only an icon; its name is read out and shown as a tip. */
export function IconButton({
  label,
  className = "",
  children,
  ...rest
}: React.ComponentProps<"button"> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`grid size-8 place-items-center rounded-lg text-soft transition-colors duration-100 hover:bg-wash hover:text-ink ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
