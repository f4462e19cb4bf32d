import type { Report, ReportEvent } from "../../reports/report";
import type { BundleEvent, Opening } from "../bundle/manifest";
import { bytesOfHex, joined, utf8Of } from "../bytes";
import { openRecord } from "../personal";
import { sentenceOfRecord } from "../sentences";
import { isHash, type LogReading } from "./checkLog";
import { nameOf } from "./checkReport";
import { nameOfEvent, parseRecord, type ShownRecord } from "./eventLine";
import { altered, type Inspection, truncated } from "./inspection";
import { hashOf } from "./means";
import { hides } from "./redacted";

/** That each personal value is the one that the record commits to; what comes back opens them. */
export async function checkOpenings(
  inspection: Inspection,
  openings: readonly Opening[],
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (const { commitment, salt, value } of openings) {
    const bytes = joined(bytesOfHex(salt) ?? new Uint8Array(), utf8Of(value));
    if (isHash(await hashOf(inspection.means, bytes), commitment)) values.set(commitment, value);
    else
      altered(inspection, "personal.json", `A personal value, “${value}”, is not the one that the record commits to.`);
  }
  return values;
}

/** That the report tells the events as the record has them, all of those whose text is shown, and no other. */
export function checkRecord(
  inspection: Inspection,
  report: Report,
  reading: LogReading,
  values: ReadonlyMap<string, string>,
): void {
  const isHidden = hides(inspection.manifest.redactions);
  const told = new Set<string>();
  for (const [at, event] of report.events.entries()) {
    told.add(event.hash);
    const logged = reading.events.get(event.hash);
    if (!logged) missing(inspection, event, reading);
    else checkEvent(inspection, event, logged, { values, isHidden: (field) => isHidden(`/events/${at}/${field}`) });
  }
  const { article } = inspection.manifest;
  for (const event of reading.events.values()) {
    const record = event.record === undefined ? null : parseRecord(event.record);
    if (event.record !== undefined && record?.articleId !== article?.id) {
      altered(inspection, nameOfEvent(event), `${nameOfEvent(event)} is about another article.`);
    }
    if (event.record !== undefined && !told.has(event.leafHash)) {
      altered(inspection, nameOfEvent(event), `The report leaves out ${nameOfEvent(event)}, which the log has.`);
    }
  }
  checkApprovals(inspection, report, reading);
}

/** An event that the report tells and the record lacks: cut off where it stood last, else put in or taken out. */
function missing(inspection: Inspection, { index, sentence }: ReportEvent, { events }: LogReading): void {
  let last = -1;
  for (const one of events.values()) last = Math.max(last, one.index);
  const say = index !== null && index > last ? truncated : altered;
  say(inspection, `event ${index}`, `The report tells an event that the record lacks: ${sentence}.`);
}

interface Showing {
  readonly values: ReadonlyMap<string, string>;
  readonly isHidden: (field: string) => boolean;
}

function checkEvent(
  inspection: Inspection,
  told: ReportEvent,
  logged: BundleEvent,
  { values, isHidden }: Showing,
): void {
  const record = logged.record === undefined ? null : parseRecord(logged.record);
  const wrong = (what: string) =>
    altered(
      inspection,
      nameOfEvent(logged),
      `The report tells ${what} of ${nameOfEvent(logged)} otherwise than the record.`,
    );
  if (told.index !== logged.index) wrong("the place");
  if (!record) return;
  if (told.at !== record.at) wrong("the time");
  if (told.type !== record.type) wrong("the kind");
  const shown = openRecord(logged.record ?? "", values) as ShownRecord;
  if (!isHidden("actor") && told.actor !== (shown.actor?.name ?? "Attest")) wrong("the person");
  if (!isHidden("sentence") && told.sentence !== sentenceOfRecord(shown)) wrong("what happened");
}

/** Events that approve a claim: each names the seal. */
const approving = new Set(["claim.approved", "claim.correctionConfirmed"]);

/** That each approval of the report is an event of the record which names the same seal, where its text is shown. */
function checkApprovals(inspection: Inspection, report: Report, reading: LogReading): void {
  const recorded = new Set<string>();
  let hiddenEvents = 0;
  let unnamed = 0;
  for (const { record } of reading.events.values()) {
    const shown = record === undefined ? null : parseRecord(record);
    if (!shown) hiddenEvents += 1;
    else if (approving.has(shown.type)) {
      if (typeof shown.details.sealHash === "string") recorded.add(`${shown.claimId} ${shown.details.sealHash}`);
      else unnamed += 1;
    }
  }
  for (const claim of report.claims) {
    for (const { sealHash, givenAt } of claim.approvals) {
      if (givenAt !== null) continue; // see checkOrigin
      if (recorded.has(`${claim.id} ${sealHash}`)) continue;
      if (hiddenEvents > 0 || unnamed > 0) continue;
      altered(
        inspection,
        nameOf(claim),
        `No event of the record approves ${nameOf(claim)} with the seal that the report shows.`,
      );
    }
  }
}
