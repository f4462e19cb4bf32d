"use client";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { isSealed } from "@/lib/domain/claims/status";
import { useBench } from "../state/bench";
import { Card } from "./card";
import { Decision } from "./decision";
import { Sealed } from "./sealed";
import { VerdictForm } from "./verdictForm";
import { currentVerdicts, earlierVerdicts, lastVoided } from "./verdicts";
import { VerdictView } from "./verdictView";

/** The verdict, at whatever point of its life it is. */
export function VerdictCard({ claim }: { claim: ClaimDetail }) {
  const { scale } = useBench().me;
  if (claim.status === "dismissed") return null;
  return (
    <Card title="Verdict" action={<span className="claim-card-aside">Rating scale v{scale.version}</span>}>
      {!isSealed(claim.status) && <VoidedSeal claim={claim} />}
      <Stage claim={claim} />
      <Earlier claim={claim} />
    </Card>
  );
}

function Stage({ claim }: { claim: ClaimDetail }) {
  if (isSealed(claim.status)) return <Sealed claim={claim} />;
  if (claim.status === "in_review") return <Decision claim={claim} />;
  const step = (["submit", "secondVerdict", "adjudicate"] as const).find((one) => claim.may.includes(one));
  return (
    <>
      {claim.status !== "in_check" &&
        currentVerdicts(claim).map((verdict) => <VerdictView key={verdict.id} verdict={verdict} />)}
      {claim.status === "contested" && (
        <p className="claim-note claim-note-warn">The two verdicts differ. An editor settles it, naming both views.</p>
      )}
      {step ? (
        <VerdictForm key={`${claim.id} ${step}`} claim={claim} step={step} />
      ) : (
        <p className="text-sm text-quiet">{waitsFor(claim)}</p>
      )}
    </>
  );
}

function waitsFor(claim: ClaimDetail): string {
  switch (claim.status) {
    case "extracted":
      return "Accept the claim first; then somebody takes it and rates it.";
    case "open":
      return "Nobody has this claim yet. Take it to rate it.";
    case "in_check":
      return claim.assignee ? `${claim.assignee.name} is checking this claim.` : "This claim is being checked.";
    case "in_second_check":
      return "Waits for a second verdict, by somebody who wrote none of it.";
    default:
      return "Waits for an editor.";
  }
}

function VoidedSeal({ claim }: { claim: ClaimDetail }) {
  const voided = lastVoided(claim);
  if (!voided?.voidedAt) return null;
  return (
    <p className="seal seal-broken">
      <b>Its seal is void.</b> {voided.approver.name} approved it{voided.rating && ` as ${voided.rating.label}`}; since{" "}
      <Time at={voided.voidedAt} /> it has to be checked again{voided.voidCause && `: ${voided.voidCause}`}.
    </p>
  );
}

function Earlier({ claim }: { claim: ClaimDetail }) {
  const earlier = earlierVerdicts(claim);
  if (earlier.length === 0) return null;
  return (
    <details className="claim-more">
      <summary>
        {earlier.length === 1 ? "An earlier verdict" : `${earlier.length} earlier verdicts`} on another state
      </summary>
      {earlier.map((verdict) => (
        <VerdictView key={verdict.id} verdict={verdict} />
      ))}
    </details>
  );
}
