import Link from "next/link";
import { Tag } from "@/app/_ui/chip";
import { StatusLabel } from "@/app/_ui/status";
import type { Reading } from "@/lib/api/contract/articles";
import { formWord, partyKindWord, termsWord } from "../claim/words";
import { excerptRuns, type Part, type Run, wordsAt } from "./excerptRuns";
import { confidenceWords, kindWords } from "./words";

/** One claim: its words where they stand, and why they were given to whom. */
export function ReadingCard({ articleId, reading }: { articleId: string; reading: Reading }) {
  return (
    <article className="reading-card" aria-label={`Claim ${reading.number}`}>
      <p className="reading-head">
        <Link href={`/articles/${articleId}?claim=${reading.claimId}`} prefetch={false} data-open>
          Claim {reading.number}
        </Link>
        <StatusLabel status={reading.status} />
        <Sureness reading={reading} />
      </p>
      <Excerpt reading={reading} />
      <dl className="reading-facts">
        <Fact name="Who">
          <Who reading={reading} />
        </Fact>
        {reading.form !== "narration" && <Fact name="Form">{formWord(reading.form)}</Fact>}
        {reading.sourceSpans.length > 0 && <Fact name="Source words">{wordsAt(reading, reading.sourceSpans)}</Fact>}
        {reading.cueSpans.length > 0 && <Fact name="Cue">{wordsAt(reading, reading.cueSpans)}</Fact>}
        {reading.via.length > 0 && <Fact name="Through">{reading.via.map(({ name }) => name).join(" → ")}</Fact>}
        {reading.terms && <Fact name="Terms">{termsWord(reading.terms)}</Fact>}
        <Fact name="Why">
          <Why reading={reading} />
        </Fact>
        <Fact name="Worth checking">
          <span className="figures">{reading.checkWorthiness.toFixed(2)}</span>
          {reading.factors.length > 0 && `: ${reading.factors.join(", ")}`}
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

function Sureness({ reading: { kind, confidence } }: { reading: Reading }) {
  return (
    <span className={`reading-sureness reading-${kind}`}>
      {kindWords[kind]}
      {confidence !== null && (
        <>
          {" "}
          <span className="figures">{confidence.toFixed(2)}</span>
        </>
      )}
    </span>
  );
}

const partClass: Record<NonNullable<Part>, string> = {
  source: "reading-source",
  cue: "reading-cue",
  content: "reading-content",
};

function Excerpt({ reading }: { reading: Reading }) {
  return (
    <blockquote className="reading-excerpt words" dir="auto">
      {excerptRuns(reading).map((run) => (
        <ExcerptRun key={run.start} run={run} />
      ))}
    </blockquote>
  );
}

function ExcerptRun({ run: { text, part, claimed } }: { run: Run }) {
  const words = <span className={claimed ? "reading-claimed" : undefined}>{text}</span>;
  if (!part) return words;
  return (
    <mark className={partClass[part]} title={part}>
      {words}
    </mark>
  );
}

function Who({ reading }: { reading: Reading }) {
  const { party, role, affiliation, form, unnamedReason } = reading;
  if (form === "narration") return "the article’s own voice";
  if (!party) return "not settled";
  const held = [role, affiliation].filter(Boolean).join(", ");
  return (
    <>
      <bdi>{party.name}</bdi>{" "}
      <Tag>{party.unnamed ? `${partyKindWord(party.kind)}, unnamed` : partyKindWord(party.kind)}</Tag>
      {held && (
        <>
          {" "}
          <bdi>{held}</bdi>
        </>
      )}
      {unnamedReason && ` (${unnamedReason})`}
    </>
  );
}

function Why({ reading }: { reading: Reading }) {
  const { settledBy, why, rule, confidence } = reading;
  if (settledBy) {
    return (
      <>
        Settled by <bdi>{settledBy.name}</bdi>.
      </>
    );
  }
  if (!why) return "No source and cue were found for these words.";
  return (
    <>
      {why} <span className="text-quiet">Rule: {rule}</span>
      {confidence !== null && `; of attributions ${confidenceWords(confidence)}.`}
    </>
  );
}
