"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextField } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, problemOf } from "@/lib/api/client";

/** One's own password. Other sessions end; this one goes on with a new sign-in in the background. */
export function PasswordForm({ email }: { email: string }) {
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const change = useMutation({
    mutationFn: async () => {
      await api.session.changePassword({ present, next });
      // The change ended every session, this one too: sign in anew without asking.
      const { signIn } = await import("next-auth/react");
      await signIn("credentials", { email, password: next, redirect: false });
    },
    onSuccess: () => {
      setPresent("");
      setNext("");
      setAgain("");
      tell.done("Password changed. Your other sessions have ended.");
    },
  });
  const code = change.isError ? problemOf(change.error)?.code : null;
  const sentence = change.isError ? sentenceOf(change.error) : null;
  const differs = again !== "" && again !== next;
  return (
    <form
      className="flex max-w-96 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!differs) change.mutate();
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
        value={present}
        onChange={(event) => setPresent(event.target.value)}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={128}
        value={next}
        onChange={(event) => setNext(event.target.value)}
        hint="12 to 128 characters; a few words in a row are good."
        error={code === "password-weak" ? sentence : null}
      />
      <TextField
        label="New password again"
        type="password"
        autoComplete="new-password"
        required
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        error={differs ? "This is not the same as above." : null}
      />
      <Failure sentence={code === "password-weak" ? null : sentence} />
      <Button type="submit" look="primary" busy={change.isPending} className="self-start">
        Change password
      </Button>
    </form>
  );
}
