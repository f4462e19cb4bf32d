"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { useKeys } from "@/app/_ui/keys";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { orders } from "../state/orders";
import { ReasonForm } from "./reasonForm";
import { SourcingSentence } from "./verdictForm";
import { currentVerdicts, shortHash, verdictToDecide } from "./verdicts";
import { VerdictView } from "./verdictView";

/** What the editor reads before she decides: the verdict, what stands against it, and exactly what she would seal. */
export function Decision({ claim }: { claim: ClaimDetail }) {
  const { me } = useBench();
  const form = useOpenForm(claim.id);
  const verdict = verdictToDecide(claim);
  const blocking = claim.thread.filter((comment) => comment.blocking && comment.resolvedAt === null).length;
  const awaited = claim.replies.filter((reply) => reply.closedAt === null).length;
  const mayReturn = claim.may.includes("return");
  useKeys(
    { "Shift+r": { label: "Return with reasons", group: "Claim", run: () => form.open("return") } },
    { enabled: mayReturn },
  );
  return (
    <>
      {currentVerdicts(claim).map((one) => (
        <VerdictView key={one.id} verdict={one} />
      ))}
      <SourcingSentence claim={claim} />
      {blocking > 0 && <p className="claim-note claim-note-warn">A blocking comment is still open.</p>}
      {awaited > 0 && <p className="claim-note claim-note-warn">A request for reply is still open.</p>}
      {!claim.may.includes("approve") && may(me.member.role, "claim.approve") && (
        <p className="claim-note">You wrote part of this claim, so another editor has to approve it.</p>
      )}
      {form.kind === "return" && mayReturn ? (
        <ReasonForm
          claimId={claim.id}
          kind="return"
          label="What should the checker do?"
          send="Return"
          makeOrder={(reason) => orders.return(claim, reason)}
          onClose={() => form.open(null)}
        />
      ) : (
        <div className="verdict-foot">
          {verdict && claim.may.includes("approve") && (
            <span className="verdict-seals" title={claim.stateHash}>
              Approving seals the state <code>{shortHash(claim.stateHash)}</code>
            </span>
          )}
          {mayReturn && (
            <Button shortcut="Shift+r" onClick={() => form.open("return")}>
              Return…
            </Button>
          )}
          {verdict && claim.may.includes("approve") && <Approve claim={claim} verdictId={verdict.id} />}
        </div>
      )}
    </>
  );
}

function Approve({ claim, verdictId }: { claim: ClaimDetail; verdictId: string }) {
  const { commands } = useBench();
  const [busy, setBusy] = useState(false);
  const rating = verdictToDecide(claim)?.rating ?? null;
  // What is sent is what is on screen: had the claim changed since, the service answers that it changed.
  const approve = async () => {
    if (busy) return;
    setBusy(true);
    const shown = rating && { id: rating.id, label: rating.label, tone: rating.tone };
    await commands.run(orders.approve(claim, { verdictId, stateHash: claim.stateHash, rating: shown }));
    setBusy(false);
  };
  useKeys({ "$mod+Enter": { label: "Approve", group: "Claim", run: () => void approve() } });
  return (
    <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void approve()}>
      Approve
    </Button>
  );
}
