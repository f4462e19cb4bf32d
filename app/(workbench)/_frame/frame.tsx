"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Keys, useKeys } from "@/app/_ui/keys";
import { useLater } from "@/app/_ui/later";
import { useMe } from "@/app/_ui/me";
import { Banner } from "./banner";
import { placesFor } from "./places";
import { Rail } from "./rail";
import { SessionGuard } from "./sessionGuard";

const loadPalette = () => import("./palette");
const loadShortcuts = () => import("./shortcutSheet");

type Open = "palette" | "shortcuts" | null;

/** What surrounds every signed-in screen: rail, palette, shortcuts, banner. */
export function Frame({ children }: { children: React.ReactNode }) {
  const [{ open, asked }, setState] = useState<{ open: Open; asked: number }>({ open: null, asked: 0 });
  const setOpen = (next: Open) => setState({ open: next, asked: asked + 1 });
  const Palette = useLater(loadPalette, open === "palette" ? asked : 0);
  const ShortcutSheet = useLater(loadShortcuts, open === "shortcuts" ? asked : 0);
  const { role } = useMe().member;
  const router = useRouter();
  const toPlaces = placesFor(role).map(({ href, name, key }) => [
    key,
    { label: name, group: "Places", run: () => router.push(href) },
  ]);
  const keys: Keys = {
    ...Object.fromEntries(toPlaces),
    "$mod+k": { label: "Palette: go anywhere", group: "Everywhere", typing: true, run: () => setOpen("palette") },
    "?": { label: "This sheet", group: "Everywhere", run: () => setOpen("shortcuts") },
    // Most keyboards need Shift for it, some do not.
    "Shift+?": { label: "This sheet", hidden: true, run: () => setOpen("shortcuts") },
  };
  useKeys(keys);
  useFocusOnContent();
  const close = (isOpen: boolean) => !isOpen && setOpen(null);
  return (
    <div className="flex h-dvh print:block print:h-auto">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-lg bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Rail onShortcuts={() => setOpen("shortcuts")} />
      <div className="flex min-w-0 flex-1 flex-col">
        <Banner />
        <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
          {children}
        </main>
      </div>
      <SessionGuard />
      {open === "palette" && Palette && <Palette open onOpenChange={close} onShortcuts={() => setOpen("shortcuts")} />}
      {open === "shortcuts" && ShortcutSheet && <ShortcutSheet open onOpenChange={close} />}
    </div>
  );
}

/**
 * The content scrolls, not the page: a new screen takes the focus, so that the keys that scroll do scroll it and reading
 * aloud goes on there. A screen that put the focus somewhere itself keeps it.
 */
function useFocusOnContent(): void {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new path is a new screen.
  useEffect(() => {
    const content = document.getElementById("content");
    if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
  }, [path]);
}
