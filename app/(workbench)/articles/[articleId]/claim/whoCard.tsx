"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { Avatar } from "@/app/_ui/avatar";
import { Tag } from "@/app/_ui/chip";
import { useKeys } from "@/app/_ui/keys";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { exactWords } from "@/lib/domain/text/spans";
import { roleLine } from "../list/speaker";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { Card, CardAction } from "./card";
import { formWord, partyKindWord, sureness, termsWord, whyWords } from "./words";

const AttributionForm = dynamic(() => import("./attributionForm").then((file) => file.AttributionForm), { ssr: false });

/** Who the article says it came from, in which form, through whom, on which terms; and why we think so. */
export function WhoCard({ claim }: { claim: ClaimDetail }) {
  const form = useOpenForm(claim.id);
  const mayEdit = claim.may.includes("edit");
  const editing = mayEdit && form.kind === "attribution";
  useKeys({ a: { label: "Attribution", group: "Claim", run: () => form.open("attribution") } }, { enabled: mayEdit });
  return (
    <Card
      title="Who says it"
      action={
        mayEdit &&
        !editing && (
          <CardAction shortcut="a" onClick={() => form.open("attribution")}>
            Edit<span className="sr-only"> attribution</span>
          </CardAction>
        )
      }
    >
      {editing ? <AttributionForm claim={claim} onClose={() => form.open(null)} /> : <Who claim={claim} />}
    </Card>
  );
}

function Who({ claim }: { claim: ClaimDetail }) {
  const { attribution } = claim;
  const { party } = attribution;
  return (
    <>
      <div className="who">
        {attribution.form !== "narration" && <Avatar name={party && !party.unnamed ? party.name : ""} size={34} />}
        <div className="min-w-0">
          <p className="who-name" dir="auto">
            {attribution.form === "narration" ? "Article’s own voice" : (party?.name ?? "Not settled who says it")}
          </p>
          {party && attribution.form !== "narration" && (
            <p className="who-role" dir="auto">
              {roleLine(attribution, party.name) ?? partyKindWord(party.kind)}
              {party.unnamed && " · unnamed"}
              {attribution.unnamedReason && ` (${attribution.unnamedReason})`}
            </p>
          )}
        </div>
      </div>
      {attribution.via.length > 0 && (
        <p className="who-chain">
          {attribution.via.map((link) => (
            <span key={`${link.kind} ${link.name}`} dir="auto">
              <span aria-hidden>→</span>
              <span className="sr-only">through</span> <Tag>{link.name}</Tag>
            </span>
          ))}
        </p>
      )}
      {attribution.form !== "narration" && (
        <div className="who-form">
          <span>
            {[formWord(attribution.form), attribution.terms && termsWord(attribution.terms)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <Cue claim={claim} />
          <Sureness claim={claim} />
        </div>
      )}
    </>
  );
}

function Cue({ claim }: { claim: ClaimDetail }) {
  const { text } = useBench().workbench.version;
  const { cueSpans } = claim.attribution;
  if (cueSpans.length === 0) return null;
  return (
    <span>
      cue{" "}
      <Tag>
        <span dir="auto">{exactWords(text, cueSpans)}</span>
      </Tag>
    </span>
  );
}

function Sureness({ claim }: { claim: ClaimDetail }) {
  const { attribution } = claim;
  if (attribution.form === "narration" && !attribution.settledBy) return null;
  const { confidence } = attribution;
  const sure = confidence === null ? null : sureness(confidence);
  return (
    <details className="who-why">
      <summary>
        {sure ? (
          <>
            {sure.word} <span className="figures">{sure.figure}</span>
          </>
        ) : (
          "settled"
        )}
      </summary>
      <p>
        {whyWords(attribution)}
        {claim.factors.length > 0 && ` Worth checking: ${claim.factors.join(", ")}.`}{" "}
        <Link href={`/articles/${claim.articleId}/reading`} prefetch={false} className="underline">
          How the article was read
        </Link>
      </p>
    </details>
  );
}
