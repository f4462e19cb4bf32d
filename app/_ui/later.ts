"use client";
import { type ComponentType, useEffect, useState } from "react";

/**
 * A part of the page that comes when it is first asked for; null until it is there. Where it cannot be loaded (no
 * connection) nothing breaks: the next time that it is asked for, it is tried again. `asked` counts the askings.
 */
export function useLater<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  asked: number,
): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is a try; `load` is the same at every call.
  useEffect(() => {
    if (asked === 0 || part) return;
    let left = false;
    const found = (file: { default: ComponentType<Props> }) => {
      if (!left) setPart(() => file.default);
    };
    load().then(found, () => undefined);
    return () => {
      left = true;
    };
  }, [asked, part]);
  return part;
}
