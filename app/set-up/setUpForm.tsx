"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextField } from "@/app/_ui/field";
import { type ProblemCode, problems } from "@/lib/domain/problems";

const unreachable = "The server could not be reached. Check your connection and try again.";

async function trySetUp(fields: Record<string, string>): Promise<ProblemCode | "unreachable" | null> {
  try {
    const response = await fetch("/api/set-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    if (response.ok) return null;
    const { code } = (await response.json()) as { code?: string };
    return code && code in problems ? (code as ProblemCode) : "unreachable";
  } catch {
    return "unreachable";
  }
}

export function SetUpForm() {
  const [failure, setFailure] = useState<ProblemCode | "unreachable" | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const names = ["workspaceName", "name", "email", "password"];
    setBusy(true);
    const failed = await trySetUp(Object.fromEntries(names.map((name) => [name, String(form.get(name))])));
    setFailure(failed);
    setBusy(false);
    if (failed === null || failed === "set-up-done") router.push("/sign-in");
  };

  const weak = failure === "password-weak" ? problems["password-weak"].sentence : null;
  const sentence = failure === "unreachable" ? unreachable : failure && problems[failure].sentence;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" method="post">
      <TextField label="Workspace" name="workspaceName" hint="The newsroom's name." required maxLength={300} />
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
      <Failure sentence={weak ? null : sentence} />
      <Button type="submit" look="primary" busy={busy} className="mt-1 min-h-10">
        {busy ? "Setting up …" : "Set up"}
      </Button>
    </form>
  );
}
