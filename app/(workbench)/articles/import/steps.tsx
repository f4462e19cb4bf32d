import { Check } from "lucide-react";
import { Place } from "../../_lists/place";

interface StepsProps {
  title: string;
  /** The same places in every call: what each says may change as it is done. */
  steps: readonly { says: string; done: boolean }[];
}

/** What goes on between the button and the workbench. */
export function Steps({ title, steps }: StepsProps) {
  const now = steps.findIndex(({ done }) => !done);
  return (
    <Place narrow title="Importing" lead={<bdi>{title}</bdi>}>
      <ol className="mt-4" aria-live="polite">
        {steps.map(({ says, done }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step keeps its place, and says something else once it is done.
            key={index}
            className={`flex items-center gap-3 border-t border-line py-3 ${index > now ? "text-quiet" : ""}`}
          >
            <span className="grid size-5 place-items-center" aria-hidden>
              {done ? (
                <Check size={16} className="text-s-approved" />
              ) : (
                <span className={`size-2 rounded-full ${index === now ? "animate-breathe bg-accent" : "bg-line"}`} />
              )}
            </span>
            {says}
          </li>
        ))}
      </ol>
    </Place>
  );
}
