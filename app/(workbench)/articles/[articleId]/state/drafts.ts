import { useCallback, useMemo, useSyncExternalStore } from "react";

/*
 * What is typed and not yet sent, kept for each claim: it survives going to another claim, a failed save and a reload
 * of the tab. It leaves the tab only when it is sent.
 */
const held = new Map<string, string | null>();
const listeners = new Set<() => void>();

function read(key: string): string | null {
  const known = held.get(key);
  if (known !== undefined) return known;
  const stored = storage()?.getItem(key) ?? null;
  held.set(key, stored);
  return stored;
}

function write(key: string, value: string | null): void {
  held.set(key, value);
  try {
    if (value === null) storage()?.removeItem(key);
    else storage()?.setItem(key, value);
  } catch {
    // A full or forbidden storage costs the draft its life after a reload, not now: memory still has it.
  }
  for (const listener of listeners) listener();
}

/** Null where the browser forbids storage altogether. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Draft<T> {
  readonly value: T;
  /** True where something unsent is held. */
  readonly kept: boolean;
  readonly set: (next: Partial<T>) => void;
  readonly clear: () => void;
}

/** Fields not yet sent, by a key such as `verdict:<claim>`. `empty` is what the fields are without a draft. */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const name = `attest:draft:${key}`;
  const stored = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  );
  const value = useMemo(() => (stored === null ? empty : { ...empty, ...parsed<T>(stored) }), [stored, empty]);
  const set = useCallback(
    (next: Partial<T>) => write(name, JSON.stringify({ ...parsed<T>(read(name)), ...next })),
    [name],
  );
  const clear = useCallback(() => write(name, null), [name]);
  return { value, kept: stored !== null, set, clear };
}

function parsed<T>(stored: string | null): Partial<T> {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === "object" && value !== null ? (value as Partial<T>) : {};
  } catch {
    return {};
  }
}

/** What a draft holds at this moment, for whoever has waited since it was shown. */
export function draftNow<T extends object>(key: string): Partial<T> {
  return parsed<T>(read(`attest:draft:${key}`));
}

/** Sets fields of a draft from outside the component that shows it: a key press on the claim. */
export function setDraft<T extends object>(key: string, next: Partial<T>): void {
  const name = `attest:draft:${key}`;
  write(name, JSON.stringify({ ...parsed<T>(read(name)), ...next }));
}
