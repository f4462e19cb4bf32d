import { claimJson, personJson } from "./jsonClaim";
import type { Report, ReportEvent } from "./report";

/**
 * The report as JSON, two blanks to a level, with a line feed at the end. Fields stand in the order in which `Report`
 * and its parts declare them, before them `format` (the name and version of this form) and `offsets` (the unit of every
 * span: UTF-16 units of `version.text`). Every field is always there; what is not known is null. The same Report gives
 * the same bytes.
 */
export function reportJson(report: Report): string {
  const said = { format: "attest-report-2", offsets: "utf-16", ...inOrder(report) };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** Named field by field: the order is ours and not the caller's, and a row that carries more tells no more. */
function inOrder(report: Report): Report {
  return {
    generatedAt: report.generatedAt,
    generatedBy: report.generatedBy,
    hides: report.hides,
    workspace: { name: report.workspace.name },
    article: articleJson(report.article),
    version: versionJson(report.version),
    coverage: {
      claims: report.coverage.claims,
      notClaims: report.coverage.notClaims,
      unread: report.coverage.unread,
    },
    passages: report.passages.map(({ kind, start, end }) => ({ kind, start, end })),
    claims: report.claims.map(claimJson),
    notClaims: report.notClaims.map(({ span, reason, markedBy }) => ({
      span,
      reason,
      markedBy: markedBy && personJson(markedBy),
    })),
    unread: report.unread,
    noComments: report.noComments.map(({ span, partyName, kind }) => ({ span, partyName, kind })),
    events: report.events.map(eventJson),
    scale: scaleJson(report.scale),
    policy: { sourcingRule: report.policy.sourcingRule, secondCheck: report.policy.secondCheck },
  };
}

function eventJson({ id, index, at, actor, type, sentence, hash }: ReportEvent): ReportEvent {
  return { id, index, at, actor, type, sentence, hash };
}

function articleJson(article: Report["article"]): Report["article"] {
  return {
    id: article.id,
    title: article.title,
    byline: article.byline,
    publisher: article.publisher,
    publishedOn: article.publishedOn,
    language: article.language,
    url: article.url,
    reviewUrl: article.reviewUrl,
  };
}

function versionJson(version: Report["version"]): Report["version"] {
  return {
    id: version.id,
    number: version.number,
    text: version.text,
    textSha256: version.textSha256,
    originalSha256: version.originalSha256,
    originalName: version.originalName,
    mediaType: version.mediaType,
    support: version.support,
    importedBy: personJson(version.importedBy),
    importedAt: version.importedAt,
  };
}

function scaleJson({ version, publishedAt, ratings }: Report["scale"]): Report["scale"] {
  return {
    version,
    publishedAt,
    ratings: ratings.map(({ id, label, value, definition, tone, retired }) => ({
      id,
      label,
      value,
      definition,
      tone,
      retired,
    })),
  };
}
