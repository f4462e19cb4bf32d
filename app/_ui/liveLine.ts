export interface LiveMessage {
  type: "changed";
  articleId: string | null;
  claimIds: string[];
  actorId: string | null;
  actor: string;
  event: string;
}

interface Hooks {
  onMessage: (message: LiveMessage) => void;
  onState: (connected: boolean) => void;
  /** Some changes may have been missed. */
  onGap: () => void;
  /** The server answered and refused: perhaps nobody is signed in any more. */
  onRefused: () => void;
}

/** A lost line is told to people only after this time: reloads and short breaks pass unseen. */
const PATIENCE_MS = 4_000;
/** A hidden tab gives its connection back after this time: browsers allow six to one server, over all tabs. */
const HIDDEN_MS = 60_000;
const RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 60_000;

/** The tab's one event stream, opened again when it breaks, closed while the tab is hidden for long. */
export class LiveLine {
  private source: EventSource | null = null;
  private wasOpen = false;
  private refusals = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly hooks: Hooks) {}

  open(): () => void {
    this.connect();
    const onVisibility = () => this.followVisibility();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      clearTimeout(this.hidden);
      this.close();
    };
  }

  private connect(): void {
    this.stop();
    // What was read since the page began to load may have changed before the line was open.
    const source = new EventSource(`/api/v1/live?age=${Math.ceil(performance.now())}`);
    this.source = source;
    source.onopen = () => this.opened();
    source.onmessage = ({ data }) => this.hear(String(data));
    source.onerror = () => {
      this.silence ??= setTimeout(() => this.hooks.onState(false), PATIENCE_MS);
      // A refusal ends the browser's own attempts; a broken connection does not.
      if (source.readyState === EventSource.CLOSED) this.refused();
    };
  }

  private refused(): void {
    this.hooks.onRefused();
    const wait = Math.min(RETRY_MS * 2 ** this.refusals, LONGEST_RETRY_MS);
    this.refusals += 1;
    this.retry = setTimeout(() => this.connect(), wait);
  }

  private opened(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
    this.refusals = 0;
    this.hooks.onState(true);
    if (this.wasOpen) this.hooks.onGap();
    this.wasOpen = true;
  }

  private hear(data: string): void {
    const message = JSON.parse(data) as LiveMessage | { type: "gap" };
    if (message.type === "gap") this.hooks.onGap();
    else this.hooks.onMessage(message);
  }

  private followVisibility(): void {
    clearTimeout(this.hidden);
    if (document.visibilityState === "hidden") this.hidden = setTimeout(() => this.close(), HIDDEN_MS);
    else if (!this.source) this.connect();
  }

  private close(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
    this.stop();
  }

  private stop(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = null;
  }
}
