"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/app/_ui/button";
import { Failure, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { toneColour } from "@/app/_ui/status";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { Scale } from "@/lib/api/contract/shapes";
import { type DraftRating, draftOf, moved, publishable, tones, toneWords } from "./scaleDraft";

const MOST = 9;

/** A new version of the scale, made from the one in force. Nothing changes until it is published. */
export function ScaleEditor({ scale, onClose }: { scale: Scale; onClose: () => void }) {
  const [ratings, setRatings] = useState<readonly DraftRating[]>(() => draftOf(scale));
  const client = useQueryClient();
  const ready = publishable(ratings);
  const publish = useMutation({
    mutationFn: () => api.desk.publishScale({ basedOn: scale.version, ratings: ready ?? [] }),
    onSuccess: async (next) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queries.desk.key() }),
        client.invalidateQueries({ queryKey: queries.session.key() }),
      ]);
      tell.done(`Version ${next.version} of the rating scale is in force`);
      onClose();
    },
  });
  const change = (key: string, next: Partial<DraftRating>) =>
    setRatings(ratings.map((rating) => (rating.key === key ? { ...rating, ...next } : rating)));
  const add = () =>
    setRatings([...ratings, { key: crypto.randomUUID(), label: "", value: "", definition: "", tone: "neutral" }]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate();
      }}
    >
      <ol className="flex flex-col gap-3">
        {ratings.map((rating, index) => (
          <li key={rating.key} className="card px-4 py-3.5">
            <RatingFields
              rating={rating}
              place={index + 1}
              onChange={(next) => change(rating.key, next)}
              onMove={(by) => setRatings(moved(ratings, index, by))}
              onRemove={() => setRatings(ratings.filter(({ key }) => key !== rating.key))}
            />
          </li>
        ))}
      </ol>
      <Button className="mt-3" onClick={add} disabled={ratings.length >= MOST}>
        Add a rating
      </Button>
      <p className="mt-5 rounded-lg bg-warn-wash px-3.5 py-2.5 text-sm">
        Version {scale.version + 1} takes the place of version {scale.version} for every verdict from now on. Verdicts
        that were filed keep the rating that they have. Ratings that are left out are retired, never deleted.
      </p>
      <Failure sentence={publish.isError ? sentenceOf(publish.error) : null} className="mt-3" />
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={publish.isPending} disabled={!ready}>
          Publish version {scale.version + 1}
        </Button>
      </div>
    </form>
  );
}

interface RatingFieldsProps {
  rating: DraftRating;
  place: number;
  onChange: (next: Partial<DraftRating>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function RatingFields({ rating, place, onChange, onMove, onRemove }: RatingFieldsProps) {
  const name = rating.label || `rating ${place}`;
  return (
    <fieldset className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_90px_150px_auto]">
      <legend className="sr-only">Rating {place}</legend>
      <TextField
        label="Label"
        value={rating.label}
        onChange={(event) => onChange({ label: event.target.value })}
        required
        maxLength={60}
      />
      <TextField
        label="Number"
        inputMode="decimal"
        pattern="-?\d{0,4}(\.\d+)?"
        value={rating.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <SelectField
        label="Colour and line"
        value={rating.tone}
        style={{ color: toneColour(rating.tone) }}
        onChange={(event) => onChange({ tone: tones.find((tone) => tone === event.target.value) ?? "neutral" })}
      >
        {tones.map((tone) => (
          <option key={tone} value={tone}>
            {toneWords[tone]}
          </option>
        ))}
      </SelectField>
      <div className="flex items-end pb-0.5">
        <IconButton label={`Move ${name} up`} onClick={() => onMove(-1)}>
          <ArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={`Move ${name} down`} onClick={() => onMove(1)}>
          <ArrowDown size={15} aria-hidden />
        </IconButton>
        <IconButton label={`Leave out ${name}`} onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <TextArea
        label="Definition"
        className="sm:col-span-4"
        rows={2}
        value={rating.definition}
        onChange={(event) => onChange({ definition: event.target.value })}
        required
        maxLength={1_000}
      />
    </fieldset>
  );
}
