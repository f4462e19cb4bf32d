import { isSealed } from "../../claims/status";
import { codePointCounter } from "../../text/codePoints";
import { rowAddress } from "../addresses";
import type { Report, ReportClaim } from "../report";
import { standingVerdict } from "../standingVerdict";
import { attributionSentence } from "./speaking";
import { type TargetText, target, targetText } from "./target";

const context = "http://www.w3.org/ns/anno.jsonld";

/**
 * The report's claims as a W3C AnnotationCollection (Web Annotation Data Model, 2017) with one page: an annotation for
 * each claim that has words in the copy. Offsets in it are code points. The same Report gives the same bytes.
 */
export function reportAnnotations(report: Report): string {
  const items = annotationsOf(report);
  const id = rowAddress(report.version.id, "annotations");
  const collection = {
    "@context": context,
    id,
    type: "AnnotationCollection",
    label: `Claims of “${report.article.title}”`,
    generator,
    generated: report.generatedAt,
    total: items.length,
    ...(items.length > 0 ? { first: { id: `${id}-1`, type: "AnnotationPage", startIndex: 0, items } } : {}),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const generator = { type: "Software", name: "Attest" };

/** Each claim as an annotation that also stands by itself: it carries its own context. */
export function annotationsOf(report: Report): object[] {
  const shared = targetText(report, codePointCounter(report.version.text));
  return report.claims.filter((claim) => claim.spans.length > 0).map((claim) => annotation(claim, shared, report));
}

function annotation(claim: ReportClaim, shared: TargetText, report: Report): object {
  const targets = claim.spans.map((span) => target(shared, span));
  const sealed = isSealed(claim.status) && claim.rating !== null;
  return {
    "@context": context,
    id: rowAddress(claim.id, "annotation"),
    type: "Annotation",
    motivation: sealed ? "assessing" : "describing",
    created: report.version.importedAt,
    modified: claim.statusSince,
    creator: { type: "Organization", name: report.workspace.name },
    generator,
    generated: report.generatedAt,
    body: [attributionBody(claim), ...(sealed ? verdictBodies(claim) : [])],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function attributionBody({ attribution }: ReportClaim): object {
  return textBody("describing", attributionSentence(attribution), "en");
}

function verdictBodies(claim: ReportClaim): object[] {
  const label = textBody("classifying", claim.rating?.label ?? "");
  const verdict = standingVerdict(claim);
  if (!verdict?.rationale) return [label];
  const creator = { type: "Person", name: verdict.author.name };
  return [label, { ...textBody("assessing", verdict.rationale), created: verdict.submittedAt, creator }];
}

function textBody(purpose: string, value: string, language?: string): object {
  return { type: "TextualBody", purpose, value, format: "text/plain", ...(language ? { language } : {}) };
}
