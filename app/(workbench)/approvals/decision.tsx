"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Key, useKeys } from "@/app/_ui/keys";
import { useLive } from "@/app/_ui/live";
import { useMe } from "@/app/_ui/me";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { Changed, ClaimDetail, Rating } from "@/lib/api/contract/shapes";
import { problems } from "@/lib/domain/problems";
import { verdictToDecide } from "./doubts";
import { failuresOf } from "./failures";
import { ReturnForm } from "./returnForm";
import { SettleForm } from "./settleForm";

interface DecisionProps {
  claim: ClaimDetail;
  goOn: () => void;
  /** Brings the claim back before the eyes. */
  goBack: () => void;
}

/** Approve or return, by key; then the next claim at once. A refusal says so, with the way back to this one. */
export function Decision({ claim, goOn, goBack }: DecisionProps) {
  const [returning, setReturning] = useState(false);
  const verdict = verdictToDecide(claim);
  const changedBy = useChangedMeanwhile(claim.id);
  const decide = useDecision(claim, { goOn, goBack });

  const mayApprove = claim.may.includes("approve");
  const mayReturn = claim.may.includes("return");
  const approve = () => {
    if (!verdict || !mayApprove || decide.isPending) return;
    const label = verdict.rating?.label ?? "";
    decide.mutate({
      // Where a gate is known to be shut, the answer is waited for.
      goesOn: claim.flags.includes("blocked") || claim.flags.includes("reply-awaited") ? "when done" : "at once",
      run: () =>
        api.claims.approve({
          claimId: claim.id,
          version: claim.version,
          verdictId: verdict.id,
          stateHash: claim.stateHash,
        }),
      said: `Approved claim ${claim.number} as ${label}`,
    });
  };
  const settle = ({ rating, rationale }: { rating: Rating; rationale: string }) =>
    decide.mutate({
      goesOn: "when done",
      run: () => api.claims.adjudicate({ claimId: claim.id, version: claim.version, ratingId: rating.id, rationale }),
      said: `Settled claim ${claim.number} as ${rating.label}. Another editor approves it.`,
    });
  const giveBack = (reason: string) => {
    if (decide.isPending) return;
    decide.mutate({
      goesOn: "when done",
      run: () => api.claims.return({ claimId: claim.id, version: claim.version, reason }),
      said: `Returned claim ${claim.number}`,
    });
  };

  useKeys(
    {
      "$mod+Enter": { label: "Approve", run: approve },
      "Shift+r": { label: "Return, with reasons", run: () => setReturning(mayReturn) },
    },
    { enabled: !returning && (mayApprove || mayReturn) },
  );
  const failure = failuresOf(claim.id);
  return (
    <footer className="sticky bottom-0 z-10 -mx-6 mt-auto border-t border-line bg-paper px-6 py-3 lg:-mx-10 lg:px-10">
      {changedBy && (
        <p role="status" className="mb-2 text-sm text-s-open">
          {changedBy} changed this claim while you were reading. You see its new state.
        </p>
      )}
      <Failure sentence={failure} className="mb-2" />
      {claim.may.includes("adjudicate") && <SettleForm busy={decide.isPending} onSettle={settle} />}
      {returning && <ReturnForm busy={decide.isPending} onReturn={giveBack} onCancel={() => setReturning(false)} />}
      {!returning && claim.status === "in_review" && (
        <div className="flex flex-wrap items-center gap-2">
          <p className="mr-auto flex min-w-40 items-center gap-2 text-sm text-quiet">
            {mayApprove ? (
              <>
                <Key>j k</Key> next, previous
              </>
            ) : (
              problems["own-work"].sentence
            )}
          </p>
          {mayReturn && (
            <Button shortcut="Shift+r" onClick={() => setReturning(true)} disabled={decide.isPending}>
              Return
            </Button>
          )}
          {mayApprove && verdict && (
            <Button look="primary" shortcut="$mod+Enter" busy={decide.isPending} onClick={approve}>
              Approve as {verdict.rating?.label}
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}

interface Deed {
  /** With nothing typed the next claim comes at once; what was typed stays before the eyes until it is safe. */
  goesOn: "at once" | "when done";
  run: () => Promise<Changed>;
  said: string;
}

function useDecision(claim: ClaimDetail, { goOn, goBack }: Omit<DecisionProps, "claim">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ run }: Deed) => run(),
    onMutate: ({ goesOn }) => {
      failuresOf.forget(claim.id);
      if (goesOn === "at once") goOn();
    },
    onSuccess: (_, { said, goesOn }) => {
      tell.done(said);
      if (goesOn === "when done") goOn();
    },
    onError: (error, { goesOn }) => {
      failuresOf.remember(claim.id, sentenceOf(error));
      void client.invalidateQueries({ queryKey: queries.claims.get.key({ input: { claimId: claim.id } }) });
      // Whoever reads the next claim by now is not pulled away from it.
      if (goesOn === "at once") {
        tell.failedElsewhere(`Claim ${claim.number} was not approved`, { error, goThere: goBack });
      }
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queries.claims.list.key() }),
        client.invalidateQueries({ queryKey: queries.session.counts.key() }),
      ]),
  });
}

/** Who else changed the claim since it was opened here, if anybody. */
function useChangedMeanwhile(claimId: string): string | null {
  const { member } = useMe();
  const [who, setWho] = useState<string | null>(null);
  useLive(({ claimIds, actorId, actor }) => {
    if (claimIds.includes(claimId) && actorId !== member.id) setWho(actor);
    return undefined;
  });
  return who;
}
