"use client";
import { Button } from "@/app/_ui/button";
import { toneColour } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { Approval, ClaimDetail } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { orders } from "../state/orders";
import { CorrectionForm } from "./correctionForm";
import { Corrections } from "./corrections";
import { ReasonForm } from "./reasonForm";
import { currentVerdicts, shortHash, standingApproval } from "./verdicts";
import { VerdictView } from "./verdictView";

/** An approved or published claim: the seal in plain words, and what an editor may still do. */
export function Sealed({ claim }: { claim: ClaimDetail }) {
  const approval = standingApproval(claim);
  return (
    <>
      {approval && <Seal approval={approval} />}
      {currentVerdicts(claim).map((verdict) => (
        <VerdictView key={verdict.id} verdict={verdict} />
      ))}
      <Corrections claim={claim} />
      <SealedSteps claim={claim} />
    </>
  );
}

function Seal({ approval }: { approval: Approval }) {
  const { rating } = approval;
  if (!approval.sealHolds) {
    return (
      <p role="alert" className="seal seal-broken">
        <b>The seal is broken.</b> Claim, attribution, evidence or verdict is no longer what{" "}
        <span dir="auto">{approval.approver.name}</span> approved. It has to be checked again.
      </p>
    );
  }
  return (
    <p className="seal">
      Approved
      {rating && (
        <>
          {" "}
          as <b style={{ color: toneColour(rating.tone) }}>{rating.label}</b>
        </>
      )}{" "}
      by <span dir="auto">{approval.approver.name}</span>
      {approval.givenAt !== null && (
        <>
          {" "}
          of <bdi>{approval.givenAt}</bdi>
        </>
      )}{" "}
      on <Time at={approval.approvedAt} />. Claim, attribution, evidence and verdict are sealed as they were then, and
      nothing has changed since: <code title={approval.sealHash}>{shortHash(approval.sealHash)}</code>
      {approval.givenAt !== null && (
        <b className="mt-1.5 block font-semibold">Not approved here. To publish it here, reopen it and check it.</b>
      )}
    </p>
  );
}

function SealedSteps({ claim }: { claim: ClaimDetail }) {
  const { commands } = useBench();
  const form = useOpenForm(claim.id);
  const can = (command: ClaimDetail["may"][number]) => claim.may.includes(command);
  const close = () => form.open(null);
  if (form.kind === "reopen" && can("reopen")) {
    return (
      <ReasonForm
        claimId={claim.id}
        kind="reopen"
        label="Why does this have to be checked again?"
        hint="The seal is voided and the claim goes back to check."
        send="Reopen"
        makeOrder={(reason) => orders.reopen(claim, reason)}
        onClose={close}
      />
    );
  }
  if (form.kind === "withdraw" && can("withdraw")) {
    return (
      <ReasonForm
        claimId={claim.id}
        kind="withdraw"
        label="What should readers know about the withdrawal?"
        send="Withdraw"
        makeOrder={(note) => orders.withdraw(claim, note)}
        onClose={close}
      />
    );
  }
  if (form.kind === "correct" && can("correct")) return <CorrectionForm claim={claim} onClose={close} />;
  return (
    <div className="verdict-foot">
      {can("reopen") && (
        <Button look="quiet" onClick={() => form.open("reopen")}>
          Reopen…
        </Button>
      )}
      {can("withdraw") && (
        <Button look="quiet" onClick={() => form.open("withdraw")}>
          Withdraw…
        </Button>
      )}
      {can("correct") && <Button onClick={() => form.open("correct")}>Correct…</Button>}
      {can("publish") && (
        <Button look="primary" onClick={() => void commands.run(orders.publish(claim))}>
          Publish
        </Button>
      )}
    </div>
  );
}
