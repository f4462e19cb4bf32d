"use client";
import { signIn } from "next-auth/react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { controlClass, Failure, Field, TextField } from "@/app/_ui/field";
import { problems } from "@/lib/domain/problems";

interface SignInFormProps {
  email?: string;
  password?: string;
  onSignedIn: () => void | Promise<void>;
}

/** One sentence for the unknown and the mistaken: nobody learns here who has an account. */
const refused = "This e-mail address and password do not belong together. Look at both and try again.";
const unreachable = "The server could not be reached. Check your connection and try again.";

async function trySignIn(email: string, password: string): Promise<string | null> {
  try {
    const result = await signIn("credentials", { email, password, redirect: false });
    if (result?.ok) return null;
    const tooMany = result?.error === "too-many-tries" || result?.status === 429;
    return tooMany ? problems["too-many-tries"].sentence : refused;
  } catch {
    return unreachable;
  }
}

export function SignInForm({ email = "", password = "", onSignedIn }: SignInFormProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const showId = useId();
  const form = useRef<HTMLFormElement>(null);
  // Where a person is known already, only what is missing is left to do.
  useEffect(() => {
    if (email) form.current?.querySelector<HTMLElement>(password ? "[type=submit]" : "[name=password]")?.focus();
  }, [email, password]);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    const failed = await trySignIn(String(typed.get("email")).trim(), String(typed.get("password")));
    if (failed === null) await onSignedIn();
    setFailure(failed);
    setBusy(false);
  };

  return (
    <form ref={form} onSubmit={submit} className="flex flex-col gap-4" method="post">
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={email}
        autoFocus={!email}
      />
      <Field label="Password">
        {(wired) => (
          <input
            {...wired}
            name="password"
            type={shown ? "text" : "password"}
            autoComplete="current-password"
            required
            defaultValue={password}
            className={controlClass}
          />
        )}
      </Field>
      <label htmlFor={showId} className="-mt-2 flex min-h-6 items-center gap-2 self-start text-sm text-soft">
        <input
          id={showId}
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
          className="size-4 accent-(--accent)"
        />
        Show what is typed
      </label>
      <Failure sentence={failure} />
      <Button type="submit" look="primary" busy={busy} className="mt-1 min-h-10">
        {busy ? "Signing in …" : "Sign in"}
      </Button>
    </form>
  );
}
