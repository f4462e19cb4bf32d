import type { Report, ReportClaim } from "../../../reports/report";
import { sha256Hex } from "../../hash";
import * as claimed from "./claimRows";
import { originEvents, originOpenings } from "./originRecord";
import { peopleOf } from "./people";
import { type Resettling, resettled } from "./resettle";
import type { ImportedArticle, MarkRow, MemberRow, ScaleRow } from "./rows";
import type { VerifiedBundle } from "./verifiedBundle";

export interface ImportPlan extends Resettling {
  readonly bundle: VerifiedBundle;
  /** The bundle's report as it can come in (`bring`): coherent and within bounds. */
  readonly report: Report;
  readonly scale: ScaleRow | null;
}

/**
 * What a verified bundle becomes in another workspace: the rows of its article with all its work, under ids of here. Pure:
 * the same bundle, parties and ratings give the same rows.
 */
export function planImport(plan: ImportPlan): ImportedArticle {
  const { report: there, bundle, scale, ids } = plan;
  const report = resettled(there, plan);
  const { claims, retired, version } = report;
  const numbers = new Map([...claims, ...retired].map(({ id, number }) => [number, id]));
  const place = { version, idOfNumber: (number: number) => numbers.get(number) };
  const rows = [
    ...retired.map((one) => claimed.retiredRow(one, place)),
    ...claims.map((one) => claimed.claimRow(one, place)),
  ];
  const seals = sealsHere(there, bundle, plan);
  const each = <Row>(of: (claim: ReportClaim) => readonly Row[]) => claims.flatMap((claim) => of(claim));
  const events = originEvents(bundle.events, here(plan));
  return {
    article: articleRow(report, rows),
    version: versionRow(report, bundle),
    members: memberRows(there, plan),
    scale,
    claims: claimed.inOrderOfDuplicates(rows),
    attributions: [...retired.map(claimed.retiredAttribution), ...claims.map(claimed.attributionRow)],
    lineage: lineageRows(report),
    evidence: each(claimed.evidenceRows),
    verdicts: each((claim) => claimed.verdictRows(claim, report)),
    approvals: each((claim) => claimed.approvalRows(claim, report, ({ id }) => seals.get(id) ?? null)),
    comments: each(claimed.commentRows),
    replies: each(claimed.replyRows),
    corrections: each(claimed.correctionRows),
    ...markRows(report, plan),
    affiliations: affiliationRows(report, ids),
    snapshots: each(claimed.snapshotRows),
    events,
    openings: originOpenings(bundle.openings, events, here(plan)),
  };
}

function sealsHere(report: Report, { seals }: VerifiedBundle, { ids }: Resettling): Map<string, string> {
  const approvals = report.claims.flatMap((claim) => claim.approvals);
  return new Map(approvals.flatMap(({ id }) => (seals.has(id) ? [[ids.of(id), seals.get(id) ?? ""] as const] : [])));
}

function articleRow({ article }: Report, claims: readonly { readonly number: number }[]): ImportedArticle["article"] {
  const { id, title, byline, publisher, publishedOn, language, url, reviewUrl } = article;
  const highest = claims.reduce((most, { number }) => Math.max(most, number), 0);
  return { id, title, byline, publisher, publishedOn, language, url, reviewUrl, nextClaimNumber: highest + 1 };
}

/** Where the imported file is hidden, the text stands in its place, under a hash that is its own. */
function versionRow({ version, passages }: Report, { original }: VerifiedBundle): ImportedArticle["version"] {
  const { importedBy, originalSha256, ...rest } = version;
  const bytes = original ?? new TextEncoder().encode(version.text);
  const hash = original ? originalSha256 : version.textSha256;
  return { ...rest, passages, original: bytes, originalSha256: hash, importedById: importedBy.id };
}

/** People of there, each named as coming from where she worked: that of her approvals, where the bundle itself had them from elsewhere. */
function memberRows(report: Report, { ids }: Resettling): MemberRow[] {
  const approvals = report.claims.flatMap((claim) => claim.approvals);
  const elsewhere = new Map(approvals.map(({ approver, givenAt }) => [approver.id, givenAt]));
  return peopleOf(report).map((person) => ({
    id: ids.ofPerson(person),
    name: person.name,
    importedFrom: elsewhere.get(person.id) ?? report.workspace.name,
  }));
}

function lineageRows({ claims, retired }: Report): ImportedArticle["lineage"] {
  return [...claims, ...retired].flatMap(({ id: childId, derivedFrom }) =>
    derivedFrom.map(({ id: parentId, kind }) => ({ childId, parentId, kind })),
  );
}

function markRows({ notClaims, noComments, claims }: Report, { ids }: Resettling) {
  const mark = (kind: string, [startOffset, endOffset]: readonly [number, number], place: number): MarkRow => ({
    ...{ id: ids.ofMark(kind, place), startOffset, endOffset },
  });
  const parties = new Map(
    claims.flatMap(({ attribution: { party } }) => (party ? [[party.name.toLowerCase(), party.id] as const] : [])),
  );
  return {
    notClaims: notClaims.map(({ span, reason, markedBy }, place) => ({
      ...mark("not-claim", span, place),
      ...{ reason, markedById: markedBy?.id ?? null },
    })),
    noComments: noComments.map(({ span, partyName, kind }, place) => ({
      ...mark("no-comment", span, place),
      ...{ partyName, kind, partyId: parties.get(partyName.toLowerCase()) ?? null },
    })),
  };
}

function affiliationRows({ claims, article }: Report, ids: Resettling["ids"]): ImportedArticle["affiliations"] {
  const stated = claims.flatMap(({ attribution: { party, role, affiliation } }) =>
    party && (role || affiliation) ? [{ partyId: party.id, role, organisation: affiliation }] : [],
  );
  const distinct = new Map(stated.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].map((one, place) => ({
    ...{ ...one, id: ids.ofMark("affiliation", place), statedOn: article.publishedOn },
  }));
}

function here({ ids, parties, report }: ImportPlan) {
  const claims = new Set([...report.claims, ...report.retired].map(({ id }) => id));
  const people = new Map(peopleOf(report).map((person) => [person.id, ids.ofPerson(person)]));
  return {
    claim: (id: string) => (claims.has(id) ? ids.of(id) : undefined),
    subject: (id: string) => people.get(id) ?? parties.get(id)?.id,
  };
}

/** Whose people those of a bundle are: the log and its key; and the bundle alone, where it numbers people in its own way. */
export function peopleSource({ manifest, manifestSha256 }: VerifiedBundle): string {
  const { origin, vkey } = manifest.log;
  return sha256Hex([origin, vkey, manifest.profile === "public" ? manifestSha256 : ""].join("\n"));
}
