"use client";
import { Pencil, X } from "lucide-react";
import dynamic from "next/dynamic";
import { IconButton } from "@/app/_ui/button";
import { useKeys } from "@/app/_ui/keys";
import { tell } from "@/app/_ui/toasts";
import type { ClaimDetail, Evidence } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { orders } from "../state/orders";
import { Card, CardAction } from "./card";
import { safeWebAddress } from "./safeLink";
import { evidenceLine, stanceWord } from "./words";

const EvidenceForm = dynamic(() => import("./evidenceForm").then((file) => file.EvidenceForm), { ssr: false });

/** What was consulted for this claim, and which way each speaks. */
export function EvidenceCard({ claim }: { claim: ClaimDetail }) {
  const { role } = useBench().me.member;
  const form = useOpenForm(claim.id);
  const mayEdit = may(role, "evidence.edit") && claim.status !== "dismissed";
  const evidence = claim.evidence.filter((one) => one.removedAt === null);
  const editing = mayEdit && form.kind === "evidence";
  useKeys({ e: { label: "Add evidence", group: "Claim", run: () => form.open("evidence") } }, { enabled: mayEdit });
  return (
    <Card
      title={evidence.length > 0 ? `Evidence · ${evidence.length}` : "Evidence"}
      action={
        mayEdit &&
        !editing && (
          <CardAction shortcut="e" onClick={() => form.open("evidence")}>
            Add<span className="sr-only"> evidence</span>
          </CardAction>
        )
      }
    >
      {evidence.length === 0 && !editing && (
        <p className="text-sm text-quiet">Nothing attached yet. What did you consult, and which way does it speak?</p>
      )}
      <ul>
        {evidence.map((one) =>
          editing && form.about === one.id ? null : (
            <EvidenceItem
              key={one.id}
              claim={claim}
              evidence={one}
              onEdit={mayEdit ? () => form.open("evidence", one.id) : undefined}
            />
          ),
        )}
      </ul>
      {editing && (
        <EvidenceForm
          key={form.about ?? "new"}
          claim={claim}
          evidence={evidence.find((one) => one.id === form.about) ?? null}
          onClose={() => form.open(null)}
        />
      )}
    </Card>
  );
}

interface ItemProps {
  claim: ClaimDetail;
  evidence: Evidence;
  /** Absent for those who only read. */
  onEdit: (() => void) | undefined;
}

function EvidenceItem({ claim, evidence, onEdit }: ItemProps) {
  const { commands } = useBench();
  const remove = async () => {
    if (!(await commands.run(orders.removeEvidence(claim, evidence.id)))) return;
    tell.done(`“${shortened(evidence.title)}” taken off claim ${claim.number}`, {
      undo: () => void commands.run(orders.putBackEvidence(claim, evidence.id)),
    });
  };
  return (
    <li className="evidence" data-stance={evidence.stance}>
      <div className="min-w-0">
        <Title evidence={evidence} />
        <p className="evidence-line" dir="auto">
          {[evidenceLine(evidence), placeOf(evidence.locator)].filter(Boolean).join(" · ")}
        </p>
        {evidence.quotation && (
          <blockquote className="evidence-words words" dir="auto">
            “{evidence.quotation}”
          </blockquote>
        )}
        {evidence.note && (
          <p className="evidence-line" dir="auto">
            {evidence.note}
          </p>
        )}
        <p className="evidence-line">added by {evidence.addedBy.name}</p>
      </div>
      <div className="evidence-side">
        <span className="evidence-stance">{stanceWord(evidence.stance)}</span>
        {onEdit && (
          <span className="evidence-tools">
            <IconButton label={`Edit “${shortened(evidence.title)}”`} className="size-7" onClick={onEdit}>
              <Pencil size={13} aria-hidden />
            </IconButton>
            <IconButton
              label={`Remove “${shortened(evidence.title)}”`}
              className="size-7"
              onClick={() => void remove()}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </span>
        )}
      </div>
    </li>
  );
}

function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39)}…` : title;
}

/** A link only where the locator is a plain web address; the site learns nothing of where it was opened. */
function Title({ evidence }: { evidence: Evidence }) {
  const address = safeWebAddress(evidence.locator);
  if (!address) {
    return (
      <p className="evidence-title" dir="auto">
        {evidence.title}
      </p>
    );
  }
  return (
    <p className="evidence-title" dir="auto">
      <a
        className="evidence-link"
        href={address}
        title={evidence.locator}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        {evidence.title}
      </a>
    </p>
  );
}

/** Where to find it again, in a line: the site of a web address (the title leads there), else the reference itself. */
function placeOf(locator: string): string {
  const address = safeWebAddress(locator);
  return address ? new URL(address).hostname : locator;
}
