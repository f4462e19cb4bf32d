import { webAddress } from "../addresses";
import type { Report } from "../report";
import { claimProvenance } from "./claimProvenance";
import { ProvDocument, qualifiedName } from "./provDocument";

/**
 * Who derived what from what, as PROV-JSON (W3C member submission of 2013; the model is PROV-DM): the copy from its
 * original, claims from the copy and from each other, verdicts from evidence, seals from verdicts, corrections from what
 * they revise, exports from it all. Ids are those of our rows (`id:`), with a part where one thing has several sides.
 */
export function reportProv(report: Report): string {
  const prov = new ProvDocument();
  copyProvenance(prov, report);
  for (const claim of report.claims) claimProvenance(prov, claim, report.version.id);
  exportProvenance(prov, report);
  return prov.toJson();
}

function copyProvenance(prov: ProvDocument, { article, version, workspace }: Report): void {
  const desk = prov.agent("attest:desk", {
    "prov:type": qualifiedName("prov:Organization"),
    "prov:label": workspace.name,
  });
  const original = prov.entity(`id:${version.id}.original`, {
    "prov:type": qualifiedName("attest:Original"),
    "prov:label": version.originalName,
    "prov:location": webAddress(article.url),
    "attest:mediaType": version.mediaType,
    "attest:sha256": version.originalSha256,
  });
  const piece = prov.entity(`id:${article.id}`, {
    "prov:type": qualifiedName("attest:Article"),
    "prov:label": article.title,
    "attest:byline": article.byline,
    "attest:publisher": article.publisher,
    "attest:publishedOn": article.publishedOn,
  });
  const copy = prov.entity(`id:${version.id}`, {
    "prov:type": qualifiedName("attest:ArticleVersion"),
    "attest:number": version.number,
    "attest:sha256": version.textSha256,
  });
  const importing = prov.activity(`id:${version.id}.import`, {
    "prov:type": qualifiedName("attest:Import"),
    "prov:startTime": version.importedAt,
    "prov:endTime": version.importedAt,
  });
  const importer = prov.person(version.importedBy);
  prov.relate("specializationOf", { "prov:specificEntity": copy, "prov:generalEntity": piece });
  prov.relate("used", { "prov:activity": importing, "prov:entity": original, "prov:time": version.importedAt });
  prov.relate("wasGeneratedBy", { "prov:entity": copy, "prov:activity": importing, "prov:time": version.importedAt });
  prov.relate("wasDerivedFrom", {
    "prov:generatedEntity": copy,
    "prov:usedEntity": original,
    "prov:activity": importing,
  });
  prov.relate("wasAssociatedWith", { "prov:activity": importing, "prov:agent": importer });
  prov.relate("actedOnBehalfOf", { "prov:delegate": importer, "prov:responsible": desk });
}

/** The report itself, and each earlier export that the record holds. Exporters are known there by name alone. */
function exportProvenance(prov: ProvDocument, report: Report): void {
  const { article, version } = report;
  const earlier = report.events.filter((event) => event.type === "report.exported");
  for (const { id, at, actor, hash } of earlier) {
    exported(prov, { name: `attest:event-${id}`, at, actor, versionId: version.id, more: { "attest:leafHash": hash } });
  }
  const { generatedAt: at, generatedBy: actor } = report;
  const activity = exported(prov, { name: `id:${article.id}.export`, at, actor, versionId: version.id, more: {} });
  const document = prov.entity(`id:${article.id}.report`, {
    "prov:type": qualifiedName("attest:Report"),
    "prov:label": `Report on “${article.title}”`,
  });
  prov.relate("wasGeneratedBy", { "prov:entity": document, "prov:activity": activity, "prov:time": at });
  prov.relate("wasDerivedFrom", { "prov:generatedEntity": document, "prov:usedEntity": `id:${version.id}` });
  for (const claim of report.claims) {
    prov.relate("wasDerivedFrom", { "prov:generatedEntity": document, "prov:usedEntity": `id:${claim.id}` });
  }
}

function exported(
  prov: ProvDocument,
  one: { name: string; at: string; actor: string | null; versionId: string; more: Record<string, string> },
): string {
  const { at, actor } = one;
  const activity = prov.activity(one.name, {
    "prov:type": qualifiedName("attest:Export"),
    "prov:startTime": at,
    "prov:endTime": at,
    ...one.more,
  });
  prov.relate("used", { "prov:activity": activity, "prov:entity": `id:${one.versionId}`, "prov:time": at });
  if (actor) {
    const agent = prov.agent(`${one.name}-by`, {
      "prov:type": qualifiedName("prov:Person"),
      "prov:label": actor,
    });
    prov.relate("wasAssociatedWith", { "prov:activity": activity, "prov:agent": agent });
  }
  return activity;
}
