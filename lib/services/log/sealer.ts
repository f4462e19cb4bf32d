import { listHeads, loadDeliveries, noteDelivery, noteFault } from "@/lib/data/log/sealerRecords";
import { isElected, openSealerSession, type SealerSession } from "@/lib/data/log/sealerSession";
import { somethingWaits } from "@/lib/data/log/sealPass";
import { configuredDestinations } from "@/lib/gateways/checkpoints/destinations";
import { now } from "@/lib/gateways/clock";
import { logLine } from "@/lib/gateways/log";
import { readLogSettings } from "@/lib/gateways/logSettings";
import { compareWithFile } from "./compareWithFile";
import { Deliveries, type DeliveryNote } from "./deliveries";
import { LagWatch } from "./lagWatch";
import { newMind, type SealerMind, sealWaiting, sound } from "./sealWaiting";

// A checkpoint is signed at most so long after a change, give or take what a pass takes.
const pauseBetweenPasses = 300;
const pauseBetweenLooks = 150;
const pauseBetweenElections = 1_000;
const pauseBeforeRetry = 500;

export interface Sealer {
  /** Ends after the pass that runs, and gives the lock back. */
  stop(): Promise<void>;
}

/**
 * Seals what is recorded for as long as the process lives. Every process starts one; the advisory lock elects the one
 * that works, and when its connection ends, whyever, another takes over within a second.
 */
export function startSealer(): Sealer {
  const stopping = new AbortController();
  const running = runUntil(stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

const held = globalThis as typeof globalThis & { attestSealer?: Sealer };

/** The server process's one sealer; it ends with the server (scripts/web/serve.mjs announces it). */
export function sealForThisProcess(): void {
  if (held.attestSealer || !process.env.DATABASE_URL) return;
  const sealer = startSealer();
  held.attestSealer = sealer;
  process.once("attest:closing" as "SIGTERM", () => void sealer.stop());
}

async function runUntil(stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await serve(stopping);
    } catch (error) {
      // The database is away, or somebody else was faster: begin anew, with a new connection and no memory.
      if (!stopping.aborted) logLine({ event: "sealer-interrupted", reason: String(error) });
    }
    await pause(pauseBeforeRetry, stopping);
  }
}

async function serve(stopping: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const session = await openSealerSession(() => lost.abort());
  const over = AbortSignal.any([stopping, lost.signal]);
  const lag = new LagWatch();
  try {
    while (!over.aborted && !(await isElected(session))) {
      await lag.look(session);
      await pause(pauseBetweenElections, over);
    }
    if (over.aborted) return;
    const work = await begin(session);
    while (!over.aborted) {
      await pause(await step(session, work), over);
      await lag.look(session);
    }
    if (!lost.signal.aborted) await noteDeliveries(session, await work.deliveries.settled());
  } finally {
    await session.end().catch(() => undefined); // already broken: nothing is left to end
  }
}

interface Work {
  readonly mind: SealerMind;
  readonly deliveries: Deliveries;
}

/** What the newly elected does first: compare what was kept outside, and hand over what its predecessor did not. */
async function begin(session: SealerSession): Promise<Work> {
  const heads = await listHeads(session);
  const { alarms, latest } = await compareWithFile(session, heads);
  for (const alarm of alarms) await sound(session, alarm, now());
  const deliveries = new Deliveries(configuredDestinations(), await loadDeliveries(session));
  const { origin } = readLogSettings();
  const left = heads.map((head) => ({ ...head, origin: `${origin}/${head.workspaceId}` }));
  const unwritten = left.filter((head) => head.size > (latest.get(head.workspaceId) ?? 0));
  deliveries.offer(unwritten, (destination) => destination === "file");
  deliveries.offer(left, (destination) => destination !== "file");
  return { mind: newMind(), deliveries };
}

/** One look, and a pass where something waits. Gives back how long to rest. */
async function step(session: SealerSession, { mind, deliveries }: Work): Promise<number> {
  await noteDeliveries(session, deliveries.turn());
  if (!(await somethingWaits(session, [...mind.broken]))) return pauseBetweenLooks;
  const pass = await sealWaiting(session, mind);
  await noteFault(session, pass ? null : "There is no key to sign with.");
  if (!pass) return pauseBetweenElections;
  deliveries.offer(pass.checkpoints);
  return pass.full ? 0 : pauseBetweenPasses;
}

// Only between passes: on the one connection a note would otherwise fall into the transaction of a pass.
async function noteDeliveries(session: SealerSession, notes: readonly DeliveryNote[]): Promise<void> {
  for (const { destination, delivery } of notes) await noteDelivery(session, destination, delivery);
}

function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      over.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    over.addEventListener("abort", done);
  });
}
