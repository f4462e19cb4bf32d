import type { NotClaimReason } from "../attribution/types";
import type { DismissReason } from "../claims/status";
import type { AuditEvent, AuditEventType, CorrectedField, EventDetails, ReplyOutcome, ReportFormat } from "./events";

type Sentences = { readonly [T in AuditEventType]: (details: EventDetails[T], claim: string) => string };

const fieldWords = {
  title: "title",
  byline: "byline",
  publisher: "publisher",
  publishedOn: "date of publication",
  language: "language",
  url: "address",
  deadline: "deadline",
  reviewUrl: "address of our fact-check",
} as const satisfies Record<CorrectedField, string>;

const profileWords = { public: "the public", partner: "a partner", assessor: "an assessor" } as const;

/** Formats whose names are no initials. */
const formatWords: { readonly [Format in ReportFormat]?: string } = {
  claimreview: "ClaimReview",
  annotations: "Web Annotation",
  bundle: "an audit bundle",
};

const dismissWords = {
  "not-checkable": "not checkable",
  opinion: "opinion",
  duplicate: "duplicate",
} as const satisfies Record<DismissReason, string>;

const notClaimWords = {
  boilerplate: "boilerplate",
  headline: "headline",
  byline: "byline",
  dateline: "dateline",
  question: "a question",
  call: "a call to do something",
  opinion: "opinion",
  greeting: "a greeting",
  "no-comment": "a refusal to comment",
  fragment: "a fragment",
  "attribution-only": "only says who spoke",
  repetition: "a repetition",
} as const satisfies Record<NotClaimReason, string>;

const outcomeSentences = {
  answered: (who: string) => `the reply of ${who}`,
  declined: (who: string) => `that ${who} declined to comment`,
  silence: (who: string) => `that ${who} did not reply`,
} as const satisfies Record<ReplyOutcome, (who: string) => string>;

/** What happened, without time and actor. A verdict's rating is named from the approval on, never before. */
const sentences: Sentences = {
  "article.imported": ({ title, claims }) =>
    `imported “${title}” with ${claims === 1 ? "1 claim" : `${claims} claims`}`,
  "article.importedFromBundle": ({ title, claims, newsroom, logOrigin }) =>
    `imported “${title}” with ${claims === 1 ? "1 claim" : `${claims} claims`} from an audit bundle of ${newsroom} (log ${logOrigin})`,
  "article.corrected": ({ fields }) => `corrected the article’s ${listed(fields.map((field) => fieldWords[field]))}`,
  "claim.added": (_, claim) => `added ${claim}`,
  "claim.accepted": (_, claim) => `accepted ${claim} for checking`,
  "claim.dismissed": (details, claim) => `dismissed ${claim} as ${dismissal(details)}`,
  "claim.restored": ({ reason }, claim) => `restored ${claim}: ${reason}`,
  "claim.assigned": ({ to }, claim) => `assigned ${claim} to ${to}`,
  "claim.taken": (_, claim) => `took ${claim}`,
  "claim.respanned": ({ before, after }, claim) => `changed the words of ${claim} from “${before}” to “${after}”`,
  "claim.split": ({ into }, claim) => `split ${claim} into ${listed(into.map(String))}`,
  "claim.merged": ({ from }, claim) => `merged ${listed(from.map(String))} into ${claim}`,
  "claim.attributionSettled": (details, claim) => settlement(details, claim),
  "claim.submitted": (_, claim) => `submitted a verdict on ${claim}`,
  "claim.secondVerdict": (_, claim) => `filed a second verdict on ${claim}`,
  "claim.contested": (_, claim) => `filed a second verdict on ${claim} that differs from the first`,
  "claim.adjudicated": ({ rating }, claim) => `decided between the two verdicts on ${claim}: ${rating}`,
  "claim.approved": ({ rating }, claim) => `approved ${claim} as ${rating}`,
  "claim.returned": ({ reason }, claim) => `returned ${claim}: ${reason}`,
  "claim.published": ({ rating }, claim) => `published ${claim} as ${rating}`,
  "claim.reopened": ({ cause }, claim) => `reopened ${claim}: ${cause}`,
  "claim.corrected": ({ kind }, claim) => `recorded ${kind === "update" ? "an" : "a"} ${kind} on ${claim}`,
  "claim.correctionConfirmed": ({ rating }, claim) => `confirmed the correction of ${claim}, now ${rating}`,
  "claim.withdrawn": ({ note }, claim) => `withdrew ${claim}: ${note}`,
  "claim.undone": ({ what }) => `undid: ${what}`,
  "evidence.added": ({ title, stance }, claim) => `added evidence to ${claim}: “${title}” (${stance})`,
  "evidence.changed": ({ title }, claim) => `changed evidence on ${claim}: “${title}”`,
  "evidence.removed": ({ title }, claim) => `removed evidence from ${claim}: “${title}”`,
  "evidence.putBack": ({ title }, claim) => `put back evidence on ${claim}: “${title}”`,
  "snapshot.kept": ({ title, name, sha256 }, claim) =>
    `kept “${name}” as a copy of “${title}” on ${claim} (SHA-256 ${sha256.slice(0, 12)}…)`,
  "thread.commented": ({ blocking }, claim) =>
    blocking ? `raised a blocking comment on ${claim}` : `commented on ${claim}`,
  "thread.resolved": (_, claim) => `resolved a comment on ${claim}`,
  "reply.requested": ({ askedOf }, claim) => `asked ${askedOf} for a reply on ${claim}`,
  "reply.recorded": ({ askedOf, outcome }, claim) => `recorded ${outcomeSentences[outcome](askedOf)} on ${claim}`,
  "notClaim.marked": ({ reason }) => `marked words as not a claim: ${notClaimWords[reason]}`,
  "notClaim.unmarked": () => "took back that words are not a claim",
  "party.added": ({ name }) => `added the party ${name}`,
  "party.changed": ({ name }) => `changed the party ${name}`,
  "member.added": ({ name, role }) => `added ${name} as ${role === "checker" ? "a" : "an"} ${role}`,
  "member.changed": ({ name, changes, renamedTo }) =>
    `changed ${name}’s membership: ${listed(renamedTo === undefined ? changes : [`name to ${renamedTo}`, ...changes])}`,
  "member.passwordSet": ({ name }) => `set a new password for ${name}`,
  "person.erased": ({ kind, again }) =>
    `erased the name of ${kind === "member" ? "a member" : "a party"}${again ? " again, after a restore" : ""}`,
  "session.signedIn": () => "signed in",
  "session.signInFailed": () => "failed to sign in",
  "session.signedOut": () => "signed out",
  "policy.changed": ({ changes }) => `changed the policy: ${listed(changes)}`,
  "scale.published": ({ version }) => `published version ${version} of the rating scale`,
  "report.exported": ({ format, profile }) =>
    `exported the report as ${formatWords[format] ?? format.toUpperCase()}${profile ? ` for ${profileWords[profile]}` : ""}`,
  "factCheck.imported": ({ count, from }) =>
    `imported ${count === 1 ? "1 published fact-check" : `${count} published fact-checks`}${from === null ? "" : ` from “${from}”`}`,
  "feed.exported": ({ claims }) =>
    `exported the feed of fact-checks with ${claims === 1 ? "1 claim" : `${claims} claims`}`,
  "workspace.created": ({ name }) => `created the workspace ${name}`,
};

/** Every kind of event that there is. */
export const auditEventTypes = Object.keys(sentences) as AuditEventType[];

/** Whether a word read from storage names a kind of event. */
export function isAuditEventType(type: string): type is AuditEventType {
  return Object.hasOwn(sentences, type);
}

/**
 * What happened in plain words, without time and actor: `approved claim 6 as False`. Goes in: an event; comes out: plain
 * text that still has to be escaped where it is shown. It never tells the rating of a verdict that is not yet approved
 * or adjudicated, so that a second checker learns nothing from the log.
 */
export function sentence(event: AuditEvent): string {
  const claim = event.claimNumber === null ? "a claim" : `claim ${event.claimNumber}`;
  const say = sentences[event.type] as (details: AuditEvent["details"], claim: string) => string;
  return say(event.details, claim);
}

/**
 * The same for a record as it was read, from a database or a stranger's bundle: it may be no event at all. One whose kind
 * is unknown, or whose details are not those of its kind, is told by its kind alone; nothing in it makes this throw.
 */
export function sentenceOfRecord(record: { readonly type: string }): string {
  if (!isAuditEventType(record.type)) return record.type;
  try {
    return sentence(record as AuditEvent);
  } catch (error) {
    // What a sentence asks of details that are missing or of another form.
    if (error instanceof TypeError) return record.type;
    throw error;
  }
}

function dismissal({ reason, note, duplicateOf }: EventDetails["claim.dismissed"]): string {
  const why =
    reason === "duplicate" && duplicateOf !== null ? `a duplicate of claim ${duplicateOf}` : dismissWords[reason];
  return note === null || note === "" ? why : `${why}: ${note}`;
}

function settlement({ party, before }: EventDetails["claim.attributionSettled"], claim: string): string {
  const now = party === null ? `gave ${claim} to the article’s own voice` : `attributed ${claim} to ${party}`;
  return before === null || before === party ? now : `${now} (before: ${before})`;
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
