import type { PartyKind } from "../../attribution/types";
import { webAddress } from "../addresses";
import type { ReportApproval, ReportClaim, ReportCorrection, ReportEvidence, ReportVerdict } from "../report";
import { type ProvDocument, qualifiedName } from "./provDocument";

const agentTypes = {
  person: "prov:Person",
  organization: "prov:Organization",
  group: "attest:Group",
  document: "attest:Document",
  outlet: "prov:Organization",
  unnamed: "attest:UnnamedSource",
} as const satisfies Record<PartyKind, string>;

/** What one claim came from, and what was made of it. */
export function claimProvenance(prov: ProvDocument, claim: ReportClaim, versionId: string): void {
  const id = prov.entity(`id:${claim.id}`, {
    "prov:type": qualifiedName("attest:Claim"),
    "prov:label": `Claim ${claim.number}`,
    "prov:value": claim.text,
    "attest:status": claim.status,
  });
  derived(prov, id, `id:${versionId}`, { "prov:type": qualifiedName("prov:Quotation") });
  lineage(prov, claim);
  speaker(prov, claim);
  for (const one of claim.evidence) evidence(prov, one, id);
  for (const one of claim.verdicts) verdict(prov, one, claim);
  for (const one of claim.approvals) approval(prov, one, claim);
  corrections(prov, claim);
}

/** The claims that it was split or merged from are named here too: they are gone from the copy, and stay ancestors. */
function lineage(prov: ProvDocument, claim: ReportClaim): void {
  for (const parent of claim.derivedFrom) {
    const ancestor = prov.entity(`id:${parent.id}`, {
      "prov:type": qualifiedName("attest:Claim"),
      "prov:label": `Claim ${parent.number}`,
    });
    derived(prov, `id:${claim.id}`, ancestor, { "attest:by": parent.kind });
  }
}

function speaker(prov: ProvDocument, { id, attribution }: ReportClaim): void {
  const { party, role, affiliation, via } = attribution;
  if (party) {
    const agent = prov.agent(`id:${party.id}`, {
      "prov:type": qualifiedName(agentTypes[party.kind]),
      "prov:label": party.name,
    });
    prov.relate("wasAttributedTo", {
      "prov:entity": `id:${id}`,
      "prov:agent": agent,
      "attest:role": role,
      "attest:affiliation": affiliation,
      "attest:form": attribution.form,
    });
  }
  via.forEach(({ name, kind }, index) => {
    const link = prov.entity(`id:${id}.via${index + 1}`, {
      "prov:type": qualifiedName("attest:Via"),
      "prov:label": name,
      "attest:kind": kind,
    });
    derived(prov, `id:${id}`, link, { "prov:type": qualifiedName("prov:Quotation") });
  });
}

function evidence(prov: ProvDocument, one: ReportEvidence, claim: string): void {
  const id = prov.entity(`id:${one.id}`, {
    "prov:type": qualifiedName("attest:Evidence"),
    "prov:label": one.title,
    "prov:location": webAddress(one.locator) ?? one.locator,
    "prov:value": one.quotation,
    "attest:kind": one.kind,
    "attest:stance": one.stance,
    "attest:directness": one.directness,
  });
  const adding = prov.activity(`id:${one.id}.attach`, {
    "prov:type": qualifiedName("attest:AttachEvidence"),
    "prov:startTime": one.addedAt,
    "prov:endTime": one.addedAt,
  });
  prov.relate("used", { "prov:activity": adding, "prov:entity": claim, "prov:time": one.addedAt });
  prov.relate("wasGeneratedBy", { "prov:entity": id, "prov:activity": adding, "prov:time": one.addedAt });
  prov.relate("wasAssociatedWith", { "prov:activity": adding, "prov:agent": prov.person(one.addedBy) });
  if (one.removedAt) prov.relate("wasInvalidatedBy", { "prov:entity": id, "prov:time": one.removedAt });
}

function verdict(prov: ProvDocument, one: ReportVerdict, claim: ReportClaim): void {
  const checking = prov.activity(`id:${one.id}.check`, {
    "prov:type": qualifiedName("attest:Check"),
    "prov:endTime": one.submittedAt,
  });
  const id = prov.entity(`id:${one.id}`, {
    "prov:type": qualifiedName("attest:Verdict"),
    "prov:label": one.rating?.label ?? null,
    "prov:value": one.rationale,
    "attest:kind": one.kind,
    "attest:sourcingException": one.sourcingException,
  });
  prov.relate("used", { "prov:activity": checking, "prov:entity": `id:${claim.id}`, "prov:time": one.submittedAt });
  for (const source of claim.evidence.filter((source) => stoodAt(source, one.submittedAt))) {
    prov.relate("used", { "prov:activity": checking, "prov:entity": `id:${source.id}`, "prov:time": one.submittedAt });
    derived(prov, id, `id:${source.id}`, {});
  }
  prov.relate("wasGeneratedBy", { "prov:entity": id, "prov:activity": checking, "prov:time": one.submittedAt });
  prov.relate("wasAssociatedWith", { "prov:activity": checking, "prov:agent": prov.person(one.author) });
}

function stoodAt({ addedAt, removedAt }: ReportEvidence, at: string): boolean {
  return addedAt <= at && (removedAt === null || removedAt > at);
}

function approval(prov: ProvDocument, one: ReportApproval, claim: ReportClaim): void {
  const approving = prov.activity(`id:${one.id}.approve`, {
    "prov:type": qualifiedName("attest:Approve"),
    "prov:startTime": one.approvedAt,
    "prov:endTime": one.approvedAt,
  });
  const seal = prov.entity(`id:${one.id}`, {
    "prov:type": qualifiedName("attest:Seal"),
    "prov:label": one.ratingLabel,
    "attest:sha256": one.sealHash,
  });
  const latest = claim.verdicts.filter((verdict) => verdict.submittedAt <= one.approvedAt).at(-1);
  if (latest) {
    prov.relate("used", { "prov:activity": approving, "prov:entity": `id:${latest.id}`, "prov:time": one.approvedAt });
    derived(prov, seal, `id:${latest.id}`, {});
  }
  derived(prov, seal, `id:${claim.id}`, {});
  prov.relate("wasGeneratedBy", { "prov:entity": seal, "prov:activity": approving, "prov:time": one.approvedAt });
  prov.relate("wasAssociatedWith", { "prov:activity": approving, "prov:agent": prov.person(one.approver) });
  if (one.voidedAt) {
    prov.relate("wasInvalidatedBy", {
      "prov:entity": seal,
      "prov:time": one.voidedAt,
      "attest:cause": one.voidCause,
    });
  }
}

/** Each correction is a revision (PROV-DM § 5.2.2) of the one before it, the first of the claim as it was published. */
function corrections(prov: ProvDocument, claim: ReportClaim): void {
  let before = `id:${claim.id}`;
  for (const one of [...claim.corrections].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))) {
    before = correction(prov, one, before);
  }
}

function correction(prov: ProvDocument, one: ReportCorrection, before: string): string {
  const correcting = prov.activity(`id:${one.id}.correct`, {
    "prov:type": qualifiedName("attest:Correct"),
    "prov:startTime": one.madeAt,
    "prov:endTime": one.madeAt,
  });
  const after = prov.entity(`id:${one.id}`, {
    "prov:type": qualifiedName("attest:Correction"),
    "prov:label": one.kind,
    "prov:value": one.after,
    "attest:before": one.before,
    "attest:note": one.note,
  });
  derived(prov, after, before, { "prov:type": qualifiedName("prov:Revision"), "prov:activity": correcting });
  prov.relate("used", { "prov:activity": correcting, "prov:entity": before, "prov:time": one.madeAt });
  prov.relate("wasGeneratedBy", { "prov:entity": after, "prov:activity": correcting, "prov:time": one.madeAt });
  prov.relate("wasAssociatedWith", { "prov:activity": correcting, "prov:agent": prov.person(one.madeBy) });
  if (one.confirmedBy) {
    prov.relate("wasAssociatedWith", {
      "prov:activity": correcting,
      "prov:agent": prov.person(one.confirmedBy),
      "attest:as": "second editor",
    });
  }
  return after;
}

function derived(
  prov: ProvDocument,
  made: string,
  from: string,
  more: Record<string, string | ReturnType<typeof qualifiedName>>,
): void {
  prov.relate("wasDerivedFrom", { "prov:generatedEntity": made, "prov:usedEntity": from, ...more });
}
