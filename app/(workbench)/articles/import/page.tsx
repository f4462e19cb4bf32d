import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { apiOnServer } from "@/app/apiOnServer";
import { may } from "@/lib/domain/permissions";
import { Import } from "./import";

export const metadata: Metadata = { title: "Import an article" };

export default async function ImportPage() {
  const api = await apiOnServer();
  const { member } = await api.session.me({});
  if (!may(member.role, "article.import")) forbidden();
  return <Import />;
}
