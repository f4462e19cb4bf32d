"use client";
import { useSyncExternalStore } from "react";

// The page's clock: one tick a minute for everything that says how long ago something was.
const tick = {
  now: Date.now(),
  subscribe(listener: () => void) {
    const timer = setInterval(() => {
      tick.now = Date.now();
      listener();
    }, 60_000);
    return () => clearInterval(timer);
  },
};

/** The present in milliseconds, to the minute; null on the server and in the first render, where zones would differ. */
export function useNow(): number | null {
  return useSyncExternalStore(
    tick.subscribe,
    () => tick.now,
    () => null,
  );
}

type Shape = "time" | "day" | "day-time" | "age" | "due";

const dayTime: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
const formats = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "long", year: "numeric" },
  "short-day": { day: "numeric", month: "short" },
  "day-time": dayTime,
  full: { dateStyle: "full", timeStyle: "medium" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function format(at: Date, shape: keyof typeof formats, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", { ...formats[shape], timeZone }).format(at);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function length(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`;
  if (ms < 2 * DAY) return `${Math.round(ms / HOUR)} h`;
  return `${Math.round(ms / DAY)} days`;
}

/** "3 h", "12 min", "just now": how long ago; beyond two weeks the day itself. */
function age(at: Date, now: number): string {
  const ms = now - at.getTime();
  if (ms < MINUTE) return "just now";
  return ms > 14 * DAY ? format(at, "day") : `${length(ms)} ago`;
}

function due(at: Date, now: number): string {
  const ms = at.getTime() - now;
  if (ms < 0) return `${length(-ms)} overdue`;
  return ms < 2 * DAY ? `due in ${length(ms)}` : `due ${format(at, "short-day")}`;
}

function saidAnywhere(at: Date, shape: Shape): string {
  if (shape === "due") return `due ${format(at, "short-day", "UTC")}`;
  return format(at, shape === "age" ? "short-day" : shape, "UTC");
}

function said(at: Date, shape: Shape, now: number | null): string {
  // Server and first render agree on UTC; the reader's own zone follows at once.
  if (now === null) return saidAnywhere(at, shape);
  if (shape === "age") return age(at, now);
  if (shape === "due") return due(at, now);
  return format(at, shape);
}

/** A moment in the reader's zone. The tip gives it in full. */
export function Time({ at, shape = "day-time", className }: { at: string; shape?: Shape; className?: string }) {
  const now = useNow();
  const moment = new Date(at);
  const late = shape === "due" && now !== null && moment.getTime() < now;
  return (
    <time
      dateTime={at}
      title={now === null ? undefined : format(moment, "full")}
      className={`whitespace-nowrap ${late ? "font-medium text-danger" : ""} ${className ?? ""}`}
    >
      {said(moment, shape, now)}
    </time>
  );
}

/** A calendar day without a zone, such as an article's date: "3 November 2026". */
export function Day({ on, className }: { on: string; className?: string }) {
  return (
    <time dateTime={on} className={className}>
      {format(new Date(`${on}T12:00:00Z`), "day", "UTC")}
    </time>
  );
}
