import { Check } from "lucide-react";
import { Place } from "../../_lists/place";

/** What goes on between the button and the workbench: the split, then the way there. */
export function Steps({ title, claimCount }: { title: string; claimCount: number | null }) {
  const split = claimCount !== null;
  const steps = [
    { says: "Copy read, fields settled", done: true },
    {
      says: split ? `Split: ${claimCount} claims found` : "Splitting the copy into passages, sentences and claims",
      done: split,
    },
    { says: "Opening the workbench", done: false },
  ];
  const now = steps.findIndex(({ done }) => !done);
  return (
    <Place narrow title="Importing" lead={<bdi>{title}</bdi>}>
      <ol className="mt-4" aria-live="polite">
        {steps.map(({ says, done }, index) => (
          <li
            key={index === 1 ? "split" : says}
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
