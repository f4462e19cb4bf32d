import type { Route } from "next";
import Link from "next/link";
import type { Assessment } from "@/lib/api/contract/desk";
import { percent } from "@/lib/domain/reports/words";
import { measures } from "@/lib/domain/selfAssessment";
import { claimsAddress, type Period } from "./periods";

/** Every number as a link to its claims; shares as words and as a bar. */
export function AssessmentTable({ assessment, period }: { assessment: Assessment; period: Period }) {
  const [checked, ...shares] = assessment.items;
  const isEmpty = !checked || checked.met === 0;
  return (
    <>
      <p className="mb-6 rounded-xl bg-wash px-4 py-3">
        {checked && <Count item={checked} met period={period} />} {checked?.met === 1 ? "claim" : "claims"} checked and
        approved{periodWords(assessment)}. {isEmpty && "There is nothing to count yet: approve a claim first."}
      </p>
      {!isEmpty && (
        <table className="w-full text-left">
          <caption className="sr-only">What the checked claims rest on; each number leads to its claims</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">What is counted</th>
              <th scope="col">Share</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((item) => (
              <Row key={item.measure} item={item} period={period} assessment={assessment} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

type Item = Assessment["items"][number];

function Row({ item, period, assessment }: { item: Item; period: Period; assessment: Assessment }) {
  const { name, says } = measures[item.measure];
  const share = item.of === 0 ? null : item.met / item.of;
  return (
    <tr className="border-t border-line align-top break-inside-avoid">
      <th scope="row" className="py-3.5 pr-5 font-normal">
        <span className="font-semibold">{name}</span>
        <span className="mt-0.5 block max-w-[58ch] text-sm text-quiet">{says}</span>
        {item.measure === "corrected" && <Corrections corrections={assessment.corrections} />}
      </th>
      <td className="w-36 py-3.5 pr-5">
        <span className="figures words text-[20px] leading-tight">{share === null ? "–" : percent(share)}</span>
        <span aria-hidden className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-line print:border">
          <span className="block h-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      </td>
      <td className="figures w-40 py-3.5 text-sm">
        <Count item={item} met period={period} /> of {item.of}
        <span className="mt-1 block text-quiet">
          <Count item={item} met={false} period={period} /> without
        </span>
      </td>
    </tr>
  );
}

/** Nought leads nowhere. */
function Count({ item, met, period }: { item: Item; met: boolean; period: Period }) {
  const count = met ? item.met : item.of - item.met;
  if (count === 0) return <span className="figures">0</span>;
  const { name } = measures[item.measure];
  return (
    <Link
      href={claimsAddress(item.measure, met, period) as Route}
      prefetch={false}
      className="link figures font-semibold"
      aria-label={`${count} ${count === 1 ? "claim" : "claims"}: ${met ? name : `without “${name}”`}`}
    >
      {count}
    </Link>
  );
}

function Corrections({ corrections: { count, medianHours } }: { corrections: Assessment["corrections"] }) {
  if (count === 0) return null;
  const many = count === 1 ? "1 correction" : `${count} corrections`;
  return (
    <span className="mt-0.5 block text-sm text-soft">
      {many}
      {medianHours !== null && `; half of them within ${hoursWord(medianHours)} of the approval`}.
    </span>
  );
}

function hoursWord(hours: number): string {
  if (hours < 1) return "an hour";
  if (hours < 48) return `${Math.ceil(hours)} hours`;
  return `${Math.ceil(hours / 24)} days`;
}

function periodWords({ from, to }: Assessment): string {
  if (from && to) return ` from ${from} to ${to}`;
  if (from) return ` since ${from}`;
  return to ? ` up to ${to}` : "";
}
