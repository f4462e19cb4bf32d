"use client";
import { fittingWidth, type Panes, paneLimits } from "./state/panes";

interface SeparatorProps {
  pane: keyof Panes;
  label: string;
  width: number;
  onWidth: (pane: keyof Panes, width: number) => void;
}

const step = 16;

/** The line between two panes: dragged, or moved with the arrow keys. The pane stands to its right. */
export function Separator({ pane, label, width, onWidth }: SeparatorProps) {
  const { least, usual, most } = paneLimits[pane];
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = { ArrowLeft: width + step, ArrowRight: width - step, Home: most, End: least, Enter: usual }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(pane, next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; this is the window-splitter pattern.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      className={`bench-separator bench-separator-${pane}`}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(pane, usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const right = event.currentTarget.nextElementSibling?.getBoundingClientRect().right;
        if (right !== undefined) onWidth(pane, fittingWidth(pane, right - event.clientX));
      }}
    />
  );
}
