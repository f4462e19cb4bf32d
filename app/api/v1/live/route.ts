import { refusal } from "@/lib/api/refusal";
import { currentActor } from "@/lib/auth/actor";
import { actorOfSession } from "@/lib/services/session/sessions";
import { watchChanges } from "@/lib/services/watchChanges";

export const dynamic = "force-dynamic";

// A line of silence keeps proxies from closing the stream; with it we ask whether the session still holds.
const heartbeat = 20_000;

// What is on the screen may have been asked for a moment before the screen's own clock began.
const clockSlack = 1_000;

/**
 * What changes in the workspace, as server-sent events, from now on. `age`: for how many milliseconds the screen has been
 * reading already; the first event then says whether something changed in that time.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refusal("not-signed-in");
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (message: unknown) => write(`data: ${JSON.stringify(message)}\n\n`);
      const stop = watchChanges(actor, { tell, end: () => close(), since: sinceAge(request) });
      const beat = setInterval(async () => {
        if (await actorOfSession(actor.sessionId)) write(": still here\n\n");
        else close();
      }, heartbeat);
      close = () => {
        clearInterval(beat);
        stop?.();
        close = () => undefined;
        try {
          controller.close();
        } catch {
          // the reader went away first and closed it
        }
      };
      request.signal.addEventListener("abort", () => close());
      write("retry: 1000\n\n");
    },
    cancel: () => close(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function sinceAge(request: Request): number | undefined {
  const age = new URL(request.url).searchParams.get("age");
  return age !== null && /^\d{1,12}$/.test(age) ? Date.now() - Number(age) - clockSlack : undefined;
}
