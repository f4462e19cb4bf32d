import { claimJson, parentJson, personJson } from "./jsonClaim";
import type { Report, ReportEvent, ReportOrigin, ReportRating, ReportRetiredClaim } from "./report";

/**
 * The report as JSON, two blanks to a level, with a line feed at the end. Fields stand in the order in which `Report`
 * and its parts declare them, before them `format` (the name and version of this form) and `offsets` (the unit of every
 * span: UTF-16 units of `version.text`). Every field is always there; what is not known is null. The same Report gives
 * the same bytes.
 */
export function reportJson(report: Report): string {
  return [...jsonPieces(report)].join("");
}

/** The same, piece by piece: a long report's is never all in memory. */
export function* jsonPieces(report: Report): Generator<string> {
  const said = { format: "attest-report-2", offsets: "utf-16", ...inOrder(report) };
  let before = "{\n";
  for (const [field, value] of Object.entries(said)) {
    yield `${before}  ${JSON.stringify(field)}: `;
    if (value instanceof Later && value.length > 0) yield* itemsJson(value.items);
    else yield indented(value instanceof Later ? [] : value, "  ");
    before = ",\n";
  }
  yield "\n}\n";
}

/** A long list whose items take their form when they are written. */
class Later {
  constructor(
    readonly length: number,
    readonly items: Iterable<unknown>,
  ) {}
}

function later<Item>(items: readonly Item[], said: (item: Item) => unknown): Later {
  function* eachSaid() {
    for (const item of items) yield said(item);
  }
  return new Later(items.length, eachSaid());
}

function* itemsJson(items: Iterable<unknown>): Generator<string> {
  let before = "[\n    ";
  for (const item of items) {
    yield before + indented(item, "    ");
    before = ",\n    ";
  }
  yield "\n  ]";
}

/** Line breaks inside texts are escaped in JSON: what is left of them are its own. */
function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}

type InOrder = { readonly [Field in keyof Report]: Report[Field] | Later };

/** Named field by field: the order is ours and not the caller's, and a row that carries more tells no more. */
function inOrder(report: Report): InOrder {
  return {
    generatedAt: report.generatedAt,
    generatedBy: report.generatedBy,
    hides: report.hides,
    workspace: { name: report.workspace.name },
    origin: report.origin && originJson(report.origin),
    article: articleJson(report.article),
    version: versionJson(report.version),
    coverage: {
      claims: report.coverage.claims,
      notClaims: report.coverage.notClaims,
      unread: report.coverage.unread,
    },
    passages: report.passages.map(({ kind, start, end }) => ({ kind, start, end })),
    claims: later(report.claims, claimJson),
    retired: report.retired.map(retiredJson),
    notClaims: report.notClaims.map(({ span, reason, markedBy }) => ({
      span,
      reason,
      markedBy: markedBy && personJson(markedBy),
    })),
    unread: report.unread,
    noComments: report.noComments.map(({ span, partyName, kind }) => ({ span, partyName, kind })),
    events: later(report.events, eventJson),
    scale: scaleJson(report.scale),
    otherRatings: report.otherRatings.map(ratingJson),
    policy: policyJson(report.policy),
  };
}

function policyJson({ sourcingRule, secondCheck }: Report["policy"]): Report["policy"] {
  return { sourcingRule, secondCheck };
}

function originJson(origin: ReportOrigin): ReportOrigin {
  return {
    newsroom: origin.newsroom,
    logOrigin: origin.logOrigin,
    vkey: origin.vkey,
    manifestSha256: origin.manifestSha256,
    profile: origin.profile,
    time: origin.time,
    importedBy: personJson(origin.importedBy),
    importedAt: origin.importedAt,
    policy: policyJson(origin.policy),
    scaleVersion: origin.scaleVersion,
    hides: origin.hides,
    leftOut: origin.leftOut,
    events: origin.events.map(eventJson),
  };
}

function retiredJson({ id, number, text, spans, retiredAt, derivedFrom }: ReportRetiredClaim): ReportRetiredClaim {
  return { id, number, text, spans, retiredAt, derivedFrom: derivedFrom.map(parentJson) };
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
    ratings: ratings.map(ratingJson),
  };
}

function ratingJson({ id, label, value, definition, tone, retired }: ReportRating): ReportRating {
  return { id, label, value, definition, tone, retired };
}
