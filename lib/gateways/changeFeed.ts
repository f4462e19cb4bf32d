import { EventEmitter } from "node:events";
import pg from "pg";
import { type Change, liveChannel } from "@/lib/domain/live";

/**
 * The changes of all workspaces, as PostgreSQL announces them: one listening connection for the whole process, however
 * many people watch. `change` carries a Change; `gap` says that some may have been missed (the connection was lost), so
 * watchers should ask anew; `closing` that the server is about to end.
 */
interface FeedEvents {
  change: [Change];
  gap: [];
  closing: [];
}
export type ChangeFeed = EventEmitter<FeedEvents>;

const held = globalThis as typeof globalThis & { attestChangeFeed?: ChangeFeed };
const pauseBeforeRetry = 1_000;

/** The process's feed; the connection is opened with the first watcher. */
export function changeFeed(): ChangeFeed {
  held.attestChangeFeed ??= startFeed();
  return held.attestChangeFeed;
}

function startFeed(): ChangeFeed {
  const feed: ChangeFeed = new EventEmitter<FeedEvents>();
  feed.setMaxListeners(0);
  let ending = false;
  let lost = false;
  const listen = async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
    let gone = false;
    const retry = () => {
      if (gone) return;
      gone = true;
      lost = true;
      client.end().catch(() => undefined); // already broken: nothing is left to end
      if (!ending) setTimeout(listen, pauseBeforeRetry).unref();
    };
    client.on("error", retry);
    client.on("end", retry);
    client.on("notification", ({ payload }) => feed.emit("change", JSON.parse(payload ?? "{}")));
    try {
      await client.connect();
      await client.query(`LISTEN ${liveChannel}`);
      if (lost) feed.emit("gap");
      lost = false;
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
