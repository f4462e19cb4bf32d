"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Avatar } from "@/app/_ui/avatar";
import { Button } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { useMay } from "@/app/_ui/me";
import { StatusMark, StatusStrip, stripOrder, workWord } from "@/app/_ui/status";
import { Day } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import { ClaimList } from "../../_lists/claimList";
import { ErasePerson } from "../../_lists/erasePerson";
import { partyKindWords } from "../../_lists/words";
import { ChangeParty } from "./changeParty";

/** One voice: who it is, what it was called where, what it said and where that stands. */
export function PartyPage({ partyId }: { partyId: string }) {
  const { data: party, error } = useQuery(queries.parties.get.queryOptions({ input: { partyId } }));
  const [doing, setDoing] = useState<"change" | "erase" | null>(null);
  const may = useMay();
  if (!party) return <Failure sentence={error ? sentenceOf(error) : null} className="m-8" />;
  const counted = stripOrder.filter((status) => (party.counts[status] ?? 0) > 0);
  return (
    <div className="mx-auto w-full max-w-[1120px] px-6 pt-8 pb-16 lg:px-10">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar name={party.name} size={56} />
        <div className="min-w-0 flex-1">
          <h1 className="title" dir="auto">
            {party.name}
          </h1>
          <p className="mt-0.5 text-soft">
            {party.unnamed ? "Not named by the article" : partyKindWords[party.kind]}
            {party.latest && (
              <bdi>
                {" · "}
                {[party.latest.role, party.latest.organisation].filter(Boolean).join(", ")}
              </bdi>
            )}
          </p>
        </div>
        {may("party.edit") && <Button onClick={() => setDoing("change")}>Change</Button>}
        {may("person.erase") && party.kind === "person" && !party.unnamed && (
          <Button look="danger" onClick={() => setDoing("erase")}>
            Erase
          </Button>
        )}
      </header>
      {party.note && (
        <p dir="auto" className="mt-4 max-w-prose whitespace-pre-line text-soft">
          {party.note}
        </p>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_280px]">
        <section aria-labelledby="said" className="min-w-0">
          <h2 id="said" className="words mb-2 text-[19px] font-semibold">
            What they said
          </h2>
          <ClaimList
            without="speaker"
            filter={{ partyId }}
            label={`Claims of ${party.name}`}
            empty={
              <Empty title="No claim is tied to this party">Tie one in an article: choose a claim and press A.</Empty>
            }
          />
        </section>
        <div className="order-first flex flex-col gap-8 lg:order-none">
          {counted.length > 0 && (
            <section aria-labelledby="stands">
              <h2 id="stands" className="label mb-2">
                Where it stands
              </h2>
              <StatusStrip counts={party.counts} />
              <ul className="mt-2.5 flex flex-col gap-1 text-sm">
                {counted.map((status) => (
                  <li key={status} className="flex items-center gap-2">
                    <StatusMark status={status} />
                    {workWord(status)}
                    <span className="figures ml-auto text-quiet">{party.counts[status]}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Affiliations affiliations={party.affiliations} />
        </div>
      </div>
      {doing === "change" && <ChangeParty party={party} onClose={() => setDoing(null)} />}
      {doing === "erase" && <ErasePerson person={{ ...party, kind: "party" }} onClose={() => setDoing(null)} />}
    </div>
  );
}

interface Affiliation {
  role: string | null;
  organisation: string | null;
  articleId: string;
  articleTitle: string;
  statedOn: string | null;
}

function Affiliations({ affiliations }: { affiliations: readonly Affiliation[] }) {
  return (
    <section aria-labelledby="affiliations">
      <h2 id="affiliations" className="label mb-2">
        Role and affiliation over time
      </h2>
      {affiliations.length === 0 && <p className="text-sm text-quiet">No article says what they are or for whom.</p>}
      <ol className="relative ml-1 border-l border-line">
        {affiliations.map(({ role, organisation, articleId, articleTitle, statedOn }) => (
          <li key={`${articleId} ${role} ${organisation}`} className="relative pb-4 pl-5 text-sm last:pb-0">
            <span aria-hidden className="absolute top-[7px] -left-[4.5px] size-2 rounded-full bg-faint" />
            <p dir="auto" className="font-medium">
              {[role, organisation].filter(Boolean).join(", ")}
            </p>
            <p className="text-xs text-quiet">
              {statedOn && (
                <>
                  <Day on={statedOn} />,{" "}
                </>
              )}
              <Link href={`/articles/${articleId}`} prefetch={false} className="link" dir="auto">
                {articleTitle}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
