/** A change that can be taken back in one step; a bulk change is several, taken back from the last to the first. */
export interface Undoable {
  readonly changeIds: readonly string[];
  /** What was done, as it stood in the toast. */
  readonly said: string;
}

const most = 50;

/** One's own changes on this screen, newest last: what `U` takes back. */
export class UndoStack {
  private changes: Undoable[] = [];

  push(change: Undoable): void {
    this.changes = [...this.changes.slice(1 - most), change];
  }

  /** The newest change, taken off the stack; null where there is none. */
  pop(): Undoable | null {
    return this.changes.pop() ?? null;
  }

  /** Takes one change off, wherever it stands: its toast was used. */
  take(change: Undoable): Undoable {
    this.changes = this.changes.filter((one) => one !== change);
    return change;
  }
}
