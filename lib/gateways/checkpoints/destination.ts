/** A checkpoint on its way out of the machine. */
export interface OutgoingCheckpoint {
  readonly workspaceId: string;
  readonly origin: string;
  readonly size: number;
  /** The signed note, as it is. */
  readonly note: string;
}

/** A place outside the database that keeps checkpoints, so that a log cut short or made anew is found out. */
export interface Destination {
  readonly name: "file" | "webhook" | "e-mail";
  /** No more often than this; the newest checkpoint of each log goes. */
  readonly everySeconds: number;
  /** Hands checkpoints over; a failure throws, and all of them are tried again later. */
  deliver(checkpoints: readonly OutgoingCheckpoint[]): Promise<void>;
}
