import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FirstData } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { may } from "@/lib/domain/permissions";
import { Place } from "../_lists/place";
import { Members } from "./members";
import { PolicyForm } from "./policyForm";
import { Scales } from "./scales";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const api = await apiOnServer();
  const { member, workspace } = await api.session.me({});
  if (!may(member.role, "member.manage")) forbidden();
  const [members, scales] = await Promise.all([api.members.list({}), api.desk.scales({})]);
  return (
    <FirstData
      data={[
        [queries.members.list.queryKey({ input: {} }), members],
        [queries.desk.scales.queryKey({ input: {} }), scales],
      ]}
    >
      <Place narrow title="Settings" lead={<bdi>{workspace.name}</bdi>}>
        <div className="flex flex-col gap-14">
          <Members />
          <PolicyForm />
          <Scales />
        </div>
      </Place>
    </FirstData>
  );
}
