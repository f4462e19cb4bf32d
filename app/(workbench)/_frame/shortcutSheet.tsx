"use client";
import { useSyncExternalStore } from "react";
import { Sheet } from "@/app/_ui/dialog";
import { Key, useKeyBoard } from "@/app/_ui/keys";

const SCREEN = "This screen";
const last = ["Everywhere", "Places"];

/** All shortcuts that work where one is, by group: the screen's own first. */
export default function ShortcutSheet(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const board = useKeyBoard();
  const keys = useSyncExternalStore(board.subscribe, board.shown, board.shown);
  const singlesOff = useSyncExternalStore(board.subscribe, board.areSinglesOff, () => false);
  const groupOf = (key: { group?: string }) => key.group ?? SCREEN;
  const names = [...new Set(keys.map(groupOf))].sort((a, b) => last.indexOf(a) - last.indexOf(b));
  return (
    <Sheet {...props} title="Shortcuts" description="None of them fires while you type.">
      {names.map((name) => (
        <section key={name} className="mt-4 first:mt-0">
          <h3 className="label mb-1">{name}</h3>
          <dl>
            {keys
              .filter((key) => groupOf(key) === name)
              .map((key) => (
                <div
                  key={key.name}
                  className="flex min-h-8 items-center justify-between gap-4 border-t border-line py-1"
                >
                  <dt className="text-sm">{key.label}</dt>
                  <dd className="text-soft">
                    <Key>{key.name}</Key>
                    <span className="sr-only">{key.name}</span>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <label className="mt-6 flex items-start gap-2.5 border-t border-line pt-4 text-sm">
        <input
          type="checkbox"
          className="mt-0.5 size-4 accent-(--accent)"
          checked={!singlesOff}
          onChange={(event) => board.switchSingles(!event.target.checked)}
        />
        <span>
          Single keys
          <span className="block text-xs text-quiet">
            Switch them off where speech input or a slip of the hand would set them off.
          </span>
        </span>
      </label>
    </Sheet>
  );
}
