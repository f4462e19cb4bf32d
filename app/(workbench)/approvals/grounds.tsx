import { Check, MessageSquareWarning } from "lucide-react";
import { Avatar } from "@/app/_ui/avatar";
import { Tag } from "@/app/_ui/chip";
import { KeptCopies } from "@/app/_ui/keptCopies";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail, Evidence } from "@/lib/api/contract/shapes";
import type { Stance } from "@/lib/domain/claims/evidence";
import { formWords } from "../_lists/words";

/** What the verdict rests on, to be read before deciding: who says it, the evidence, what was discussed. */

function Card({ title, aside, children }: { title: string; aside?: React.ReactNode; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="card px-5 py-4">
      <header className="mb-2.5 flex items-baseline justify-between gap-3">
        <h3 className="label">{title}</h3>
        {aside && <div className="text-xs text-quiet">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

export function SpeakerCard({ claim }: { claim: ClaimDetail }) {
  const { party, role, affiliation, via, form, terms, confidence, settledBy } = claim.attribution;
  const sure = settledBy
    ? `settled by ${settledBy.name}`
    : confidence === null
      ? null
      : `engine, sure ${confidence.toFixed(2)}`;
  return (
    <Card title="Who says it" aside={sure}>
      <div className="flex items-center gap-3">
        {party && <Avatar name={party.name} size={36} />}
        <div className="min-w-0">
          <p dir="auto" className="font-semibold">
            {party?.name ?? (form === "narration" ? "The article’s own voice" : "Not settled")}
            {party?.unnamed && <Tag className="ml-2 align-[1px] font-normal">unnamed</Tag>}
          </p>
          {(role || affiliation) && (
            <p dir="auto" className="text-sm text-soft">
              {[role, affiliation].filter(Boolean).join(", ")}
            </p>
          )}
        </div>
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        {(party || form !== "narration") && <span>{formWords[form]}</span>}
        {terms && <span>· {terms.replaceAll("-", " ")}</span>}
        {via.length > 0 && (
          <span>
            · via{" "}
            {via.map(({ name }) => (
              <Tag key={name} className="mr-1">
                <bdi>{name}</bdi>
              </Tag>
            ))}
          </span>
        )}
      </p>
    </Card>
  );
}

const stanceColours = {
  supports: "var(--s-approved)",
  refutes: "var(--r-false)",
  context: "var(--soft)",
} as const satisfies Record<Stance, string>;

export function EvidenceCard({ claim }: { claim: ClaimDetail }) {
  const evidence = claim.evidence.filter(({ removedAt }) => !removedAt);
  const met = claim.sourcing.met && (
    <span className="inline-flex items-center gap-1">
      <Check size={13} aria-hidden /> {claim.sourcing.says}
    </span>
  );
  return (
    <Card title={`Evidence · ${evidence.length}`} aside={met}>
      {evidence.length === 0 && <p className="text-soft">Nothing was attached.</p>}
      <ul>
        {evidence.map((one) => (
          <EvidenceLine key={one.id} evidence={one} />
        ))}
      </ul>
    </Card>
  );
}

function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { kind, title, locator, quotation, stance, directness, interests, note, independenceGroup, snapshots } =
    evidence;
  const facts = [
    kind,
    directness,
    independenceGroup && `group ${independenceGroup}`,
    interests && `interest: ${interests}`,
  ];
  return (
    <li className="grid grid-cols-[3px_minmax(0,1fr)_auto] gap-x-3 border-t border-line py-3 first:border-0 first:pt-0.5 last:pb-0">
      <span aria-hidden className="rounded-full" style={{ background: stanceColours[stance] }} />
      <div>
        <p dir="auto" className="font-medium">
          {title}
        </p>
        <p className="text-xs text-soft">{facts.filter(Boolean).join(" · ")}</p>
        <Locator locator={locator} />
        {quotation && (
          <p dir="auto" className="words mt-1.5 text-[15.5px] leading-snug italic">
            “{quotation}”
          </p>
        )}
        {note && (
          <p dir="auto" className="mt-1 text-sm text-soft">
            {note}
          </p>
        )}
        <KeptCopies snapshots={snapshots} className="mt-1.5" />
      </div>
      <p className="text-xs font-semibold" style={{ color: stanceColours[stance] }}>
        {stance}
      </p>
    </li>
  );
}

/** Only addresses of the web become links; whatever else was typed stays words. */
function Locator({ locator }: { locator: string }) {
  if (!locator) return null;
  if (!/^https?:\/\//i.test(locator)) {
    return (
      <p dir="auto" className="text-xs break-words text-quiet">
        {locator}
      </p>
    );
  }
  return (
    <a href={locator} target="_blank" rel="noreferrer noopener nofollow" className="link text-xs break-all">
      {locator}
    </a>
  );
}

export function ThreadCard({ claim }: { claim: ClaimDetail }) {
  const { thread, replies } = claim;
  if (thread.length + replies.length === 0) return null;
  return (
    <Card title="Doubts and replies">
      <ul className="flex flex-col gap-3">
        {thread.map((comment) => (
          <li key={comment.id} className="text-sm">
            <p className="text-xs text-quiet">
              <bdi className="font-medium text-ink">{comment.author.name}</bdi>{" "}
              {comment.kind === "return" ? "returned the claim" : "wrote"}, <Time at={comment.at} shape="age" />
              {comment.blocking && (
                <span className="ml-2 inline-flex items-center gap-1 font-medium text-danger">
                  <MessageSquareWarning size={13} aria-hidden />
                  {comment.resolvedAt ? "blocking, resolved" : "blocking, open"}
                </span>
              )}
            </p>
            <p dir="auto" className="mt-0.5 whitespace-pre-line">
              {comment.body}
            </p>
          </li>
        ))}
        {replies.map((reply) => (
          <li key={reply.id} className="text-sm">
            <p className="text-xs text-quiet">
              <bdi className="font-medium text-ink">{reply.askedBy.name}</bdi> asked <bdi>{reply.askedOf}</bdi> (
              {reply.channel}), <Time at={reply.askedAt} shape="age" /> · {reply.outcome ?? "reply awaited"}
            </p>
            <p dir="auto" className="mt-0.5">
              {reply.question}
            </p>
            {reply.answer && (
              <p dir="auto" className="words mt-1 text-[15.5px] italic">
                “{reply.answer}”
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
