"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useEffect, useState } from "react";
import { useDebounced } from "@/app/_ui/debounced";
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
export default function Palette({ open, onOpenChange, onShortcuts }: PaletteProps) {
  const [text, setText] = useState("");
  const router = useRouter();
  const close = () => onOpenChange(false);
  const go = (href: Route) => {
    close();
    router.push(href);
  };
  const wanted = text.trim();
  const entries = {
    places: usePlaces(wanted, go),
    articles: useArticles(wanted, go),
    actions: useActions(wanted, { go, close, onShortcuts }),
  };
  const first = [...entries.places, ...entries.articles, ...entries.actions][0]?.id ?? "";
  // What stands on top is chosen, also when it arrives after the typing.
  const [chosen, setChosen] = useState(first);
  useEffect(() => setChosen(first), [first]);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[min(14vh,130px)] left-1/2 z-50 w-[min(600px,calc(100vw-32px))] -translate-x-1/2 animate-appear overflow-hidden rounded-2xl border border-line bg-card shadow-float"
        >
          <Radix.Title className="sr-only">Palette</Radix.Title>
          <Command label="Palette" shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
            <Command.Input
              autoFocus
              value={text}
              onValueChange={setText}
              placeholder="Go to an article, a place, an action …"
              className="w-full border-b border-line bg-transparent px-5 py-4 text-lg outline-none"
            />
            <Command.List label="Suggestions" className="max-h-[min(420px,58vh)] overflow-y-auto py-1.5">
              <Group heading="Places" entries={entries.places} />
              <Group heading="Articles" entries={entries.articles} />
              <Group heading="Actions" entries={entries.actions} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface Entry {
  id: string;
  shown: React.ReactNode;
  run: () => void;
}

function Group({ heading, entries }: { heading: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Command.Group heading={heading} className={groupClass}>
      {entries.map(({ id, shown, run }) => (
        <Command.Item key={id} value={id} className={itemClass} onSelect={run}>
          {shown}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

const fits = (name: string, wanted: string) => name.toLowerCase().includes(wanted.toLowerCase());

function usePlaces(wanted: string, go: (href: Route) => void): Entry[] {
  const { role } = useMe().member;
  const found = placesFor(role).filter(({ name }) => fits(name, wanted));
  return found.map(({ href, name, key }) => ({
    id: href,
    run: () => go(href),
    shown: (
      <>
        <span className="flex-1">{name}</span>
        <Key className="text-quiet">{key}</Key>
      </>
    ),
  }));
}

function useArticles(wanted: string, go: (href: Route) => void): Entry[] {
  const text = useDebounced(wanted, 120);
  const { data } = useQuery(
    queries.articles.list.queryOptions({
      input: { limit: 7, text: text || undefined },
      placeholderData: keepPreviousData,
    }),
  );
  return (data?.items ?? []).map((article) => ({
    id: article.id,
    run: () => go(`/articles/${article.id}`),
    shown: (
      <>
        <span dir="auto" className="words min-w-0 flex-1 truncate text-left text-[15.5px]">
          {article.title}
        </span>
        <StatusStrip counts={article.counts} className="w-20 shrink-0" />
      </>
    ),
  }));
}

interface Doings {
  go: (href: Route) => void;
  close: () => void;
  onShortcuts: () => void;
}

function useActions(wanted: string, { go, close, onShortcuts }: Doings): Entry[] {
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
  ].filter(({ name, allowed }) => allowed && fits(name, wanted));
  const entries = actions.map(({ name, run }) => ({ id: name, shown: name, run }));
  if (!wanted) return entries;
  const search = (
    <span className="truncate">
      Search all claims for “<bdi>{wanted}</bdi>”
    </span>
  );
  return [
    ...entries,
    { id: "search-claims", shown: search, run: () => go(`/claims?text=${encodeURIComponent(wanted)}`) },
  ];
}
