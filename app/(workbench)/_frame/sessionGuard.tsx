"use client";
import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { Dialog } from "@/app/_ui/dialog";
import { useMe } from "@/app/_ui/me";
import { sessionEnded, useSessionEnded } from "@/app/_ui/session";
import { api } from "@/lib/api/client";

const SignInForm = dynamic(() => import("@/app/sign-in/signInForm").then((file) => file.SignInForm), { ssr: false });

/** Where the session has ended: sign in again over the page, so that nothing on it is lost. */
export function SessionGuard() {
  const ended = useSessionEnded();
  const { member } = useMe();
  const client = useQueryClient();
  const goOn = async () => {
    sessionEnded.set(false);
    const me = await api.session.me({});
    // Somebody else's sign-in must not look at the page of the one before.
    if (me.member.id !== member.id) globalThis.location.assign("/");
    else await client.invalidateQueries();
  };
  return (
    <Dialog
      open={ended}
      onOpenChange={(open) => sessionEnded.set(open)}
      title="You have been signed out"
      description="Sign in again to go on. The page stays as it is; nothing that you typed is lost."
    >
      {ended && <SignInForm email={member.email} onSignedIn={goOn} />}
    </Dialog>
  );
}
