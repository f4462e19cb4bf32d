"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { Period } from "./periods";

/** From one day to another, both included; left open on either side. The period stands in the URL. */
export function PeriodForm({ period }: { period: Period }) {
  const router = useRouter();
  const [from, setFrom] = useState(period.from ?? "");
  const [to, setTo] = useState(period.to ?? "");
  const go = (next: { from: string; to: string }) => {
    const search = new URLSearchParams(Object.entries(next).filter(([, day]) => day !== ""));
    router.push(`/self-assessment?${search}` as Route);
  };
  return (
    <form
      className="flex flex-wrap items-end gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        go({ from, to });
      }}
    >
      <TextField label="Approved from" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      <TextField label="to" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      <Button type="submit" className="min-h-9">
        Show
      </Button>
      {(period.from || period.to) && (
        <Button look="quiet" className="min-h-9" onClick={() => go({ from: "", to: "" })}>
          All time
        </Button>
      )}
    </form>
  );
}
