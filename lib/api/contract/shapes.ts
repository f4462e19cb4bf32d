import { z } from "zod";
import {
  attributionTypes,
  forms,
  noCommentKinds,
  notClaimReasons,
  partyKinds,
  termsOfUse,
} from "@/lib/domain/attribution/types";
import { directnesses, evidenceKinds, sourcingRules, stances } from "@/lib/domain/claims/evidence";
import { claimStatuses, dismissReasons } from "@/lib/domain/claims/status";
import { roles } from "@/lib/domain/permissions";
import { passageKinds } from "@/lib/domain/text/types";

/** What crosses the API, in and out. Unknown fields are refused on the way in and cannot slip out. */

/**
 * Text that people type: whatever it says is stored and shown as it is, but for what no UTF-8 text can hold (NUL, which
 * PostgreSQL refuses, and halves of surrogate pairs), which become U+FFFD.
 */
export function typed() {
  return z.string().overwrite((text) => text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD"));
}

export const id = z.uuid();
export const version = z.int().min(0).describe("The version that the caller saw; a newer one answers 409.");
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();
const line = (max: number) => typed().trim().min(1).max(max);
export const name = line(300);
export const shortLine = line(500);
export const prose = line(20_000);
export const span = z.tuple([z.int().min(0).max(2_000_000), z.int().min(1).max(2_000_000)]);
export const spans = z.array(span).min(1).max(50);
export const cursor = z.string().max(400);
export const limit = z.coerce.number().int().min(1).max(200);
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  // A URL parser overlooks control characters; PostgreSQL and other readers of the address do not.
  .regex(/^\P{Cc}*$/u)
  .describe("An absolute http or https address.");

export const person = z.strictObject({ id, name: z.string() });
export type Person = z.infer<typeof person>;

export const ratingTones = ["true", "mostly-true", "mixed", "mostly-false", "false", "unproven", "neutral"] as const;
export const rating = z.strictObject({
  id,
  label: z.string(),
  value: z.number().nullable(),
  definition: z.string(),
  tone: z.enum(ratingTones).describe("Which of our colours and shapes the rating takes."),
  retired: z.boolean(),
});
export type Rating = z.infer<typeof rating>;

export const scale = z.strictObject({ id, version: z.int(), ratings: z.array(rating), publishedAt: instant });
export type Scale = z.infer<typeof scale>;

export const policy = z.strictObject({
  sourcingRule: z.enum(sourcingRules),
  secondCheck: z.enum(["never", "always"]),
});
export type Policy = z.infer<typeof policy>;

export const me = z.strictObject({
  member: z.strictObject({ id, name: z.string(), email: z.string(), role: z.enum(roles) }),
  workspace: z.strictObject({ id, name: z.string(), policyVersion: z.int() }),
  policy,
  scale,
});
export type Me = z.infer<typeof me>;

/** Small things that stand as flags at the end of a claim's words. */
export const claimFlags = [
  "seal-broken",
  "unsure",
  "changed",
  "orphan",
  "returned",
  "blocked",
  "reply-awaited",
] as const;

export const claimRow = z.strictObject({
  id,
  articleId: id,
  number: z.int(),
  text: z.string(),
  spans: z.array(span),
  status: z.enum(claimStatuses),
  statusSince: instant,
  form: z.enum(forms),
  speaker: z.strictObject({ partyId: id, name: z.string(), unnamed: z.boolean() }).nullable(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  via: z.string().nullable().describe("The first outlet or party that the words came through."),
  /** Only while an approval stands. */
  rating: rating.pick({ id: true, label: true, tone: true }).nullable(),
  assignee: person.nullable(),
  checkWorthiness: z.number(),
  confidence: z
    .number()
    .nullable()
    .describe("How sure the engine was of the attribution; null when a person settled it."),
  flags: z.array(z.enum(claimFlags)),
  dismissReason: z.enum(dismissReasons).nullable(),
  version: z.int(),
});
export type ClaimRow = z.infer<typeof claimRow>;

export const queueRow = claimRow.extend({ articleTitle: z.string(), deadline: instant.nullable() });
export type QueueRow = z.infer<typeof queueRow>;

export const party = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(partyKinds),
  unnamed: z.boolean(),
  note: z.string().nullable(),
  version: z.int(),
});
export type Party = z.infer<typeof party>;

export const viaLink = z.strictObject({ name, kind: z.enum(partyKinds) });

export const attribution = z.strictObject({
  form: z.enum(forms),
  sourceSpans: z.array(span),
  cueSpans: z.array(span),
  contentSpans: z.array(span),
  party: party.nullable(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  via: z.array(z.strictObject({ name: z.string(), kind: z.enum(partyKinds) })),
  terms: z.enum(termsOfUse).nullable(),
  unnamedReason: z.string().nullable(),
  confidence: z.number().nullable(),
  rule: z
    .string()
    .nullable()
    .describe("The engine's rule that linked source and content; null when a person settled it."),
  settledBy: person.nullable(),
});
export type Attribution = z.infer<typeof attribution>;

/** A copy of a source that was kept with its evidence; its bytes are at `/snapshots/{id}/file`. */
export const snapshot = z.strictObject({
  id,
  sha256: z.string().describe("SHA-256 of the bytes in hex; an approval seals it."),
  bytes: z.int(),
  mediaType: z.string(),
  name: z.string(),
  capturedAt: instant,
  capturedBy: person,
});
export type Snapshot = z.infer<typeof snapshot>;

export const evidence = z.strictObject({
  id,
  kind: z.enum(evidenceKinds),
  title: z.string(),
  locator: z.string(),
  quotation: z.string().nullable(),
  stance: z.enum(stances),
  directness: z.enum(directnesses),
  independenceGroup: z.string().nullable(),
  interests: z.string().nullable(),
  note: z.string().nullable(),
  addedBy: person,
  addedAt: instant,
  removedAt: instant.nullable(),
  snapshots: z.array(snapshot),
  version: z.int(),
});
export type Evidence = z.infer<typeof evidence>;

export const verdict = z.strictObject({
  id,
  kind: z.enum(["first", "second", "adjudication"]),
  /** Null while the first verdict is hidden from the second checker. */
  rating: rating.nullable(),
  rationale: z.string().nullable(),
  sourcingException: z.string().nullable(),
  author: person,
  submittedAt: instant,
  current: z.boolean().describe("Filed on the claim as it stands now."),
});
export type Verdict = z.infer<typeof verdict>;

export const approval = z.strictObject({
  id,
  verdictId: id,
  givenAt: z
    .string()
    .nullable()
    .describe("The newsroom that gave it, where the claim came in with an audit bundle; null for an approval of ours."),
  approver: person,
  approvedAt: instant,
  sealHash: z.string().describe("SHA-256 in hex over the canonical JSON of claim, attribution, evidence and verdict."),
  sealHolds: z.boolean(),
  rating: rating.nullable(),
  voidedAt: instant.nullable(),
  voidCause: z.string().nullable(),
});
export type Approval = z.infer<typeof approval>;

export const comment = z.strictObject({
  id,
  author: person,
  body: z.string(),
  blocking: z.boolean(),
  kind: z.enum(["comment", "return"]),
  at: instant,
  resolvedAt: instant.nullable(),
});
export type Comment = z.infer<typeof comment>;

export const replyRequest = z.strictObject({
  id,
  askedOf: z.string(),
  question: z.string(),
  channel: z.string(),
  askedBy: person,
  askedAt: instant,
  dueAt: instant.nullable(),
  outcome: z.enum(["answered", "declined", "silence"]).nullable(),
  answer: z.string().nullable(),
  closedAt: instant.nullable(),
});
export type ReplyRequest = z.infer<typeof replyRequest>;

export const correctionKinds = ["correction", "clarification", "update", "withdrawal"] as const;
export const correction = z.strictObject({
  id,
  kind: z.enum(correctionKinds),
  before: z.string(),
  after: z.string(),
  note: z.string(),
  newRating: rating.nullable(),
  madeBy: person,
  madeAt: instant,
  confirmedBy: person.nullable(),
  confirmedAt: instant.nullable(),
  awaitsSecondEditor: z.boolean(),
});
export type Correction = z.infer<typeof correction>;

/** One line of history: "14:02 Ines Haddad approved claim 6 as False". */
export const event = z.strictObject({
  id: z.string(),
  at: instant,
  actor: z.string(),
  type: z.string(),
  sentence: z.string().describe("What happened, without time and actor: `approved claim 6 as False`."),
  articleId: id.nullable(),
  claimId: id.nullable(),
  hash: z.string(),
});
export type Event = z.infer<typeof event>;

export const claimCommands = [
  "accept",
  "dismiss",
  "restore",
  "assign",
  "take",
  "edit",
  "submit",
  "secondVerdict",
  "adjudicate",
  "approve",
  "return",
  "publish",
  "reopen",
  "correct",
  "confirmCorrection",
  "withdraw",
] as const;

export const claimDetail = claimRow.extend({
  articleTitle: z.string(),
  versionId: id,
  attribution,
  factors: z.array(z.string()).describe("What made the check-worthiness, strongest first."),
  evidence: z.array(evidence),
  verdicts: z.array(verdict),
  approvals: z.array(approval),
  thread: z.array(comment),
  replies: z.array(replyRequest),
  corrections: z.array(correction),
  history: z.array(event),
  duplicateOf: z.strictObject({ id, number: z.int() }).nullable(),
  derivedFrom: z.array(z.strictObject({ id, number: z.int(), kind: z.enum(["split", "merge"]) })),
  sourcing: z.strictObject({ met: z.boolean(), says: z.string() }),
  stateHash: z.string().describe("The hash that an approval would seal now, apart from the verdict."),
  may: z.array(z.enum(claimCommands)).describe("The commands that the caller may give on this claim now."),
});
export type ClaimDetail = z.infer<typeof claimDetail>;

/** What every change of a claim answers: the claim as it is now, and the change to undo where that is possible. */
export const changed = z.strictObject({ claim: claimDetail, changeId: id.nullable() });
export const changedMany = z.strictObject({ claims: z.array(claimRow), removed: z.array(id), changeId: id.nullable() });
export type Changed = z.infer<typeof changed>;
export type ChangedMany = z.infer<typeof changedMany>;

export const passage = z.strictObject({ kind: z.enum(passageKinds), start: z.int(), end: z.int() });
export const notClaim = z.strictObject({
  id,
  span,
  reason: z.enum(notClaimReasons),
  markedBy: person.nullable().describe("Null where the engine marked it."),
});
export const noComment = z.strictObject({
  id,
  span,
  partyId: id.nullable(),
  partyName: z.string(),
  kind: z.enum(noCommentKinds),
});

export const statusCounts = z.partialRecord(z.enum(claimStatuses), z.int());
/** Shares of the copy's words: in claims, marked as not a claim (or who says it), still unread. Sum 1 (or 0 for no words). */
export const coverage = z.strictObject({ claims: z.number(), notClaims: z.number(), unread: z.number() });

export const articleFields = z.strictObject({
  title: typed().trim().min(1).max(500),
  byline: typed().trim().max(300).nullable(),
  publisher: typed().trim().max(300).nullable(),
  publishedOn: day.nullable(),
  language: typed().trim().max(35).nullable(),
  url: webAddress.nullable(),
  deadline: instant.nullable(),
});
export type ArticleFields = z.infer<typeof articleFields>;

export const articleRow = articleFields.extend({
  id,
  importedAt: instant,
  importedBy: person,
  claimCount: z.int(),
  counts: statusCounts,
  people: z.array(person).describe("Who has claims of this article in check."),
  origin: z
    .strictObject({ newsroom: z.string(), logOrigin: z.string() })
    .nullable()
    .describe("The newsroom whose audit bundle the article came in with, and the log that vouches for it."),
  version: z.int(),
});
export type ArticleRow = z.infer<typeof articleRow>;

export const articleVersion = z.strictObject({
  id,
  number: z.int(),
  text: z.string(),
  textSha256: z.string(),
  originalSha256: z.string(),
  originalName: z.string().nullable(),
  mediaType: z.string(),
  support: z.enum(["full", "quotations-only"]),
  importedAt: instant,
  importedBy: person,
});
export type ArticleVersion = z.infer<typeof articleVersion>;

export const workbench = z.strictObject({
  article: articleRow,
  version: articleVersion,
  passages: z.array(passage),
  notClaims: z.array(notClaim),
  noComments: z.array(noComment),
  coverage,
});
export type Workbench = z.infer<typeof workbench>;

export const attributionType = z.enum(attributionTypes);
