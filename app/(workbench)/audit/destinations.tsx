import { Time } from "@/app/_ui/time";
import type { LogState } from "@/lib/api/contract/desk";

const destinationWords: Readonly<Record<string, string>> = {
  file: "a file outside the database",
  webhook: "the webhook",
  "e-mail": "e-mail",
};

/** Where checkpoints leave the machine for, and when each place last took one. */
export function Destinations({ deliveries }: { deliveries: LogState["deliveries"] }) {
  if (deliveries.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="label mb-1">Checkpoints are kept in</h3>
      <ul className="flex flex-col gap-0.5 text-sm">
        {deliveries.map(({ destination, lastAt, failingSince, fault }) => (
          <li key={destination} className="flex flex-wrap items-baseline gap-x-2">
            <span>{destinationWords[destination] ?? destination}</span>
            {failingSince ? (
              <span className="text-danger">
                fails since <Time at={failingSince} />. {fault}
              </span>
            ) : (
              <span className="text-quiet">{lastAt && <Time at={lastAt} />}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
