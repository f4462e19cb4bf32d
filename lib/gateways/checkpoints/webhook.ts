import type { Destination } from "./destination";

const patience = 10_000;

/**
 * Posts checkpoints as JSON to an address that the operator has set: `{ "checkpoints": [{ origin, size, note }] }`. Any
 * answer but 2xx is a failure; redirections are not followed.
 */
export function webhookDestination({ url, everySeconds }: { url: string; everySeconds: number }): Destination {
  return {
    name: "webhook",
    everySeconds,
    deliver: async (checkpoints) => {
      const answer = await fetch(url, {
        method: "POST",
        redirect: "error",
        headers: { "content-type": "application/json", "user-agent": "Attest" },
        body: JSON.stringify({ checkpoints: checkpoints.map(({ origin, size, note }) => ({ origin, size, note })) }),
        signal: AbortSignal.timeout(patience),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`);
    },
  };
}
