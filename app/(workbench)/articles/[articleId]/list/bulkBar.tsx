"use client";
import dynamic from "next/dynamic";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useBulk } from "./useBulk";
import type { Ticks } from "./useTicks";

const AssignMenu = dynamic(() => import("./assignMenu").then((file) => file.AssignMenu), { ssr: false });

/** One step with many claims: the ticked ones, or all that the engine found and nobody has looked at. */
export function BulkBar({ shown, ticks }: { shown: readonly ClaimRow[]; ticks: Ticks }) {
  const { me, rows, choose } = useBench();
  const bulk = useBulk();
  const ticked = ticks.ids.size > 0 ? rows.filter((row) => ticks.ids.has(row.id)) : [];
  const extracted = shown.filter((row) => row.status === "extracted");
  const mayAccept = may(me.member.role, "claim.accept");
  const idle = bulk.progress === null;
  if (idle && !bulk.failure && ticked.length === 0 && (extracted.length === 0 || !mayAccept)) return null;
  const finish = (work: Promise<unknown>) => void work.then(ticks.clear);
  const mergeTicked = async () => {
    const merged = await bulk.merge(ticked);
    if (merged) choose(merged);
  };
  return (
    <div className="bulk-bar">
      <Failure sentence={bulk.failure} />
      {bulk.progress && <Progress {...bulk.progress} />}
      {idle && ticked.length === 0 && extracted.length > 0 && mayAccept && (
        <Button className="w-full" onClick={() => void bulk.accept(extracted)}>
          Accept all extracted ({extracted.length})
        </Button>
      )}
      {idle && ticked.length > 0 && (
        <TickedActions
          ticked={ticked}
          onAccept={(some) => finish(bulk.accept(some))}
          onTake={(some) => finish(bulk.take(some))}
          onAssign={(some, member) => finish(bulk.assign(some, member))}
          onMerge={() => finish(mergeTicked())}
          onClear={ticks.clear}
        />
      )}
    </div>
  );
}

interface TickedProps {
  ticked: readonly ClaimRow[];
  onAccept: (rows: readonly ClaimRow[]) => void;
  onTake: (rows: readonly ClaimRow[]) => void;
  onAssign: (rows: readonly ClaimRow[], member: { id: string; name: string }) => void;
  onMerge: () => void;
  onClear: () => void;
}

function TickedActions({ ticked, onAccept, onTake, onAssign, onMerge, onClear }: TickedProps) {
  const { role } = useBench().me.member;
  const inStatus = (...statuses: ClaimRow["status"][]) => ticked.filter((row) => statuses.includes(row.status));
  const extracted = inStatus("extracted");
  const open = inStatus("open");
  const assignable = inStatus("open", "in_check");
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="mr-auto text-sm font-medium">{ticked.length} selected</span>
      {extracted.length > 0 && may(role, "claim.accept") && (
        <Button onClick={() => onAccept(extracted)}>Accept {extracted.length}</Button>
      )}
      {open.length > 0 && may(role, "claim.take") && <Button onClick={() => onTake(open)}>Take {open.length}</Button>}
      {assignable.length > 0 && may(role, "claim.assign") && (
        <AssignMenu
          trigger={<Button>Assign {assignable.length}…</Button>}
          onAssign={(member) => onAssign(assignable, member)}
        />
      )}
      {ticked.length > 1 && may(role, "claim.edit") && <Button onClick={onMerge}>Merge into one</Button>}
      <Button look="quiet" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}

function Progress({ doing, done, of }: { doing: string; done: number; of: number }) {
  return (
    <div role="status" className="text-sm text-soft">
      {doing} claims: {done} of {of}
      <progress className="bulk-progress" max={of} value={done} aria-label={`${doing} claims`} />
    </div>
  );
}
