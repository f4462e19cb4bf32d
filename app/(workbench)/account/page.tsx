import type { Metadata } from "next";
import { apiOnServer } from "@/app/apiOnServer";
import { Place } from "../_lists/place";
import { PasswordForm } from "./passwordForm";

export const metadata: Metadata = { title: "Change password" };

export default async function AccountPage() {
  const api = await apiOnServer();
  const { member } = await api.session.me({});
  return (
    <Place narrow title="Change password" lead={`You are signed in as ${member.email}.`}>
      <PasswordForm email={member.email} />
    </Place>
  );
}
