"use client";
import Link from "next/link";
import { buttonClass } from "@/app/_ui/button";
import { StatusStrip } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { ClaimRow, Workbench } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { ArticleFacts } from "./articleFacts";
import { approvedOf, coverageSentence, readShare } from "./coverage";

interface HeadProps {
  workbench: Workbench;
  rows: readonly ClaimRow[];
  filterPanel: React.ReactNode;
  /** Under 1,100 px the list is folded away; this opens it. */
  onList: () => void;
  listOpen: boolean;
}

/** Where one is, how far the work is, and what leads out of it. */
export function BenchHead({ workbench, rows, filterPanel, onList, listOpen }: HeadProps) {
  const { article, version } = workbench;
  const { role } = useBench().me.member;
  return (
    <header className="bench-head">
      <nav aria-label="Breadcrumb" className="bench-crumb">
        <Link href="/articles" prefetch={false} className="bench-crumb-up">
          Articles
        </Link>
        <span aria-hidden className="text-faint">
          /
        </span>
        <h1 dir="auto" title={article.title}>
          {article.title}
        </h1>
        <span className="bench-version">version {version.number}</span>
        {article.origin && <Origin origin={article.origin} />}
        <ArticleFacts workbench={workbench} />
      </nav>
      {article.deadline && (
        <span className="bench-due">
          <Time at={article.deadline} shape="due" />
        </span>
      )}
      <Meter workbench={workbench} rows={rows} />
      <button
        type="button"
        className={buttonClass("plain", "min-[1100px]:hidden")}
        aria-expanded={listOpen}
        onClick={onList}
      >
        Claims <span className="figures text-quiet">{rows.length}</span>
      </button>
      {filterPanel}
      <Link href={`/articles/${article.id}/report`} prefetch={false} className={buttonClass("primary")}>
        {may(role, "report.export") ? "Export report" : "Report"}
      </Link>
    </header>
  );
}

/** That the work was done elsewhere, up to the day it came in. */
function Origin({ origin: { newsroom, logOrigin } }: { origin: NonNullable<Workbench["article"]["origin"]> }) {
  return (
    <span className="bench-origin" title={`Imported from ${newsroom}, log ${logOrigin}`}>
      <span className="max-[1099px]:sr-only">Imported </span>from <bdi>{newsroom}</bdi>
      <span className="sr-only">, log {logOrigin}</span>
    </span>
  );
}

/** The coverage meter: statuses as a strip, how much is read, how much is approved. */
function Meter({ workbench: { coverage, article }, rows }: { workbench: Workbench; rows: readonly ClaimRow[] }) {
  const counts = rows.length > 0 ? countOf(rows) : article.counts;
  const { approved, all } = approvedOf(counts);
  return (
    <div className="bench-meter" title={coverageSentence(coverage)}>
      <StatusStrip counts={counts} className="bench-meter-strip" />
      <span aria-hidden className="figures">
        <b>{readShare(coverage)}</b> read
        <span className="bench-meter-approved">
          {" "}
          · {approved} of {all} approved
        </span>
      </span>
      <span className="sr-only">
        Coverage: {coverageSentence(coverage)} {approved} of {all} claims approved.
      </span>
    </div>
  );
}

function countOf(rows: readonly ClaimRow[]): Partial<Record<ClaimRow["status"], number>> {
  const counts: Partial<Record<ClaimRow["status"], number>> = {};
  for (const row of rows) counts[row.status] = (counts[row.status] ?? 0) + 1;
  return counts;
}
