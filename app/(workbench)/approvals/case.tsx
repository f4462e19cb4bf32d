"use client";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { StatusLabel, toneColour } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail, Verdict, Workbench } from "@/lib/api/contract/shapes";
import { Decision } from "./decision";
import { type Doubt, doubtsOf, verdictToDecide } from "./doubts";
import { EvidenceCard, SpeakerCard, ThreadCard } from "./grounds";
import { claimInCopy } from "./sentence";

interface CaseProps {
  claim: ClaimDetail;
  article: Workbench | null;
  goOn: () => void;
  goBack: () => void;
}

/** One claim as its editor reads it: what broke a rule, the sentence, the verdict, its grounds, the decision. */
export function Case({ claim, article, goOn, goBack }: CaseProps) {
  const doubts = doubtsOf(claim);
  return (
    <article aria-labelledby="case-title" className="mx-auto flex min-h-full max-w-[820px] flex-col px-6 pt-6 lg:px-10">
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <StatusLabel status={claim.status} rating={claim.rating} />
        <h2 id="case-title" className="text-quiet">
          Claim {claim.number} of{" "}
          <Link href={`/articles/${claim.articleId}?claim=${claim.id}`} prefetch={false} className="link" dir="auto">
            {claim.articleTitle}
          </Link>
        </h2>
        <span className="ml-auto text-quiet">
          submitted <Time at={claim.statusSince} shape="age" />
        </span>
      </header>
      {doubts.length > 0 && <Doubts doubts={doubts} />}
      <Sentence claim={claim} article={article} />
      <Verdicts claim={claim} />
      <div className="grid gap-4 pb-6">
        <SpeakerCard claim={claim} />
        <EvidenceCard claim={claim} />
        <ThreadCard claim={claim} />
      </div>
      <Decision claim={claim} goOn={goOn} goBack={goBack} />
    </article>
  );
}

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  return (
    <section aria-label="Look at this first" className="mb-6 rounded-xl bg-warn-wash px-4 py-3">
      <ul className="flex flex-col gap-2">
        {doubts.map(({ kind, says, detail }) => (
          <li key={says} className="flex gap-2.5">
            <TriangleAlert
              size={16}
              aria-hidden
              className={`mt-[3px] shrink-0 ${kind === "rule" ? "text-danger" : "text-s-open"}`}
            />
            <span className="min-w-0">
              <span className={kind === "rule" ? "font-semibold" : ""}>{says}</span>
              {detail && (
                <span dir="auto" className="mt-0.5 block text-soft">
                  {detail}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const marks = { claim: "chosen-words", source: "chosen-source", cue: "chosen-cue" } as const;

function Sentence({ claim, article }: { claim: ClaimDetail; article: Workbench | null }) {
  const isThisVersion = article?.version.id === claim.versionId;
  const runs =
    article && isThisVersion && !claim.flags.includes("orphan")
      ? claimInCopy(article.version.text, article.passages, claim)
      : [{ text: claim.text, as: new Set(["claim"] as const) }];
  let offset = 0;
  return (
    <blockquote
      dir="auto"
      lang={article?.article.language ?? undefined}
      className="copy mb-7 text-[19px] whitespace-pre-line"
    >
      {runs.map(({ text, as }) => {
        const key = offset;
        offset += text.length;
        if (as.size === 0) return <span key={key}>{text}</span>;
        return (
          <span key={key} className={[...as].map((one) => marks[one]).join(" ")}>
            {text}
          </span>
        );
      })}
    </blockquote>
  );
}

const verdictWords = { first: "Verdict", second: "Second verdict", adjudication: "The editor’s decision between them" };

function Verdicts({ claim }: { claim: ClaimDetail }) {
  const deciding = verdictToDecide(claim);
  const others = claim.verdicts.filter((verdict) => verdict.current && verdict.id !== deciding?.id);
  if (!deciding) return null;
  return (
    <div className="mb-4 grid gap-4">
      <VerdictCard verdict={deciding} />
      {others.map((verdict) => (
        <VerdictCard key={verdict.id} verdict={verdict} />
      ))}
    </div>
  );
}

function VerdictCard({ verdict }: { verdict: Verdict }) {
  const { rating, rationale, author, submittedAt, kind, sourcingException } = verdict;
  return (
    <section aria-label={verdictWords[kind]} className="card px-5 py-4">
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h3 className="label">{verdictWords[kind]}</h3>
        <p className="text-xs text-quiet">
          <bdi>{author.name}</bdi>, <Time at={submittedAt} shape="age" />
        </p>
      </header>
      {rating && (
        <p className="mb-1.5 flex items-center gap-2 text-lg font-semibold" style={{ color: toneColour(rating.tone) }}>
          <span aria-hidden className="size-2.5 rounded-full bg-current" />
          {rating.label}
        </p>
      )}
      <p dir="auto" className="words text-[17px] leading-[1.55] whitespace-pre-line">
        {rationale}
      </p>
      {sourcingException && (
        <p className="mt-3 border-t border-line pt-3 text-sm text-soft">
          <span className="font-semibold text-ink">Exception from the sourcing rule: </span>
          <bdi>{sourcingException}</bdi>
        </p>
      )}
    </section>
  );
}
