import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Outside } from "@/app/_ui/outside";
import { isSetUp } from "@/lib/services/setUp";
import { SetUpForm } from "./setUpForm";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (await isSetUp()) redirect("/sign-in");
  return (
    <Outside
      title="Set up your newsroom"
      lead="This installation is empty. You become its first administrator: you add the others, set the policy and the rating scale."
    >
      <SetUpForm />
    </Outside>
  );
}
