import { unsealedSince } from "@/lib/data/log/sealerRecords";
import type { SealerSession } from "@/lib/data/log/sealerSession";
import { longestLag } from "@/lib/domain/audit/lag";
import { now } from "@/lib/gateways/clock";
import { logLine } from "@/lib/gateways/log";

const lookEvery = 1_000;
const sayEvery = 60_000;

/** Says in the process's log when events wait too long to be sealed. Every process watches, also those not elected. */
export class LagWatch {
  #lookedAt = 0;
  #saidAt = 0;

  async look(session: SealerSession): Promise<void> {
    const at = now().getTime();
    if (at - this.#lookedAt < lookEvery) return;
    this.#lookedAt = at;
    const since = await unsealedSince(session);
    const lag = since ? at - since.getTime() : 0;
    if (lag > longestLag && at - this.#saidAt > sayEvery) {
      this.#saidAt = at;
      logLine({ event: "sealing-lags", seconds: Math.round(lag / 1_000) });
    } else if (lag <= longestLag && this.#saidAt > 0) {
      this.#saidAt = 0;
      logLine({ event: "sealing-caught-up" });
    }
  }
}
