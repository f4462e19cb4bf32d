import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Outside } from "@/app/_ui/outside";
import { demoSignIns } from "@/lib/services/demoSignIns";
import { isSetUp } from "@/lib/services/setUp";
import { safePath } from "./safePath";
import { SignIn } from "./signIn";

export const metadata: Metadata = { title: "Sign in" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  if (!(await isSetUp())) redirect("/set-up");
  const { from } = await searchParams;
  const to = safePath(typeof from === "string" ? from : undefined);
  return (
    <Outside title="Sign in">
      <SignIn to={to} demo={await demoSignIns()} />
    </Outside>
  );
}
