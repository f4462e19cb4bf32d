import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Outside } from "@/app/_ui/outside";
import { isSetUp } from "@/lib/services/setUp";
import { SetUpForm } from "./setUpForm";

export const metadata: Metadata = { title: "Set up" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function SetUpPage({ searchParams }: { searchParams: SearchParams }) {
  if (await isSetUp()) redirect("/sign-in");
  const { code } = await searchParams;
  return (
    <Outside
      title="Set up your newsroom"
      lead="This installation is empty. You become its first administrator: you add the others, set the policy and the rating scale."
    >
      <SetUpForm code={typeof code === "string" ? code : ""} />
    </Outside>
  );
}
