"use client";
import dynamic from "next/dynamic";
import { Button } from "@/app/_ui/button";
import { useKeys } from "@/app/_ui/keys";
import { FlagMark, flagWord, StatusLabel } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail, ClaimRow } from "@/lib/api/contract/shapes";
import { may as mayDo } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import type { ClaimCommand } from "../state/likelyMay";
import { useOpenForm } from "../state/openForm";
import { orders } from "../state/orders";
import type { CopyActions } from "../state/useCopyActions";
import { dismissWord } from "./words";

// What opens only now and then comes when it is first needed.
const AssignStep = dynamic(() => import("./claimMenus").then((file) => file.AssignStep), { ssr: false });
const WordSteps = dynamic(() => import("./claimMenus").then((file) => file.WordSteps), { ssr: false });
const DismissForm = dynamic(() => import("./dismissForm").then((file) => file.DismissForm), { ssr: false });
const ReasonForm = dynamic(() => import("./reasonForm").then((file) => file.ReasonForm), { ssr: false });

interface HeadProps {
  row: ClaimRow;
  detail: ClaimDetail | undefined;
  may: readonly ClaimCommand[];
  next: ClaimRow | null;
  actions: CopyActions;
}

/** Status, number, who has it; the claim's words; and the steps that lead it on. */
export function ClaimHead({ row, detail, may, next, actions }: HeadProps) {
  const { workbench } = useBench();
  const form = useOpenForm(row.id);
  return (
    <div className="claim-head">
      <div className="claim-state">
        <StatusLabel status={row.status} rating={row.rating} />
        <span className="claim-number">
          Claim {row.number}
          {row.assignee && (
            <>
              {" · "}
              <span dir="auto">{row.assignee.name}</span>
            </>
          )}
          {workbench.article.deadline && row.status !== "published" && (
            <>
              {" · "}
              <Time at={workbench.article.deadline} shape="due" />
            </>
          )}
        </span>
      </div>
      <h2 className="claim-words words" dir="auto" lang={workbench.article.language ?? undefined}>
        {row.text}
      </h2>
      <Flags row={row} />
      {row.dismissReason && (
        <p className="claim-note">
          Dismissed: {dismissWord(row.dismissReason)}
          {detail?.duplicateOf && ` of claim ${detail.duplicateOf.number}`}.
        </p>
      )}
      {detail && detail.derivedFrom.length > 0 && (
        <p className="claim-note">
          {detail.derivedFrom
            .map(({ kind, number }) => `${kind === "split" ? "Split from" : "Merged from"} claim ${number}`)
            .join(", ")}
          .
        </p>
      )}
      <Steps row={row} may={may} next={next} actions={actions} />
      {form.kind === "dismiss" && may.includes("dismiss") && <DismissForm row={row} onClose={() => form.open(null)} />}
      {form.kind === "restore" && may.includes("restore") && (
        <ReasonForm
          claimId={row.id}
          kind="restore"
          label="Why does this claim belong in the work?"
          send="Restore"
          makeOrder={(reason) => orders.restore(row, reason)}
          onClose={() => form.open(null)}
        />
      )}
    </div>
  );
}

function Flags({ row }: { row: ClaimRow }) {
  if (row.flags.length === 0) return null;
  return (
    <ul className="claim-flags" aria-label="Flags">
      {row.flags.map((flag) => (
        <li key={flag}>
          <FlagMark label="" /> {flagWord(flag)}
        </li>
      ))}
    </ul>
  );
}

function Steps({ row, may, next, actions }: Omit<HeadProps, "detail">) {
  const { me, commands } = useBench();
  const { open } = useOpenForm(row.id);
  const can = (command: ClaimCommand) => may.includes(command);
  const accept = () => void commands.run(orders.accept(row));
  const take = () => void commands.run(orders.take(row, me));
  useKeys({ c: { label: "Accept", group: "Claim", run: accept } }, { enabled: can("accept") });
  useKeys({ x: { label: "Dismiss", group: "Claim", run: () => open("dismiss") } }, { enabled: can("dismiss") });
  useKeys({ t: { label: "Take", group: "Claim", run: take } }, { enabled: can("take") });
  useKeys(
    {
      s: { label: "Split at the caret", group: "Claim", run: () => void actions.splitAtCaret(row) },
      m: { label: "Merge with the next", group: "Claim", run: () => void actions.mergeWithNext(row, next) },
    },
    { enabled: can("edit") },
  );
  return (
    <div className="claim-steps">
      {can("accept") && (
        <Button look="primary" shortcut="c" onClick={accept}>
          Accept
        </Button>
      )}
      {can("take") && (
        <Button look="primary" shortcut="t" onClick={take}>
          Take
        </Button>
      )}
      {can("assign") && <AssignStep row={row} />}
      {can("dismiss") && (
        <Button shortcut="x" onClick={() => open("dismiss")}>
          Dismiss
        </Button>
      )}
      {can("restore") && <Button onClick={() => open("restore")}>Restore</Button>}
      {can("edit") && mayDo(me.member.role, "claim.edit") && <WordSteps row={row} next={next} actions={actions} />}
    </div>
  );
}
