"use client";
import { Popover as Radix } from "radix-ui";

interface PopoverProps {
  trigger: React.ReactNode;
  /** Names the panel for those who do not see where it hangs. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  children: React.ReactNode;
}

/** A small panel that hangs on its button. `trigger` is one element that takes a ref, such as `Button`. */
export function Popover({
  trigger,
  label,
  open,
  onOpenChange,
  align = "start",
  side = "bottom",
  className = "",
  children,
}: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={`z-40 min-w-56 animate-appear rounded-xl border border-line bg-card p-3 shadow-float ${className}`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const PopoverClose = Radix.Close;
