"use client";
import dynamic from "next/dynamic";
import { useKeys } from "@/app/_ui/keys";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useOpenForm } from "../state/openForm";
import { Card, CardAction } from "./card";
import { EvidenceItem } from "./evidenceItem";

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
            <EvidenceItem key={one.id} claim={claim} evidence={one} mayEdit={mayEdit} />
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
