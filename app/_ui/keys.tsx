"use client";
import { createContext, use, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Binding, KeyBoard } from "./keyBoard";

const KeysContext = createContext<KeyBoard | null>(null);

/** One listener for the whole page; screens register their keys with `useKeys`. */
export function KeysProvider({ children }: { children: React.ReactNode }) {
  const board = useMemo(() => new KeyBoard(), []);
  useEffect(() => board.listen(window), [board]);
  return <KeysContext value={board}>{children}</KeysContext>;
}

export function useKeyBoard(): KeyBoard {
  const board = use(KeysContext);
  if (!board) throw new Error("keys stand outside their provider");
  return board;
}

export type Keys = Record<string, Binding>;

/**
 * Registers shortcuts for as long as the component is shown: `useKeys({ j: { label: "Next claim", run: next } })`.
 * Names are tinykeys': `j`, `Shift+r`, `$mod+Enter`, `g a` (one after the other), `Escape`. They show in the `?` sheet
 * under `group`. None fires while typing or inside a dialog, unless the binding says `typing` or `inDialog`
 * (`$mod+Enter` and `Escape` fire while typing always). The last registered of two equal names wins.
 */
export function useKeys(keys: Keys, { enabled = true }: { enabled?: boolean } = {}): void {
  const board = useKeyBoard();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  // Handlers change with every render; only a change of what is written in the sheet registers again.
  const signature = Object.entries(keys)
    .map(([name, { label, group, typing, inDialog, hidden }]) =>
      [name, label, group, typing, inDialog, hidden].join(" "),
    )
    .join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the keys.
  useEffect(() => {
    if (!enabled) return;
    const registered = Object.entries(latest.current).map(([name, binding]) => ({
      ...binding,
      name,
      run: (event: KeyboardEvent) => latest.current[name]?.run(event),
    }));
    return board.register(registered);
  }, [board, enabled, signature]);
}

const never = () => () => {};

/** True on Apple keyboards, known only in the browser. */
export function useIsApple(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}

const signs: Record<string, string> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Backspace: "⌫",
  Delete: "Del",
};

function shown(part: string, apple: boolean): string {
  if (part === "$mod") return apple ? "⌘" : "Ctrl";
  if (part === "Shift") return apple ? "⇧" : "Shift";
  return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

/** A key beside the button that it presses: `<Key>j</Key>`, `<Key>$mod+Enter</Key>`, `<Key>g a</Key>`. Decoration. */
export function Key({ children, className = "" }: { children: string; className?: string }) {
  const apple = useIsApple();
  return (
    <span aria-hidden className={`inline-flex gap-0.5 whitespace-nowrap ${className}`}>
      {children.split(" ").map((press) => (
        <kbd
          key={press}
          className="inline-block min-w-[1.6em] rounded-[5px] border border-b-2 border-current/25 px-[5px] text-center font-sans text-2xs leading-[1.4] font-medium text-inherit"
        >
          {press
            .split("+")
            .map((part) => shown(part, apple))
            .join(apple ? "" : " ")}
        </kbd>
      ))}
    </span>
  );
}
