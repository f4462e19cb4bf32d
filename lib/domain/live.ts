/** What open screens are told when a change has committed. `claimIds` is empty where there are too many to name. */
export interface Change {
  readonly workspaceId: string;
  readonly articleId: string | null;
  readonly claimIds: readonly string[];
  readonly actorId: string | null;
  readonly actor: string;
  readonly event: string;
}

/** The channel of the database on which changes are announced. */
export const liveChannel = "attest_changes";
