"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useDeferredValue, useState } from "react";
import { Key } from "@/app/_ui/keys";
import { useMay, useMe } from "@/app/_ui/me";
import { StatusStrip } from "@/app/_ui/status";
import { chooseTheme } from "@/app/_ui/themeSwitch";
import { queries } from "@/lib/api/client";
import { placesFor } from "./places";
import { signOutHere } from "./signOut";

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onShortcuts: () => void;
}

const groupClass =
  "px-1.5 pb-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[11.5px] [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-quiet";
const itemClass =
  "flex min-h-9 cursor-default items-center gap-3 rounded-lg px-2.5 py-1.5 text-sm data-[selected=true]:bg-wash";

/** Go anywhere and do the common things by typing: places, articles by title, actions. */
export function Palette({ open, onOpenChange, onShortcuts }: PaletteProps) {
  const [text, setText] = useState("");
  const router = useRouter();
  const close = () => onOpenChange(false);
  const go = (href: Route) => {
    close();
    router.push(href);
  };
  const wanted = text.trim().toLowerCase();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[min(14vh,130px)] left-1/2 z-50 w-[min(600px,calc(100vw-32px))] -translate-x-1/2 animate-appear overflow-hidden rounded-2xl border border-line bg-card shadow-float"
        >
          <Radix.Title className="sr-only">Palette</Radix.Title>
          <Command label="Palette" shouldFilter={false} loop>
            <Command.Input
              autoFocus
              value={text}
              onValueChange={setText}
              placeholder="Go to an article, a place, an action …"
              className="w-full border-b border-line bg-transparent px-5 py-4 text-lg outline-none"
            />
            <Command.List label="Suggestions" className="max-h-[min(420px,58vh)] overflow-y-auto py-1.5">
              <Command.Empty className="px-5 py-8 text-center text-soft">Nothing goes by that name.</Command.Empty>
              <Places wanted={wanted} go={go} />
              <Articles text={text.trim()} go={go} />
              <Actions wanted={wanted} text={text.trim()} go={go} close={close} onShortcuts={onShortcuts} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Places({ wanted, go }: { wanted: string; go: (href: Route) => void }) {
  const { role } = useMe().member;
  const found = placesFor(role).filter(({ name }) => name.toLowerCase().includes(wanted));
  if (found.length === 0) return null;
  return (
    <Command.Group heading="Places" className={groupClass}>
      {found.map(({ href, name, key }) => (
        <Command.Item key={href} value={href} className={itemClass} onSelect={() => go(href)}>
          <span className="flex-1">{name}</span>
          <Key className="text-quiet">{key}</Key>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Articles({ text, go }: { text: string; go: (href: Route) => void }) {
  const wanted = useDeferredValue(text);
  const { data } = useQuery(
    queries.articles.list.queryOptions({
      input: { limit: 7, text: wanted || undefined },
      placeholderData: keepPreviousData,
    }),
  );
  if (!data || data.items.length === 0) return null;
  return (
    <Command.Group heading="Articles" className={groupClass}>
      {data.items.map((article) => (
        <Command.Item
          key={article.id}
          value={article.id}
          className={itemClass}
          onSelect={() => go(`/articles/${article.id}`)}
        >
          <span dir="auto" className="words min-w-0 flex-1 truncate text-[15.5px]">
            {article.title}
          </span>
          <StatusStrip counts={article.counts} className="w-20 shrink-0" />
        </Command.Item>
      ))}
    </Command.Group>
  );
}

interface ActionsProps {
  wanted: string;
  text: string;
  go: (href: Route) => void;
  close: () => void;
  onShortcuts: () => void;
}

function Actions({ wanted, text, go, close, onShortcuts }: ActionsProps) {
  const may = useMay();
  const andClose = (run: () => void) => () => {
    close();
    run();
  };
  const actions = [
    { name: "Import an article", run: () => go("/articles/import"), allowed: may("article.import") },
    { name: "Light theme", run: andClose(() => chooseTheme("light")), allowed: true },
    { name: "Dark theme", run: andClose(() => chooseTheme("dark")), allowed: true },
    { name: "Theme as the system", run: andClose(() => chooseTheme("system")), allowed: true },
    { name: "Show shortcuts", run: onShortcuts, allowed: true },
    { name: "Change password", run: () => go("/account"), allowed: true },
    { name: "API reference", run: () => go("/api-reference"), allowed: true },
    { name: "Sign out", run: () => void signOutHere(), allowed: true },
  ].filter(({ name, allowed }) => allowed && name.toLowerCase().includes(wanted));
  return (
    <Command.Group heading="Actions" className={groupClass}>
      {text && (
        <Command.Item
          value="search-claims"
          className={itemClass}
          onSelect={() => go(`/claims?text=${encodeURIComponent(text)}`)}
        >
          Search all claims for “<bdi className="truncate">{text}</bdi>”
        </Command.Item>
      )}
      {actions.map(({ name, run }) => (
        <Command.Item key={name} value={name} className={itemClass} onSelect={run}>
          {name}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
