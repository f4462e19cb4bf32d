"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Popover } from "@/app/_ui/popover";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { AssignMenu } from "../list/assignMenu";
import { useBench } from "../state/bench";
import { orders } from "../state/orders";
import type { CopyActions } from "../state/useCopyActions";

/** Gives the claim to a member. */
export function AssignStep({ row }: { row: ClaimRow }) {
  const { commands } = useBench();
  return (
    <AssignMenu
      trigger={<Button>{row.assignee ? "Reassign…" : "Assign…"}</Button>}
      onAssign={(member) => void commands.run(orders.assign(row, member))}
    />
  );
}

interface WordProps {
  row: ClaimRow;
  next: ClaimRow | null;
  actions: CopyActions;
}

/** What changes the claim's words. */
export function WordSteps({ row, next, actions }: WordProps) {
  const [open, setOpen] = useState(false);
  const step = (run: () => Promise<void>) => () => {
    setOpen(false);
    void run();
  };
  return (
    <Popover
      label="More for this claim"
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-72 p-1.5"
      trigger={<Button look="quiet">Change words…</Button>}
    >
      <ul className="bench-menu">
        <li>
          <MenuButton shortcut="s" onClick={step(() => actions.splitAtCaret(row))}>
            Split at the caret
          </MenuButton>
        </li>
        <li>
          <MenuButton shortcut="m" onClick={step(() => actions.mergeWithNext(row, next))}>
            {next ? `Merge with claim ${next.number}` : "Merge with the next"}
          </MenuButton>
        </li>
        <li>
          <MenuButton onClick={step(() => actions.respan(row))}>Use the selected words</MenuButton>
        </li>
      </ul>
    </Popover>
  );
}

function MenuButton({
  shortcut,
  children,
  onClick,
}: {
  shortcut?: string;
  children: React.ReactNode;
  onClick: () => void;
}) {
  return (
    <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      <span className="min-w-0 flex-1 text-left">{children}</span>
      {shortcut && <kbd className="text-xs text-quiet uppercase">{shortcut}</kbd>}
    </button>
  );
}
