"use client";
import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import { Place } from "../../_lists/place";

const steps = ["Keep the copy as it came", "Find passages and sentences", "Find who says what", "Open the workbench"];
const STEP_MS = 450;

/**
 * What happens while the article is split. The server answers once, when all is done; the steps go by as they usually
 * do and the last one waits for the answer.
 */
export function Steps({ title }: { title: string }) {
  const [done, setDone] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setDone((before) => Math.min(before + 1, steps.length - 1)), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Place narrow title="Importing" lead={<bdi>{title}</bdi>}>
      <ol className="mt-4" aria-live="polite">
        {steps.map((step, index) => (
          <li
            key={step}
            className={`flex items-center gap-3 border-t border-line py-3 ${index > done ? "text-quiet" : ""}`}
          >
            <span className="grid size-5 place-items-center">
              {index < done ? (
                <Check size={16} className="text-s-approved" aria-label="Done" />
              ) : (
                <span
                  aria-hidden
                  className={`size-2 rounded-full ${index === done ? "animate-breathe bg-accent" : "bg-line"}`}
                />
              )}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </Place>
  );
}
