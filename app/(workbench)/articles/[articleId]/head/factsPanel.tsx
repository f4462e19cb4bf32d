"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Popover } from "@/app/_ui/popover";
import { Day, Time } from "@/app/_ui/time";
import type { Workbench } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { safeWebAddress } from "../claim/safeLink";
import { useBench } from "../state/bench";
import { FactsTrigger } from "./articleFacts";

const FactsForm = dynamic(() => import("./factsForm").then((file) => file.FactsForm), { ssr: false });

/** What is known about the article and its copy: where from, by whom, which bytes. */
export function FactsPanel({ workbench }: { workbench: Workbench }) {
  const [open, setOpen] = useState(true);
  const [correcting, setCorrecting] = useState(false);
  const { role } = useBench().me.member;
  return (
    <>
      <Popover
        label="About this article"
        open={open}
        onOpenChange={setOpen}
        className="w-[340px]"
        trigger={<FactsTrigger workbench={workbench} />}
      >
        <Facts workbench={workbench} />
        <p className="mt-3 text-sm">
          <Link href={`/articles/${workbench.article.id}/reading`} prefetch={false} className="underline">
            How the engine read it
          </Link>
        </p>
        {may(role, "article.correct") && (
          <Button
            className="mt-3 w-full"
            onClick={() => {
              setOpen(false);
              setCorrecting(true);
            }}
          >
            Correct these facts
          </Button>
        )}
      </Popover>
      {correcting && <FactsForm article={workbench.article} onClose={() => setCorrecting(false)} />}
    </>
  );
}

function Facts({ workbench: { article, version } }: { workbench: Workbench }) {
  return (
    <>
      {version.support === "quotations-only" && (
        <p className="mb-3 rounded-lg bg-warn-wash px-3 py-2 text-sm">
          The engine reads only the quotations in this language. Claims in the article’s own voice have to be added by
          hand.
        </p>
      )}
      <dl className="bench-facts">
        <Fact name="Publisher">{article.publisher && <span dir="auto">{article.publisher}</span>}</Fact>
        <Fact name="Byline">{article.byline && <span dir="auto">{article.byline}</span>}</Fact>
        <Fact name="Published">{article.publishedOn && <Day on={article.publishedOn} />}</Fact>
        <Fact name="Address">{article.url && <Address url={article.url} />}</Fact>
        <Fact name="Language">{article.language}</Fact>
        <Fact name="Imported">
          {version.importedBy.name}, <Time at={version.importedAt} />
        </Fact>
        <Fact name="From">{version.originalName ?? "pasted text"}</Fact>
        <Fact name="SHA-256 of the text">
          <code className="break-all text-2xs">{version.textSha256}</code>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children || <span className="text-quiet">not known</span>}</dd>
    </>
  );
}

function Address({ url }: { url: string }) {
  const safe = safeWebAddress(url);
  if (!safe) return <span className="break-all">{url}</span>;
  return (
    <a href={safe} className="link break-all" target="_blank" rel="noopener noreferrer nofollow">
      {url}
    </a>
  );
}
