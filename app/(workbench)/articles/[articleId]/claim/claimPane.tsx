"use client";
import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { Button, IconButton } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Key } from "@/app/_ui/keys";
import { sentenceOf } from "@/app/_ui/toasts";
import type { ClaimDetail, ClaimRow } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import { likelyMay } from "../state/likelyMay";
import type { CopyActions } from "../state/useCopyActions";
import { ClaimHead } from "./claimHead";
import { ClaimSkeleton } from "./claimSkeleton";
import { loadClaimWork } from "./loadClaimWork";
import { TroubleNotice } from "./troubleNotice";

const ClaimWork = dynamic(loadClaimWork, { ssr: false, loading: ClaimSkeleton });

interface PaneProps {
  row: ClaimRow | null;
  detail: ClaimDetail | undefined;
  error: unknown;
  onRetry: () => void;
  next: ClaimRow | null;
  actions: CopyActions;
  /** Asked for by an address, and not in the article (any more). */
  missing: boolean;
  /** Puts the claim away where it is a sheet over the copy. */
  onClose: () => void;
  /** Who else has just changed this claim. */
  arrivedFrom: string | undefined;
}

/** One claim with all its work. What the list knows is there at once; the rest follows. */
export function ClaimPane(props: PaneProps) {
  const { row, detail, error, next, actions, arrivedFrom } = props;
  const { me } = useBench();
  if (!row) return <NothingChosen missing={props.missing} />;
  // A detail that is behind its row says nothing of what may be done now.
  const may = detail?.status === row.status ? detail.may : likelyMay(row, me);
  return (
    <div className="claim-pane" key={row.id}>
      <IconButton label="Close the claim" className="claim-close min-[820px]:hidden" onClick={props.onClose}>
        <X size={17} aria-hidden />
      </IconButton>
      {arrivedFrom && (
        <p role="status" className="claim-arrival">
          <span dir="auto">{arrivedFrom}</span> changed this claim just now.
        </p>
      )}
      <TroubleNotice row={row} />
      <ClaimHead row={row} detail={detail} may={may} next={next} actions={actions} />
      {detail ? (
        <ClaimWork claim={detail} />
      ) : error ? (
        <div className="flex flex-col items-start gap-3">
          <Failure sentence={sentenceOf(error)} />
          <Button onClick={props.onRetry}>Try again</Button>
        </div>
      ) : (
        <ClaimSkeleton />
      )}
    </div>
  );
}

function NothingChosen({ missing }: { missing: boolean }) {
  if (missing) {
    return (
      <div className="claim-nothing">
        <p className="words text-lg font-semibold">This claim is not here any more</p>
        <p>It was taken back, split, or merged with another one. Choose one of the others.</p>
      </div>
    );
  }
  return (
    <div className="claim-nothing">
      <p className="words text-lg font-semibold">Choose a claim</p>
      <p>
        In the copy, in the list, or with <Key>j</Key> and <Key>k</Key>.
      </p>
    </div>
  );
}
