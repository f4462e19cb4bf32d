"use client";
import { useLater } from "@/app/_ui/later";
import { useSessionEnded } from "@/app/_ui/session";

const load = () => import("./sessionEndedDialog");

/** Watches for the end of the session; the dialog comes only then. */
export function SessionGuard() {
  const ended = useSessionEnded();
  const SessionEndedDialog = useLater(load, ended ? 1 : 0);
  return ended && SessionEndedDialog && <SessionEndedDialog />;
}
