"use client";
import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Menu } from "radix-ui";
import { useState } from "react";
import { Key } from "@/app/_ui/keys";
import { useMe } from "@/app/_ui/me";
import { type Theme, themes } from "@/app/_ui/theme";
import { chooseTheme, chosenTheme } from "@/app/_ui/themeSwitch";
import { signOutHere } from "./signOut";
import { UserButton } from "./userButton";

const itemClass =
  "flex min-h-8 cursor-default items-center justify-between gap-3 rounded-md px-2.5 py-1 text-sm outline-none data-highlighted:bg-wash";

const themeWords = { system: "As the system", light: "Light", dark: "Dark" } as const satisfies Record<Theme, string>;

const roleWords = { checker: "Checker", editor: "Editor", auditor: "Auditor", admin: "Administrator" } as const;

/** The menu itself, open as soon as it is there. */
export default function OpenUserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { member, workspace } = useMe();
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger asChild>
        <UserButton name={member.name} />
      </Menu.Trigger>
      {/* Stands inside the header, not at the end of the page: what a landmark holds can be found there. */}
      <Menu.Content
        side="right"
        align="end"
        sideOffset={10}
        collisionPadding={10}
        className="z-40 w-64 animate-appear rounded-xl border border-line bg-card p-1.5 shadow-float"
      >
        <Menu.Label className="px-2.5 pt-1.5 pb-2">
          <span dir="auto" className="block truncate font-semibold">
            {member.name}
          </span>
          <span className="block text-xs text-quiet">
            {roleWords[member.role]} · <bdi>{workspace.name}</bdi>
          </span>
        </Menu.Label>
        <Menu.Separator className="my-1 h-px bg-line" />
        <ThemeChoice />
        <Menu.Separator className="my-1 h-px bg-line" />
        <Menu.Item className={itemClass} onSelect={onShortcuts}>
          Shortcuts <Key className="text-quiet">?</Key>
        </Menu.Item>
        <Menu.Item className={itemClass} asChild>
          <Link href="/account">Change password</Link>
        </Menu.Item>
        <Menu.Item className={itemClass} asChild>
          <Link href="/api-reference">API reference</Link>
        </Menu.Item>
        <Menu.Item className={itemClass} onSelect={() => void signOutHere()}>
          Sign out
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (next: string) => {
    setTheme(next as Theme);
    chooseTheme(next as Theme);
  };
  return (
    <Menu.RadioGroup value={theme} onValueChange={choose} aria-label="Theme">
      <p className="label px-2.5 pt-1 pb-0.5">Theme</p>
      {themes.map((one) => (
        <Menu.RadioItem key={one} value={one} className={itemClass} onSelect={(event) => event.preventDefault()}>
          {themeWords[one]}
          <Menu.ItemIndicator>
            <Check size={15} aria-hidden />
          </Menu.ItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
