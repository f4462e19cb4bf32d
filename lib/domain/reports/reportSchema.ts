import { forms, noCommentKinds, notClaimReasons, partyKinds, termsOfUse } from "../attribution/types";
import { verdictKinds } from "../audit/sealText";
import type { JsonSchema } from "../audit/verify/jsonSchema";
import { directnesses, evidenceKinds, sourcingRules, stances } from "../claims/evidence";
import { claimStatuses, dismissReasons } from "../claims/status";
import { passageKinds } from "../text/types";
import type { Report } from "./report";
import { reportTones } from "./report";

/**
 * The published JSON Schema of report.json (docs/report.schema.json, and in every bundle). Every field is always there;
 * what is not known is null. Fields that are not named here do not occur.
 */

const text: JsonSchema = { type: "string" };
const flag: JsonSchema = { type: "boolean" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const share: JsonSchema = { type: "number", minimum: 0, maximum: 1 };
const sha256: JsonSchema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const instant: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
const day: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const span: JsonSchema = { type: "array", items: count, minItems: 2, maxItems: 2 };

const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });
const oneOf = (words: readonly string[]): JsonSchema => ({ enum: words });
const perhaps = (one: JsonSchema): JsonSchema => ({ anyOf: [one, { type: "null" }] });
const named = <Name extends string>(name: Name) => ({ $ref: `#/$defs/${name}` as const });

function record(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

const correctionKinds = ["correction", "clarification", "update", "withdrawal"];
const replyOutcomes = ["answered", "declined", "silence"];

const definitions: Readonly<Record<string, JsonSchema>> = {
  person: record({ id: text, name: text }),
  rating: record({ id: text, label: text, tone: oneOf(reportTones) }),
  link: record({ name: text, kind: oneOf(partyKinds) }),
  attribution: record({
    form: oneOf(forms),
    sourceSpans: listOf(span),
    cueSpans: listOf(span),
    contentSpans: listOf(span),
    party: perhaps(record({ id: text, name: text, kind: oneOf(partyKinds), unnamed: flag })),
    role: perhaps(text),
    affiliation: perhaps(text),
    via: listOf(named("link")),
    terms: perhaps(oneOf(termsOfUse)),
    unnamedReason: perhaps(text),
    settledBy: perhaps(named("person")),
  }),
  snapshot: record({
    id: text,
    sha256,
    bytes: count,
    mediaType: text,
    name: text,
    capturedAt: instant,
    capturedBy: named("person"),
  }),
  evidence: record({
    id: text,
    kind: oneOf(evidenceKinds),
    title: text,
    locator: text,
    quotation: perhaps(text),
    stance: oneOf(stances),
    directness: oneOf(directnesses),
    independenceGroup: perhaps(text),
    interests: perhaps(text),
    note: perhaps(text),
    addedBy: named("person"),
    addedAt: instant,
    removedAt: perhaps(instant),
    snapshots: listOf(named("snapshot")),
  }),
  verdict: record({
    id: text,
    kind: oneOf(verdictKinds),
    rating: perhaps(named("rating")),
    rationale: perhaps(text),
    sourcingException: perhaps(text),
    author: named("person"),
    submittedAt: instant,
    current: flag,
  }),
  approval: record({
    id: text,
    verdictId: text,
    givenAt: perhaps(text),
    approver: named("person"),
    approvedAt: instant,
    ratingLabel: text,
    sealHash: sha256,
    holds: flag,
    voidedAt: perhaps(instant),
    voidCause: perhaps(text),
  }),
  reply: record({
    id: text,
    askedOf: text,
    question: text,
    channel: text,
    askedBy: named("person"),
    askedAt: instant,
    dueAt: perhaps(instant),
    outcome: perhaps(oneOf(replyOutcomes)),
    answer: perhaps(text),
    closedAt: perhaps(instant),
  }),
  return: record({ id: text, author: named("person"), body: text, at: instant }),
  comment: record({
    id: text,
    author: named("person"),
    body: text,
    blocking: flag,
    at: instant,
    resolvedAt: perhaps(instant),
  }),
  reading: record({ confidence: perhaps(share), rule: perhaps(text), checkWorthiness: share, factors: listOf(text) }),
  parent: record({ id: text, number: count, kind: oneOf(["split", "merge"]) }),
  correction: record({
    id: text,
    kind: oneOf(correctionKinds),
    before: text,
    after: text,
    note: text,
    newRatingId: perhaps(text),
    newRatingLabel: perhaps(text),
    madeBy: named("person"),
    madeAt: instant,
    confirmedBy: perhaps(named("person")),
    confirmedAt: perhaps(instant),
    awaitsSecondEditor: flag,
  }),
  dismissal: record({
    reason: oneOf(dismissReasons),
    note: perhaps(text),
    duplicateOf: perhaps(count),
    by: perhaps(text),
    at: instant,
  }),
  claim: record({
    id: text,
    number: count,
    text,
    spans: listOf(span),
    status: oneOf(claimStatuses),
    statusSince: instant,
    roundStartedAt: instant,
    rating: perhaps(named("rating")),
    assignee: perhaps(named("person")),
    dismissal: perhaps(named("dismissal")),
    attribution: named("attribution"),
    reading: named("reading"),
    evidence: listOf(named("evidence")),
    verdicts: listOf(named("verdict")),
    approvals: listOf(named("approval")),
    replies: listOf(named("reply")),
    returns: listOf(named("return")),
    comments: listOf(named("comment")),
    corrections: listOf(named("correction")),
    derivedFrom: listOf(named("parent")),
  }),
  retired: record({
    id: text,
    number: count,
    text,
    spans: listOf(span),
    retiredAt: instant,
    derivedFrom: listOf(named("parent")),
  }),
  event: record({
    id: text,
    index: perhaps(count),
    at: instant,
    actor: perhaps(text),
    type: text,
    sentence: text,
    hash: sha256,
  }),
  scaleRating: record({
    id: text,
    label: text,
    value: perhaps({ type: "number" }),
    definition: text,
    tone: oneOf(reportTones),
    retired: flag,
  }),
};

const policy = record({ sourcingRule: oneOf(sourcingRules), secondCheck: oneOf(["never", "always"]) });

const origin = record({
  newsroom: text,
  logOrigin: text,
  vkey: text,
  manifestSha256: sha256,
  profile: oneOf(["public", "partner", "assessor"]),
  time: instant,
  importedBy: named("person"),
  importedAt: instant,
  policy,
  scaleVersion: { type: "integer" },
  hides: listOf(text),
  leftOut: listOf(text),
  events: listOf(named("event")),
});

const fields = {
  generatedAt: instant,
  generatedBy: text,
  hides: listOf(text),
  workspace: record({ name: text }),
  origin: perhaps(origin),
  article: record({
    id: text,
    title: text,
    byline: perhaps(text),
    publisher: perhaps(text),
    publishedOn: perhaps(day),
    language: perhaps(text),
    url: perhaps(text),
    reviewUrl: perhaps(text),
  }),
  version: record({
    id: text,
    number: count,
    text,
    textSha256: sha256,
    originalSha256: sha256,
    originalName: perhaps(text),
    mediaType: text,
    support: oneOf(["full", "quotations-only"]),
    importedBy: named("person"),
    importedAt: instant,
  }),
  coverage: record({ claims: share, notClaims: share, unread: share }),
  passages: listOf(record({ kind: oneOf(passageKinds), start: count, end: count })),
  claims: listOf(named("claim")),
  retired: listOf(named("retired")),
  notClaims: listOf(record({ span, reason: oneOf(notClaimReasons), markedBy: perhaps(named("person")) })),
  unread: listOf(span),
  noComments: listOf(record({ span, partyName: text, kind: oneOf(noCommentKinds) })),
  events: listOf(named("event")),
  scale: record({ version: count, publishedAt: instant, ratings: listOf(named("scaleRating")) }),
  otherRatings: listOf(named("scaleRating")),
  policy,
} satisfies Record<keyof Report, JsonSchema>;

export const reportSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Attest audit report",
  description: "Offsets are UTF-16 units of version.text, times UTC with milliseconds, hashes SHA-256 in hex.",
  ...record({ format: { const: "attest-report-2" }, offsets: { const: "utf-16" }, ...fields }),
  $defs: definitions,
};

/** The schema as the file that is published. */
export function reportSchemaText(): string {
  return `${JSON.stringify(reportSchema, null, 2)}\n`;
}
