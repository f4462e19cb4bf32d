"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title that says what follows from the choice. */
  description?: React.ReactNode;
  children: React.ReactNode;
  /** Where focus goes first, when not to the first field. */
  onOpenAutoFocus?: (event: Event) => void;
}

const veil = "fixed inset-0 z-40 bg-veil animate-[appear_120ms]";

/** The first field takes the focus; where there is none, what Radix chooses. */
function focusFirstField(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  const field = content.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function Head({ title, description }: Pick<DialogProps, "title" | "description">) {
  return (
    <header className="flex items-start gap-4 px-5 pt-4 pb-3">
      <div className="min-w-0 flex-1">
        <Radix.Title className="words text-[20px] leading-tight font-semibold">{title}</Radix.Title>
        {description && <Radix.Description className="mt-1 text-sm text-soft">{description}</Radix.Description>}
      </div>
      <Radix.Close
        aria-label="Close"
        className="-mr-2 grid size-8 place-items-center rounded-lg text-soft hover:bg-wash hover:text-ink"
      >
        <X size={17} aria-hidden />
      </Radix.Close>
    </header>
  );
}

/** A question or small form in the middle of the screen. */
export function Dialog({
  open,
  onOpenChange,
  wide,
  children,
  onOpenAutoFocus = focusFirstField,
  ...head
}: DialogProps & { wide?: boolean }) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          onOpenAutoFocus={onOpenAutoFocus}
          {...(head.description ? {} : { "aria-describedby": undefined })}
          className={`fixed top-[max(4vh,min(14vh,120px))] left-1/2 z-50 flex max-h-[84vh] w-[calc(100vw-32px)] -translate-x-1/2 animate-appear flex-col rounded-2xl border border-line bg-card shadow-float ${wide ? "max-w-[720px]" : "max-w-[480px]"}`}
        >
          <Head {...head} />
          <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A panel from the right edge, for something that is read beside the page. */
export function Sheet({ open, onOpenChange, children, onOpenAutoFocus, ...head }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          onOpenAutoFocus={onOpenAutoFocus}
          {...(head.description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-y-0 right-0 z-50 flex w-[min(460px,94vw)] animate-slide-in flex-col border-l border-line bg-card shadow-float"
        >
          <Head {...head} />
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-6">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons that ends a dialog: the way out first, the deed last. */
export function DialogFoot({ children }: { children: React.ReactNode }) {
  return <footer className="mt-5 flex flex-wrap items-center justify-end gap-2">{children}</footer>;
}

export const DialogClose = Radix.Close;
