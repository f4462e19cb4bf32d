import { useId } from "react";
import { Key } from "@/app/_ui/keys";

interface CardProps {
  title: string;
  /** What can be done here, at the head's end. */
  action?: React.ReactNode;
  children: React.ReactNode;
}

/** One part of the claim's work that can be acted upon. */
export function Card({ title, action, children }: CardProps) {
  const id = useId();
  return (
    <section className="card claim-card" aria-labelledby={id}>
      <div className="claim-card-head">
        <h3 id={id} className="label uppercase">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** The small button in a card's head: its word and its key. */
export function CardAction({ children, shortcut, ...rest }: React.ComponentProps<"button"> & { shortcut?: string }) {
  return (
    <button type="button" className="claim-card-action" {...rest}>
      {children}
      {shortcut && <Key>{shortcut}</Key>}
    </button>
  );
}
