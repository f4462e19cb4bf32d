import type {
  Report,
  ReportClaim,
  ReportEvent,
  ReportEvidence,
  ReportOrigin,
  ReportPerson,
} from "../../reports/report";
import { commitmentsIn, openRecord } from "../personal";
import { parseRecord } from "../verify/eventLine";
import type { BundleProfile, Opening, Redactions } from "./manifest";

/** Events ascending by their place, some at a time; they may be read more than once. */
export type ReadEvents = () => AsyncIterable<readonly SourceEvent[]>;

/** One event of the article with its place in the log and its whole text. */
export interface SourceEvent {
  readonly index: number;
  readonly leafHash: string;
  readonly text: string;
}

export interface Redacted {
  readonly report: Report;
  readonly redactions: Redactions;
  /** Which events' texts are shown, by index. */
  readonly shownEvents: { has(index: number): boolean };
  readonly openings: readonly Opening[];
}

/** What each profile hides, in plain sentences; the manifest and the report both say them. */
export const profileRules: Record<BundleProfile, readonly string[]> = {
  assessor: [],
  partner: [
    "Who stands behind what was said off the record or on deep background is left out, and so is what was kept as a copy of it.",
    "An editor’s reasons for giving work back, what was said beside it, and the ways by which people were reached, are left out.",
  ],
  public: [
    "The names of the people who did the work are left out; each has a number.",
    "Who stands behind what was not said on the record is left out.",
    "Evidence, verdicts and questions of claims that no approval stands on are left out.",
    "Reasons for giving work back, what was said beside it, ways by which people were reached, kept copies of sources and the imported file are left out.",
    "Of the record, only what says nothing of all this is shown; of the rest its hashes.",
  ],
};

const secretTerms: Record<BundleProfile, readonly (string | null)[]> = {
  assessor: [],
  partner: ["off-the-record", "deep-background"],
  public: ["off-the-record", "deep-background", "background"],
};

/** Kinds of events whose texts say nothing of people, of unfinished work or of sources. */
const publicEvents = new Set([
  "article.imported",
  "article.importedFromBundle",
  "article.corrected",
  "claim.added",
  "claim.accepted",
  "claim.taken",
  "claim.approved",
  "claim.published",
  "claim.corrected",
  "claim.correctionConfirmed",
  "report.exported",
]);

/** Kinds of events that stay in the house also before partners. */
const internalEvents = new Set(["claim.returned", "thread.commented", "thread.resolved"]);

/** Whose sources a profile does not tell, and by what names they could be told all the same. */
interface Secret {
  readonly claims: ReadonlySet<string>;
  readonly names: readonly string[];
  /** What opens the commitments of records. */
  readonly values: ReadonlyMap<string, string>;
}

/** A report and its events as a profile shows them, with every place that it hides declared. */
export async function redact(
  report: Report,
  events: ReadEvents,
  openings: readonly Opening[],
  profile: BundleProfile,
): Promise<Redacted> {
  if (profile === "assessor") {
    return { report, redactions: { rules: [], ...nothing }, shownEvents: { has: () => true }, openings };
  }
  const secretClaims = report.claims.filter((one) => isSecret(one, profile));
  const secret: Secret = {
    claims: new Set(secretClaims.map(({ id }) => id)),
    names: secretClaims.flatMap(({ attribution: { party } }) => (party ? [party.name] : [])),
    values: new Map(openings.map(({ commitment, value }) => [commitment, value])),
  };
  const record = await sifted(events, (one) => isShown(one, profile, secret));
  const places: string[] = [...(profile === "public" ? namePlaces : []), ...workPlaces];
  const claims = report.claims.map((claim, at) => redactClaim(claim, { at, profile, secret: secret.claims, places }));
  const shown: Report = {
    ...report,
    claims,
    hides: profileRules[profile],
    events: report.events.filter(({ index }) => index === null || record.shown.has(index)),
    origin: report.origin && shownOrigin(report.origin, profile, secret),
  };
  const redactions: Redactions = {
    rules: profileRules[profile],
    events: runsOf(record.hidden),
    report: places,
    seals: hiddenSeals(report, profile, secret.claims),
    snapshots: hiddenSnapshots(report, profile, secret.claims),
  };
  return {
    report: profile === "public" ? withoutNames(shown) : shown,
    redactions,
    shownEvents: record.shown,
    openings: profile === "public" ? [] : openings.filter(({ commitment }) => record.named.has(commitment)),
  };
}

interface Sifted {
  readonly shown: Set<number>;
  /** Ascending. */
  readonly hidden: number[];
  /** What the texts that are shown commit to. */
  readonly named: Set<string>;
}

async function sifted(events: ReadEvents, isShown: (one: SourceEvent) => boolean): Promise<Sifted> {
  const found: Sifted = { shown: new Set(), hidden: [], named: new Set() };
  for await (const some of events()) {
    for (const one of some) {
      if (isShown(one)) {
        found.shown.add(one.index);
        for (const commitment of commitmentsIn(one.text)) found.named.add(commitment);
      } else found.hidden.push(one.index);
    }
  }
  return found;
}

const nothing = { events: [], report: [], seals: [], snapshots: [] } as const;

/** Where the report names members. */
const namePlaces = [
  "/generatedBy",
  "/version/importedBy/name",
  "/notClaims/*/markedBy/name",
  "/claims/*/assignee/name",
  "/claims/*/dismissal/by",
  "/claims/*/attribution/settledBy/name",
  "/claims/*/evidence/*/addedBy/name",
  "/claims/*/evidence/*/snapshots/*/capturedBy/name",
  "/claims/*/verdicts/*/author/name",
  "/claims/*/approvals/*/approver/name",
  "/claims/*/replies/*/askedBy/name",
  "/claims/*/corrections/*/madeBy/name",
  "/claims/*/corrections/*/confirmedBy/name",
  "/claims/*/comments/*/author/name",
  "/events/*/actor",
  "/origin/importedBy/name",
  "/origin/events/*/actor",
];

/** What is left out of every claim for everybody outside. */
const workPlaces = ["/claims/*/returns", "/claims/*/comments", "/claims/*/replies/*/channel"];

interface ClaimRedaction {
  readonly at: number;
  readonly profile: BundleProfile;
  readonly secret: ReadonlySet<string>;
  readonly places: string[];
}

function redactClaim(claim: ReportClaim, { at, profile, secret, places }: ClaimRedaction): ReportClaim {
  const hide = (field: keyof ReportClaim) => places.push(`/claims/${at}/${field}`);
  let shown: ReportClaim = {
    ...claim,
    returns: [],
    comments: [],
    replies: claim.replies.map((one) => ({ ...one, channel: "" })),
  };
  if (secret.has(claim.id)) {
    hide("attribution");
    const source = { party: null, role: null, affiliation: null, via: [], unnamedReason: null };
    shown = { ...shown, attribution: { ...claim.attribution, ...source, sourceSpans: [], cueSpans: [] } };
    places.push(`/claims/${at}/evidence/*/snapshots/*/name`);
    shown = { ...shown, evidence: shown.evidence.map(withoutFileNames) };
  }
  if (profile === "public" && !claim.approvals.some(({ holds }) => holds)) {
    for (const field of ["evidence", "verdicts", "replies", "dismissal"] as const) hide(field);
    const dismissal = claim.dismissal && { ...claim.dismissal, note: null };
    shown = { ...shown, evidence: [], verdicts: [], replies: [], dismissal };
  }
  return shown;
}

/** Files are called after whom they came from. */
function withoutFileNames(evidence: ReportEvidence): ReportEvidence {
  return { ...evidence, snapshots: evidence.snapshots.map((one) => ({ ...one, name: "copy" })) };
}

function isSecret({ attribution }: ReportClaim, profile: BundleProfile): boolean {
  return secretTerms[profile].includes(attribution.terms);
}

function isShown({ text }: SourceEvent, profile: BundleProfile, { claims, names, values }: Secret): boolean {
  const record = parseRecord(text);
  if (!record) return false;
  if (profile === "partner") {
    if (record.type === "snapshot.kept" && claims.has(record.claimId ?? "")) return false;
    const said = JSON.stringify(openRecord(text, values));
    return !internalEvents.has(record.type) && !names.some((name) => said.includes(JSON.stringify(name).slice(1, -1)));
  }
  // Records of the first form say names in clear.
  return publicEvents.has(record.type) && typeof record.actor?.name !== "string";
}

/** Of the record of elsewhere, what would be shown of ours. Whose claim a copy was kept for, it does not say here. */
function shownOrigin(origin: ReportOrigin, profile: BundleProfile, { names }: Secret): ReportOrigin {
  const staysIn = ({ type, sentence }: ReportEvent) =>
    internalEvents.has(type) || type === "snapshot.kept" || names.some((name) => sentence.includes(name));
  const isShownTo = (event: ReportEvent) => (profile === "public" ? publicEvents.has(event.type) : !staysIn(event));
  return { ...origin, events: origin.events.filter(isShownTo) };
}

function hiddenSeals(report: Report, profile: BundleProfile, secret: ReadonlySet<string>): string[] {
  return report.claims.flatMap((claim) =>
    claim.approvals.filter(({ holds }) => secret.has(claim.id) || (profile === "public" && !holds)).map(({ id }) => id),
  );
}

function hiddenSnapshots(report: Report, profile: BundleProfile, secret: ReadonlySet<string>): string[] {
  const hidden = report.claims.filter((claim) => profile === "public" || secret.has(claim.id));
  const hashes = hidden.flatMap(({ evidence }) =>
    evidence.flatMap(({ snapshots }) => snapshots.map((one) => one.sha256)),
  );
  return [...new Set(hashes)].sort();
}

/** Ascending numbers as runs [start, end). */
function runsOf(indices: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

/** Every member by a number, in the order of appearance. What is exactly `{ id, name }` is a person; parties have more. */
function withoutNames(report: Report): Report {
  const numbers = new Map<string, number>();
  const numbered = ({ id }: ReportPerson): ReportPerson => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return { id, name: `Member ${numbers.get(id)}` };
  };
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== "object" || value === null) return value;
    if (isPerson(value)) return numbered(value);
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, named(held)]));
  };
  const claims = named(report.claims) as ReportClaim[];
  return {
    ...report,
    generatedBy: "a member",
    version: named(report.version) as Report["version"],
    notClaims: named(report.notClaims) as Report["notClaims"],
    claims: claims.map((one) => ({ ...one, dismissal: one.dismissal && { ...one.dismissal, by: null } })),
    events: report.events.map(withoutActor),
    origin: report.origin && withoutNamesOfOrigin(report.origin, numbered),
  };
}

function withoutNamesOfOrigin(origin: ReportOrigin, numbered: (person: ReportPerson) => ReportPerson): ReportOrigin {
  return { ...origin, importedBy: numbered(origin.importedBy), events: origin.events.map(withoutActor) };
}

function withoutActor(event: ReportEvent): ReportEvent {
  return { ...event, actor: event.actor === "Attest" ? event.actor : "a member" };
}

function isPerson(value: object): value is ReportPerson {
  const names = Object.keys(value);
  return names.length === 2 && "id" in value && "name" in value;
}
