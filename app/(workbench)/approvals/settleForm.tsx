"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { Key, type Keys, useKeys } from "@/app/_ui/keys";
import { useMe } from "@/app/_ui/me";
import { toneColour } from "@/app/_ui/status";
import type { Rating } from "@/lib/api/contract/shapes";
import { problems } from "@/lib/domain/problems";

interface SettleFormProps {
  busy: boolean;
  onSettle: (verdict: { rating: Rating; rationale: string }) => void;
}

/** Two checkers differ: the editor gives the verdict that names both views. Another editor approves it then. */
export function SettleForm({ busy, onSettle }: SettleFormProps) {
  const { scale } = useMe();
  const ratings = scale.ratings.filter(({ retired }) => !retired);
  const [rating, setRating] = useState<Rating | null>(null);
  const [rationale, setRationale] = useState("");
  const [tried, setTried] = useState(false);
  const settle = () => {
    setTried(true);
    if (rating && rationale.trim() && !busy) onSettle({ rating, rationale: rationale.trim() });
  };
  const choices: Keys = Object.fromEntries(
    ratings.map((one, index) => [
      String(index + 1),
      { label: `Rate as ${one.label}`, run: () => setRating(one), hidden: index > 0 },
    ]),
  );
  useKeys({ ...choices, "$mod+Enter": { label: "Settle", run: settle } });
  return (
    <div className="flex flex-col gap-2.5">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Which rating holds?</legend>
        {ratings.map((one, index) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={rating?.id === one.id}
            onClick={() => setRating(one)}
            className="flex min-h-8 items-center gap-2 rounded-lg border border-line bg-card px-2.5 text-sm hover:bg-wash aria-pressed:border-current aria-pressed:font-semibold"
            style={{ color: toneColour(one.tone) }}
          >
            <bdi>{one.label}</bdi>
            <Key>{String(index + 1)}</Key>
          </button>
        ))}
      </fieldset>
      {tried && !rating && (
        <p role="alert" className="text-xs text-danger">
          Choose a rating.
        </p>
      )}
      <TextArea
        label="Rationale that names both views"
        labelHidden
        placeholder="What each checker saw, and why this rating follows."
        rows={2}
        maxLength={20_000}
        value={rationale}
        onChange={(event) => setRationale(event.target.value)}
        error={tried && !rationale.trim() ? problems["rationale-required"].sentence : null}
      />
      <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={settle} className="self-end">
        {rating ? `Settle as ${rating.label}` : "Settle"}
      </Button>
    </div>
  );
}
