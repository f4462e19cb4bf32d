import { EventEmitter } from "node:events";
import pg from "pg";
import { type Change, liveChannel } from "@/lib/domain/live";

interface FeedEvents {
  change: [Change];
  gap: [];
  closing: [];
}

/**
 * The changes of all workspaces, as PostgreSQL announces them: one listening connection for the whole process, however
 * many people watch. `change` carries a Change; `gap` says that some may have been missed (nobody listened yet, or the
 * connection was lost), so watchers should ask anew; `closing` that the server is about to end.
 */
export class ChangeFeed extends EventEmitter<FeedEvents> {
  private listeningSince = Number.POSITIVE_INFINITY;
  private readonly lastHeard = new Map<string, number>();

  /** Says that changes are heard from now on; those before may have been missed. */
  begin(): void {
    this.listeningSince = Date.now();
    this.emit("gap");
  }

  pause(): void {
    this.listeningSince = Number.POSITIVE_INFINITY;
  }

  hear(change: Change): void {
    this.lastHeard.set(change.workspaceId, Date.now());
    this.emit("change", change);
  }

  /** Whether something may have changed in a workspace since that moment (ms, as Date.now()). */
  mayHaveChanged(workspaceId: string, since: number): boolean {
    return this.listeningSince > since || (this.lastHeard.get(workspaceId) ?? 0) >= since;
  }
}

const held = globalThis as typeof globalThis & { attestChangeFeed?: ChangeFeed };
const pauseBeforeRetry = 1_000;

/** The process's feed; the first call opens the connection. */
export function changeFeed(): ChangeFeed {
  held.attestChangeFeed ??= startFeed();
  return held.attestChangeFeed;
}

function startFeed(): ChangeFeed {
  const feed = new ChangeFeed();
  feed.setMaxListeners(0);
  let ending = false;
  const listen = async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
    let gone = false;
    const retry = () => {
      if (gone) return;
      gone = true;
      feed.pause();
      client.end().catch(() => undefined); // already broken: nothing is left to end
      if (!ending) setTimeout(listen, pauseBeforeRetry).unref();
    };
    client.on("error", retry);
    client.on("end", retry);
    client.on("notification", ({ payload }) => feed.hear(JSON.parse(payload ?? "{}")));
    try {
      await client.connect();
      await client.query(`LISTEN ${liveChannel}`);
      feed.begin();
    } catch {
      retry(); // the database is away: try again until it is back
    }
  };
  void listen();
  // Open event streams would keep the server from ending; see scripts/serve.mjs.
  const close = () => {
    ending = true;
    feed.emit("closing");
  };
  process.once("attest:closing" as "SIGTERM", close);
  return feed;
}
