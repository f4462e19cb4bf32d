import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { buttonClass } from "@/app/_ui/button";
import { StatusLabel, StatusStrip, stripOrder } from "@/app/_ui/status";
import { Day, Time } from "@/app/_ui/time";
import { apiOnServer } from "@/app/apiOnServer";
import type { Api } from "@/lib/api/client";
import type { ClaimRow, Workbench } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { Place } from "../../../_lists/place";
import { approvedOf, coverageSentence } from "../head/coverage";
import { ArticleEvents } from "./articleEvents";
import { ClaimReviewPanel } from "./claimReviewPanel";
import { ExportPanel } from "./exportPanel";
import { Unfinished } from "./unfinished";

interface Props {
  params: Promise<{ articleId: string }>;
}

const eventsFirst = 50;
const claimsAPage = 2_000;

const head = cache(async (articleId: string) => (await apiOnServer()).articles.get({ articleId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await head((await params).articleId);
  return { title: `Report: ${article.title}` };
}

/** The article's state for somebody who answers for it: what is sealed, what is not finished, and the way to export it. */
export default async function ReportPage({ params }: Props) {
  const { articleId } = await params;
  const api = await apiOnServer();
  const [workbench, rows, events, me] = await Promise.all([
    head(articleId),
    allClaims(api, articleId),
    api.audit.list({ articleId, limit: eventsFirst }),
    api.session.me({}),
  ]);
  const { article } = workbench;
  return (
    <Place
      narrow
      title={article.title}
      lead={<Lead workbench={workbench} />}
      actions={
        <Link href={`/articles/${articleId}`} className={buttonClass("plain")}>
          To the workbench
        </Link>
      }
    >
      {may(me.member.role, "report.export") ? (
        <ExportPanel articleId={articleId} claims={rows.length} />
      ) : (
        <p className="mb-8 text-soft">The report is exported by an editor or an auditor.</p>
      )}
      {may(me.member.role, "report.export") && (
        <ClaimReviewPanel articleId={articleId} mayCorrect={may(me.member.role, "article.correct")} />
      )}
      <Progress workbench={workbench} rows={rows} />
      <Sealed rows={rows} />
      <Unfinished articleId={articleId} rows={rows} />
      <Copy workbench={workbench} />
      <section aria-labelledby="events">
        <h2 id="events" className="words mt-10 mb-2 text-[20px] font-semibold">
          What happened
        </h2>
        <ArticleEvents articleId={articleId} first={events} />
      </section>
    </Place>
  );
}

async function allClaims(api: Api, articleId: string): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.articles.claims({ articleId, cursor, limit: claimsAPage });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

function Lead({ workbench: { article, version } }: { workbench: Workbench }) {
  return (
    <>
      Report
      {article.publisher && (
        <>
          {" · "}
          <bdi>{article.publisher}</bdi>
        </>
      )}
      {article.publishedOn && (
        <>
          {" · "}
          <Day on={article.publishedOn} />
        </>
      )}
      {` · version ${version.number}`}
    </>
  );
}

function Progress({ workbench, rows }: { workbench: Workbench; rows: readonly ClaimRow[] }) {
  const counts: Partial<Record<ClaimRow["status"], number>> = {};
  for (const row of rows) counts[row.status] = (counts[row.status] ?? 0) + 1;
  const { approved, all } = approvedOf(counts);
  return (
    <section aria-labelledby="progress">
      <h2 id="progress" className="words mb-2 text-[20px] font-semibold">
        {approved} of {all} claims approved
      </h2>
      <StatusStrip counts={counts} className="mb-3 w-full" />
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {[...stripOrder, "dismissed" as const].map((status) => {
          const count = counts[status];
          if (!count) return null;
          return (
            <li key={status} className="flex items-center gap-1.5">
              <span className="figures">{count}</span> <StatusLabel status={status} />
            </li>
          );
        })}
      </ul>
      <p className="mt-3 text-soft">{coverageSentence(workbench.coverage)}</p>
    </section>
  );
}

/** Whether what was approved is still what stands there, in a sentence. */
function Sealed({ rows }: { rows: readonly ClaimRow[] }) {
  const sealed = rows.filter((row) => row.status === "approved" || row.status === "published");
  const broken = rows.filter((row) => row.flags.includes("seal-broken"));
  if (sealed.length === 0 && broken.length === 0) {
    return <p className="mt-6 rounded-xl bg-wash px-4 py-3">Nothing is sealed yet: no verdict has been approved.</p>;
  }
  if (broken.length === 0) {
    return (
      <p className="mt-6 rounded-xl bg-good-wash px-4 py-3">
        {allOf(sealed.length)} exactly as approved: no seal is broken.
      </p>
    );
  }
  return (
    <p className="mt-6 rounded-xl bg-warn-wash px-4 py-3">
      {broken.length === 1 ? "One seal is" : `${broken.length} seals are`} broken: claim{broken.length > 1 && "s"}{" "}
      {broken.map((row) => row.number).join(", ")} {broken.length === 1 ? "is" : "are"} no longer what was approved and
      must be checked again.
    </p>
  );
}

function allOf(count: number): string {
  if (count === 1) return "The one approved claim is";
  return `${count === 2 ? "Both" : `All ${count}`} approved claims are`;
}

function Copy({ workbench: { version } }: { workbench: Workbench }) {
  return (
    <section aria-labelledby="copy">
      <h2 id="copy" className="words mt-10 mb-2 text-[20px] font-semibold">
        The copy
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
        <dt className="text-quiet">Imported</dt>
        <dd>
          by <bdi>{version.importedBy.name}</bdi>, <Time at={version.importedAt} />
        </dd>
        <dt className="text-quiet">From</dt>
        <dd className="break-all">{version.originalName ?? "pasted text"}</dd>
        <dt className="text-quiet">SHA-256 of the text</dt>
        <dd className="font-mono text-xs leading-6 break-all">{version.textSha256}</dd>
        <dt className="text-quiet">SHA-256 of the original</dt>
        <dd className="font-mono text-xs leading-6 break-all">{version.originalSha256}</dd>
      </dl>
    </section>
  );
}
