"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Day } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { LikeFactCheck } from "@/lib/api/contract/factChecks";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { type Stance, stances } from "@/lib/domain/claims/evidence";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { Card } from "./card";
import { Choices } from "./choices";
import { safeWebAddress } from "./safeLink";
import { stanceWord } from "./words";

/** Published fact-checks of claims like this one; nothing at all where there are none. */
export function LikeCard({ claim }: { claim: ClaimDetail }) {
  const { role } = useBench().me.member;
  const query = useQuery(queries.factChecks.like.queryOptions({ input: { claimId: claim.id }, staleTime: 60_000 }));
  const mayAttach = may(role, "evidence.edit") && claim.status !== "dismissed";
  const items = query.data?.items ?? [];
  if (query.isError) {
    return (
      <Card title="Published fact-checks like this">
        <Failure sentence={sentenceOf(query.error)} />
      </Card>
    );
  }
  if (query.isPending || items.length === 0) return null;
  return (
    <Card title="Published fact-checks like this">
      <ul>
        {items.map((one) => (
          <LikeItem key={one.id} claim={claim} factCheck={one} mayAttach={mayAttach} />
        ))}
      </ul>
    </Card>
  );
}

function LikeItem({
  claim,
  factCheck,
  mayAttach,
}: {
  claim: ClaimDetail;
  factCheck: LikeFactCheck;
  mayAttach: boolean;
}) {
  const [choosing, setChoosing] = useState(false);
  const address = factCheck.url === null ? null : safeWebAddress(factCheck.url);
  const attached = claim.evidence.some((one) => one.removedAt === null && one.locator === factCheck.url);
  return (
    <li className="evidence">
      <div className="min-w-0">
        <p className="evidence-title" dir="auto">
          {address ? (
            <a className="evidence-link" href={address} target="_blank" rel="noopener noreferrer nofollow">
              {factCheck.claim}
            </a>
          ) : (
            factCheck.claim
          )}
        </p>
        <p className="evidence-line">
          <bdi className="font-semibold">{factCheck.ratingLabel ?? "no rating"}</bdi>
          {" · "}
          <bdi>{factCheck.publisher ?? "publisher not named"}</bdi>
          {factCheck.reviewedOn && (
            <>
              {" · "}
              <Day on={factCheck.reviewedOn} />
            </>
          )}
        </p>
        {choosing && <AttachForm claim={claim} factCheck={factCheck} onClose={() => setChoosing(false)} />}
      </div>
      {mayAttach && !choosing && (
        <div className="evidence-side">
          {attached ? (
            <span className="text-xs text-quiet">attached</span>
          ) : (
            <Button onClick={() => setChoosing(true)}>Attach as evidence</Button>
          )}
        </div>
      )}
    </li>
  );
}

/** The one thing that only the checker can say: which way it speaks for this claim. */
function AttachForm(props: { claim: ClaimDetail; factCheck: LikeFactCheck; onClose: () => void }) {
  const { claim, factCheck, onClose } = props;
  const { commands } = useBench();
  const [stance, setStance] = useState<Stance>("context");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attach = async () => {
    setBusy(true);
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `attach a published fact-check to claim ${claim.number}`,
      done: `Claim ${claim.number}: fact-check attached as evidence`,
      send: (seen) => api.factChecks.attach({ ...seen, factCheckId: factCheck.id, stance }),
    });
    setBusy(false);
    if (answer.ok) onClose();
    else setFailure(answer.sentence);
  };
  return (
    <div className="claim-form mt-2">
      <Choices
        label="Stance"
        options={stances}
        word={(one) => (one === "context" ? "gives context" : stanceWord(one))}
        value={stance}
        onPick={setStance}
      />
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" busy={busy} onClick={() => void attach()}>
          Attach
        </Button>
      </div>
    </div>
  );
}
