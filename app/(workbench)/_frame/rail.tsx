"use client";
import { useQuery } from "@tanstack/react-query";
import {
  BookCheck,
  ClipboardCheck,
  type Link2,
  ListChecks,
  Newspaper,
  Quote,
  ScrollText,
  Settings2,
  Stamp,
  Users,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Key } from "@/app/_ui/keys";
import { useMe } from "@/app/_ui/me";
import { queries } from "@/lib/api/client";
import { type Place, placesFor } from "./places";
import { UserMenu } from "./userMenu";

const icons = {
  work: ListChecks,
  articles: Newspaper,
  approvals: Stamp,
  claims: Quote,
  parties: Users,
  factChecks: BookCheck,
  audit: ScrollText,
  assessment: ClipboardCheck,
  settings: Settings2,
} as const satisfies Record<Place["icon"], typeof Link2>;

/** The slim rail of places, with how much waits in two of them. */
export function Rail({ onShortcuts }: { onShortcuts: () => void }) {
  const { member } = useMe();
  const { data: counts } = useQuery(queries.session.counts.queryOptions({ input: {} }));
  const waiting: Partial<Record<Place["icon"], number>> = { work: counts?.mine, approvals: counts?.approvals };
  return (
    <header className="flex w-14 shrink-0 flex-col items-center border-r border-line pt-3 pb-3 print:hidden">
      <Link
        href="/"
        aria-label="Attest, first page"
        className="words mb-4 grid size-9 place-items-center rounded-[9px] text-[23px] leading-none font-semibold tracking-tight"
      >
        A
      </Link>
      <nav aria-label="Places">
        <ul className="flex flex-col gap-1">
          {placesFor(member.role).map((place) => (
            <li key={place.href}>
              <PlaceLink place={place} waiting={waiting[place.icon] ?? 0} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex-1" />
      <UserMenu onShortcuts={onShortcuts} />
    </header>
  );
}

function PlaceLink({ place, waiting }: { place: Place; waiting: number }) {
  const here = usePathname().startsWith(place.href);
  const Icon = icons[place.icon];
  return (
    <Link
      href={place.href}
      aria-current={here ? "page" : undefined}
      className={`group relative grid size-10 place-items-center rounded-[10px] transition-colors duration-100 ${here ? "bg-wash text-ink" : "text-quiet hover:bg-wash hover:text-ink"}`}
    >
      <Icon size={19} strokeWidth={1.6} aria-hidden />
      <span className="sr-only">{place.name}</span>
      {waiting > 0 && (
        <span className="figures absolute -top-0.5 -right-1 min-w-[17px] rounded-full border-2 border-paper bg-accent px-[3px] text-center text-[10px] leading-[14px] font-semibold text-accent-ink">
          {waiting > 99 ? "99+" : waiting}
          <span className="sr-only"> waiting</span>
        </span>
      )}
      <span
        aria-hidden
        className="pointer-events-none absolute left-full z-30 ml-2 flex items-center gap-2 rounded-lg bg-ink px-2.5 py-1.5 text-xs font-medium whitespace-nowrap text-paper opacity-0 transition-opacity delay-0 duration-100 group-hover:opacity-100 group-hover:delay-300 group-focus-visible:opacity-100"
      >
        {place.name}
        <Key>{place.key}</Key>
      </span>
    </Link>
  );
}
