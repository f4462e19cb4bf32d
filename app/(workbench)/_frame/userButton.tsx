import { initials } from "@/app/_ui/avatar";

/** The disc that opens the user's menu. */
export function UserButton({ name, ...rest }: { name: string } & React.ComponentProps<"button">) {
  return (
    <button
      type="button"
      aria-label={`${name}, menu`}
      aria-haspopup="menu"
      className="grid size-9 place-items-center rounded-full bg-wash text-xs font-semibold text-soft transition-colors duration-100 hover:text-ink data-[state=open]:bg-line"
      {...rest}
    >
      {initials(name)}
    </button>
  );
}
