/** Up to two letters for a name: of its first and last word that begin with a letter. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.match(/\p{L}/u)?.[0] ?? "")
    .filter(Boolean);
  const first = letters[0] ?? "?";
  return (letters.length > 1 ? first + letters.at(-1) : first).toUpperCase();
}

/** A person or party as a small disc of initials. Decoration: the name stands beside it. */
export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span
      aria-hidden
      className="grid shrink-0 place-items-center rounded-full bg-wash font-semibold text-soft select-none"
      style={{ width: size, height: size, fontSize: size * 0.37 }}
    >
      {initials(name)}
    </span>
  );
}
