"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextField } from "@/app/_ui/field";

interface Refusal {
  code: string;
  sentence: string;
}

const unreachable = {
  code: "unreachable",
  sentence: "The server could not be reached. Check your connection and try again.",
};

async function trySetUp(fields: Record<string, string>): Promise<Refusal | null> {
  try {
    const response = await fetch("/api/set-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    if (response.ok) return null;
    const { code, message } = (await response.json()) as { code?: string; message?: string };
    return code && message ? { code, sentence: message } : unreachable;
  } catch {
    return unreachable;
  }
}

/** The first administrator and the workspace. The code shows that whoever types can read the installation's console. */
export function SetUpForm({ code }: { code: string }) {
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const trimmed = ["code", "workspaceName", "name", "email"].map((name) => [name, String(form.get(name)).trim()]);
    setBusy(true);
    const failed = await trySetUp({ ...Object.fromEntries(trimmed), password: String(form.get("password")) });
    setRefused(failed);
    setBusy(false);
    if (failed === null || failed.code === "set-up-done") router.push("/sign-in");
  };

  const weak = refused?.code === "password-weak" ? refused.sentence : null;
  const misfit = refused?.code === "not-allowed" ? refused.sentence : null;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" method="post">
      <TextField
        label="Set-up code"
        name="code"
        defaultValue={code}
        required
        autoComplete="off"
        spellCheck={false}
        hint="It stands in the console where Attest was started."
        error={misfit}
      />
      <TextField label="Workspace" name="workspaceName" hint="The newsroom’s name." required maxLength={300} />
      <TextField label="Your name" name="name" autoComplete="name" required maxLength={300} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required maxLength={254} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={128}
        hint="12 to 128 characters; a few words in a row are good."
        error={weak}
      />
      <Failure sentence={weak || misfit ? null : refused?.sentence} />
      <Button type="submit" look="primary" busy={busy} className="mt-1 min-h-10">
        {busy ? "Setting up …" : "Set up"}
      </Button>
    </form>
  );
}
