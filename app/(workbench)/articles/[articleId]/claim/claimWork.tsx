"use client";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { EvidenceCard } from "./evidenceCard";
import { History } from "./history";
import { LikeCard } from "./likeCard";
import { RepliesCard } from "./repliesCard";
import { ThreadCard } from "./threadCard";
import { VerdictCard } from "./verdictCard";
import { WhoCard } from "./whoCard";

/** All the work on one claim, from who says it to what happened. Loaded with the first claim that is looked at. */
export function ClaimWork({ claim }: { claim: ClaimDetail }) {
  return (
    <>
      <WhoCard claim={claim} />
      <EvidenceCard claim={claim} />
      <LikeCard key={claim.id} claim={claim} />
      <VerdictCard claim={claim} />
      <ThreadCard claim={claim} />
      <RepliesCard claim={claim} />
      <History claim={claim} />
    </>
  );
}
