import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Suspense } from "react";
import { SkeletonPlace } from "@/app/_ui/skeleton";
import { apiOnServer } from "@/app/apiOnServer";
import { may } from "@/lib/domain/permissions";
import { Place } from "../_lists/place";
import { AssessmentTable } from "./assessmentTable";
import { JsonButton } from "./jsonButton";
import { PeriodForm } from "./periodForm";
import { loadPeriod, type Period, periodFrom } from "./periods";

export const metadata: Metadata = { title: "Self-assessment" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/**
 * What the desk's checks rest on, for its own eyes and for an assessor's; made to be printed. Who may not see it is told
 * so before anything is sent: a loading page for the whole would go out first, with status 200.
 */
export default async function SelfAssessmentPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = periodFrom(await loadPeriod(searchParams));
  const period = asked.from && asked.to && asked.from > asked.to ? { from: asked.to, to: asked.from } : asked;
  const { member } = await (await apiOnServer()).session.me({});
  if (!may(member.role, "selfAssessment.read")) forbidden();
  return (
    <Suspense fallback={<SkeletonPlace label="Loading the self-assessment" />}>
      <SelfAssessment period={period} />
    </Suspense>
  );
}

async function SelfAssessment({ period }: { period: Period }) {
  const assessment = await (await apiOnServer()).selfAssessment.read(period);
  return (
    <Place
      narrow
      title="Self-assessment"
      lead={`What the checks of ${assessment.workspace} rest on, after the points that the IFCN’s assessors ask for.`}
      actions={<JsonButton assessment={assessment} />}
      bar={<PeriodForm key={`${period.from}/${period.to}`} period={period} />}
    >
      <AssessmentTable assessment={assessment} period={period} />
    </Place>
  );
}
