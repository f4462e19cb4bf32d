"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { toneColour } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Scale } from "@/lib/api/contract/shapes";
import { ScaleEditor } from "./scaleEditor";
import { Section } from "./section";

export function Scales() {
  const { data, error } = useQuery(queries.desk.scales.queryOptions({ input: {} }));
  const [editing, setEditing] = useState(false);
  const [current, ...older] = data?.items ?? [];
  return (
    <Section
      id="scale"
      title="Rating scale"
      lead="What a verdict may say. A published version is never changed: a new one takes its place, and old verdicts keep the rating that they were given."
      action={current && !editing && <Button onClick={() => setEditing(true)}>Make a new version</Button>}
    >
      <Failure sentence={error ? sentenceOf(error) : null} />
      {current && editing && <ScaleEditor scale={current} onClose={() => setEditing(false)} />}
      {current && !editing && <ScaleView scale={current} current />}
      {older.length > 0 && (
        <details className="mt-6">
          <summary className="link inline-block min-h-6 text-sm">
            {older.length === 1 ? "One older version" : `${older.length} older versions`}
          </summary>
          <div className="mt-4 flex flex-col gap-8">
            {older.map((scale) => (
              <ScaleView key={scale.id} scale={scale} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}

function ScaleView({ scale, current }: { scale: Scale; current?: boolean }) {
  return (
    <div>
      <h3 className="label mb-1.5">
        Version {scale.version}
        {current && ", in force"} · published <Time at={scale.publishedAt} shape="day" />
      </h3>
      <ol>
        {scale.ratings.map((rating) => (
          <li key={rating.id} className="grid grid-cols-[150px_44px_minmax(0,1fr)] gap-x-4 border-t border-line py-2.5">
            <span
              className="flex items-center gap-2 self-start font-semibold"
              style={{ color: toneColour(rating.tone) }}
            >
              <span aria-hidden className="size-2.5 shrink-0 rounded-full bg-current" />
              <bdi>{rating.label}</bdi>
            </span>
            <span className="figures text-right text-sm text-quiet">{rating.value ?? ""}</span>
            <span dir="auto" className="text-sm text-soft">
              {rating.definition}
              {rating.retired && <span className="text-quiet"> (retired)</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
