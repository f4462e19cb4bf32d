import { redirect } from "next/navigation";
import { apiOnServer } from "@/app/apiOnServer";
import { firstPlace } from "./(workbench)/_frame/places";

export default async function FirstPage() {
  const api = await apiOnServer();
  const { member } = await api.session.me({});
  redirect(firstPlace(member.role));
}
