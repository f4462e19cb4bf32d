"use client";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextArea } from "@/app/_ui/field";
import { Key, useKeys } from "@/app/_ui/keys";
import { api } from "@/lib/api/client";
import type { Changed, ClaimDetail, Rating } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import type { Order } from "../state/commands";
import { useDraft } from "../state/drafts";
import { formKeys } from "./formKeys";
import { ownLastVerdict } from "./verdicts";

export type VerdictStep = "submit" | "secondVerdict" | "adjudicate";

const steps = {
  submit: { send: "Submit", wanted: "submit a verdict on", done: "submitted" },
  secondVerdict: { send: "File second verdict", wanted: "file a second verdict on", done: "has a second verdict" },
  adjudicate: { send: "Adjudicate", wanted: "adjudicate", done: "adjudicated" },
} as const satisfies Record<VerdictStep, { send: string; wanted: string; done: string }>;

interface Typed {
  ratingId: string | null;
  rationale: string;
  exception: string;
}

/** A rating by key, why, and off it goes. What is typed is kept for this claim until it is filed. */
export function VerdictForm({ claim, step }: { claim: ClaimDetail; step: VerdictStep }) {
  const { me, commands } = useBench();
  const before = ownLastVerdict(claim, me.member.id);
  const empty = useMemo<Typed>(
    () => ({
      ratingId: before?.rating?.id ?? null,
      rationale: before?.rationale ?? "",
      exception: before?.sourcingException ?? "",
    }),
    [before?.rating?.id, before?.rationale, before?.sourcingException],
  );
  const draft = useDraft<Typed>(`verdict:${claim.id}`, empty);
  const form = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { value, set } = draft;
  const ratings = me.scale.ratings.filter((rating) => !rating.retired);

  const file = async () => {
    const ratingId = ratings.find((rating) => rating.id === value.ratingId)?.id;
    if (busy) return;
    if (!ratingId) return setFailure("Choose a rating first.");
    setBusy(true);
    setFailure(null);
    const answer = await commands.ask(makeOrder({ claim, step, me, typed: { ...value, ratingId } }));
    setBusy(false);
    if (answer.ok) draft.clear();
    else setFailure(answer.sentence);
  };
  const keys = ratings
    .slice(0, 9)
    .map((rating, index) => [
      String(index + 1),
      { label: rating.label, group: "Rating", run: () => set({ ratingId: rating.id }) },
    ]);
  useKeys({
    ...Object.fromEntries(keys),
    r: { label: "Rationale", group: "Claim", run: () => form.current?.querySelector("textarea")?.focus() },
    "$mod+Enter": { label: steps[step].send, group: "Claim", run: () => void file() },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div
      ref={form}
      onKeyDown={formKeys(
        () => void file(),
        () => document.getElementById("claim")?.focus(),
      )}
    >
      <Ratings ratings={ratings} value={value.ratingId} onPick={(ratingId) => set({ ratingId })} />
      <TextArea
        label={
          <>
            Rationale <Key className="text-quiet">r</Key>
          </>
        }
        placeholder="What the evidence shows, and why the rating follows"
        maxLength={20000}
        value={value.rationale}
        onChange={(event) => set({ rationale: event.target.value })}
      />
      {step === "submit" && !claim.sourcing.met && (
        <TextArea
          label="Why an exception from the sourcing rule is right"
          className="mt-2.5"
          maxLength={2000}
          value={value.exception}
          onChange={(event) => set({ exception: event.target.value })}
        />
      )}
      <Failure sentence={failure} className="mt-2.5" />
      <div className="verdict-foot">
        <SourcingSentence claim={claim} />
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void file()}>
          {steps[step].send}
        </Button>
      </div>
    </div>
  );
}

export function SourcingSentence({ claim }: { claim: ClaimDetail }) {
  return (
    <p className="verdict-sourcing" data-met={claim.sourcing.met}>
      <span aria-hidden>{claim.sourcing.met ? "✓ " : "○ "}</span>
      {claim.sourcing.says}
    </p>
  );
}

interface RatingsProps {
  ratings: readonly Rating[];
  value: string | null;
  onPick: (ratingId: string) => void;
}

function Ratings({ ratings, value, onPick }: RatingsProps) {
  const chosen = ratings.find((rating) => rating.id === value);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: toggle buttons with their keys, not a fieldset of radios. */}
      <div
        role="group"
        aria-label="Rating"
        className="ratings"
        // Up to five stand in one row; more in rows of at most five, as evenly as they go.
        style={{ "--ratings": Math.ceil(ratings.length / Math.ceil(ratings.length / 5)) } as React.CSSProperties}
      >
        {ratings.map((rating, index) => (
          <button
            key={rating.id}
            type="button"
            aria-pressed={rating.id === value}
            data-tone={rating.tone}
            title={rating.definition}
            onClick={() => onPick(rating.id)}
          >
            <span>{rating.label}</span>
            {index < 9 && <Key>{String(index + 1)}</Key>}
          </button>
        ))}
      </div>
      <p className="ratings-definition" aria-live="polite">
        {chosen?.definition ?? "Choose a rating."}
      </p>
    </>
  );
}

interface ToFile {
  claim: ClaimDetail;
  step: VerdictStep;
  me: ReturnType<typeof useBench>["me"];
  typed: Typed & { ratingId: string };
}

function makeOrder({ claim, step, me, typed }: ToFile): Order {
  const fields = { ratingId: typed.ratingId, rationale: typed.rationale.trim() };
  const send = (seen: { claimId: string; version: number }): Promise<Changed> => {
    if (step === "secondVerdict") return api.claims.secondVerdict({ ...seen, ...fields });
    if (step === "adjudicate") return api.claims.adjudicate({ ...seen, ...fields });
    return api.claims.submit({ ...seen, ...fields, sourcingException: typed.exception.trim() || null });
  };
  return {
    claimId: claim.id,
    wanted: `${steps[step].wanted} claim ${claim.number}`,
    done: `Claim ${claim.number} ${steps[step].done}`,
    // A submission that lacks something is refused and its form must not vanish meanwhile: only a likely one is foretold.
    prediction:
      step === "submit" && fields.rationale !== "" && mayPass(claim, typed) ? { command: "submit", me } : undefined,
    send,
  };
}

function mayPass(claim: ClaimDetail, typed: Typed): boolean {
  const settled = claim.form === "narration" || claim.attribution.party !== null;
  return settled && (claim.sourcing.met || typed.exception.trim() !== "");
}
