"use client";
import { useState } from "react";
import { useLater } from "@/app/_ui/later";
import { useMe } from "@/app/_ui/me";
import { UserButton } from "./userButton";

const load = () => import("./openUserMenu");

/** Who is signed in, with a menu that comes when it is asked for. */
export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { name } = useMe().member;
  const [asked, setAsked] = useState(0);
  const OpenUserMenu = useLater(load, asked);
  if (OpenUserMenu) return <OpenUserMenu onShortcuts={onShortcuts} />;
  return <UserButton name={name} onClick={() => setAsked(asked + 1)} />;
}
