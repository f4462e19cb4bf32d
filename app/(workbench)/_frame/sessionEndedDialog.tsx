"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/app/_ui/dialog";
import { useMe } from "@/app/_ui/me";
import { sessionEnded } from "@/app/_ui/session";
import { SignInForm } from "@/app/sign-in/signInForm";
import { api } from "@/lib/api/client";

/** Where the session has ended: sign in again over the page, so that nothing on it is lost. */
export default function SessionEndedDialog() {
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
      open
      onOpenChange={(open) => sessionEnded.set(open)}
      title="You have been signed out"
      description="Sign in again to go on. The page stays as it is; nothing that you typed is lost."
    >
      <SignInForm email={member.email} onSignedIn={goOn} />
    </Dialog>
  );
}
