import { claimStatuses, isSealed } from "../../claims/status";
import type { Report, ReportClaim } from "../report";
import { counted, figure, percent, statusWords } from "../words";
import { speaker } from "./attribution";
import { isFinished } from "./decisions";
import { html, type Markup, said } from "./markup";
import { shape, statusLabel } from "./shapes";

/** What a reader should know who reads one page only: what was checked, by whom, what came out, what is not finished. */
export function summarySection(report: Report): Markup {
  const working = report.claims.filter(({ status }) => status !== "dismissed");
  return html`<section class="section" id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${lead(report, working)}
${outcomes(working)}
${unfinishedNotice(working)}
${coverage(report)}
${people(report.claims)}
${index(working)}
</section>`;
}

function lead({ workspace, version, claims }: Report, working: readonly ReportClaim[]): Markup {
  const finished = working.filter(isFinished).length;
  const aside = claims.length - working.length;
  const made = html`This report shows how ${said(workspace.name)} checked version ${version.number} of this article.`;
  if (claims.length === 0) return html`<p>${made} No claim has been found in it.</p>`;
  const setAside = aside === 0 ? "" : ` ${counted(aside, "claim was", "claims were")} set aside with a reason.`;
  return html`<p>${made} It holds ${counted(working.length, "claim")} to check. ${finishedSentence(finished, working.length)}${setAside}</p>`;
}

function finishedSentence(finished: number, all: number): string {
  if (finished === 0) return "None of them is finished yet.";
  const how = "checked by one person, approved by another, and sealed";
  if (finished === all) return `All of them are finished: ${how}.`;
  return `${figure(finished)} of them ${finished === 1 ? "is" : "are"} finished: ${how}.`;
}

interface Outcome {
  readonly label: string;
  readonly sample: ReportClaim;
  readonly count: number;
}

/** Claims by rating, then by the status of those without one: first met, first shown, so that the order is the copy's. */
function outcomesOf(working: readonly ReportClaim[]): Outcome[] {
  const rated = new Map<string, Outcome>();
  const unrated = new Map<string, Outcome>();
  for (const claim of working) {
    const label = claim.rating?.label ?? statusWords[claim.status];
    const group = claim.rating ? rated : unrated;
    const before = group.get(label);
    group.set(label, { label, sample: before?.sample ?? claim, count: (before?.count ?? 0) + 1 });
  }
  const byCount = [...rated.values()].sort((a, b) => b.count - a.count);
  const byWork = [...unrated.values()].sort((a, b) => workOrder(b.sample) - workOrder(a.sample));
  return [...byCount, ...byWork];
}

function workOrder({ status }: ReportClaim): number {
  return claimStatuses.indexOf(status);
}

function outcomes(working: readonly ReportClaim[]): Markup | null {
  if (working.length === 0) return null;
  const found = outcomesOf(working);
  const says = found.map(({ label, count }) => `${count} ${label}`).join(", ");
  const parts = found.map(({ sample, count }) => html`<span ${tone(sample)} style="flex-grow:${count}"></span>`);
  const words = found.map(
    ({ sample, label, count }) =>
      html`<li><span class="status" ${tone(sample)}>${shape(sample.status)} ${said(label)}</span> <span class="many">${figure(count)}</span></li>`,
  );
  return html`<div class="strip" role="img" aria-label="${says}">${parts}</div>
<ul class="tally">${words}</ul>`;
}

function tone({ status, rating }: ReportClaim): Markup {
  return rating === null ? html`data-status="${status}"` : html`data-tone="${rating.tone}"`;
}

function unfinishedNotice(working: readonly ReportClaim[]): Markup | null {
  const unfinished = working.filter((claim) => !isFinished(claim));
  if (unfinished.length === 0) return null;
  const lines = claimStatuses
    .map((status) => ({ status, claims: unfinished.filter((claim) => claim.status === status) }))
    .filter(({ claims }) => claims.length > 0)
    .map(
      ({ status, claims }) =>
        html`<li>${statusWords[status]}${isSealed(status) ? ", but the seal is broken" : null}: ${claimLinks(claims)}</li>`,
    );
  return html`<div class="notice"><p><strong>Not finished: ${counted(unfinished.length, "claim")}.</strong> Nothing in this report says whether they are right.</p><ul>${lines}</ul></div>`;
}

/** Links to claims by number. A long list ends after some, since the index below has them all. */
export function claimLinks(claims: readonly ReportClaim[]): Markup {
  const shown = claims
    .slice(0, 60)
    .map(({ number }, at) => html`${at > 0 ? ", " : null}<a href="#claim-${number}">${number}</a>`);
  const more = claims.length > 60 ? ` and ${figure(claims.length - 60)} more` : null;
  return html`${claims.length === 1 ? "claim " : "claims "}${shown}${more}`;
}

function coverage({ coverage: { claims, notClaims, unread } }: Report): Markup {
  return html`<h3>How much of the copy was read</h3>
<p>${percent(claims)} of its words are in claims, ${percent(notClaims)} are marked, with a reason, as making no claim, and ${percent(unread)} are still unread.</p>`;
}

interface Part {
  readonly name: string;
  readonly evidence: number;
  readonly verdicts: number;
  readonly approvals: number;
}

function people(claims: readonly ReportClaim[]): Markup | null {
  const parts = partsOf(claims);
  if (parts.length === 0) return null;
  const rows = parts.map(
    ({ name, evidence, verdicts, approvals }) =>
      html`<tr><th scope="row">${said(name)}</th><td class="many">${figure(evidence)}</td><td class="many">${figure(verdicts)}</td><td class="many">${figure(approvals)}</td></tr>`,
  );
  return html`<h3 id="people">Who checked and who approved</h3>
<p>Nobody may approve a claim whose words, evidence or verdict they wrote.</p>
<table class="people" aria-labelledby="people"><thead><tr><th scope="col">Person</th><th scope="col" class="many">Evidence added</th><th scope="col" class="many">Verdicts filed</th><th scope="col" class="many">Approvals</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function partsOf(claims: readonly ReportClaim[]): Part[] {
  const parts = new Map<string, Part>();
  const add = ({ id, name }: { id: string; name: string }, kind: "evidence" | "verdicts" | "approvals") => {
    const before = parts.get(id) ?? { name, evidence: 0, verdicts: 0, approvals: 0 };
    parts.set(id, { ...before, [kind]: before[kind] + 1 });
  };
  for (const { evidence, verdicts, approvals } of claims) {
    for (const { addedBy } of evidence) add(addedBy, "evidence");
    for (const { author } of verdicts) add(author, "verdicts");
    for (const { approver } of approvals) add(approver, "approvals");
  }
  return [...parts.values()];
}

function index(working: readonly ReportClaim[]): Markup | null {
  if (working.length === 0) return null;
  const rows = working.map(
    (claim) =>
      html`<tr><td><a href="#claim-${claim.number}" aria-label="Claim ${claim.number}">${claim.number}</a></td><td><span class="quoted">${said(claim.text)}</span></td><td>${speaker(claim.attribution)}</td><td>${statusLabel(claim)}</td></tr>\n`,
  );
  return html`<h3 id="index">Every claim at a glance</h3>
<table class="index" aria-labelledby="index"><thead><tr><th scope="col">No.</th><th scope="col">Claim</th><th scope="col">Who says it</th><th scope="col">Where it stands</th></tr></thead><tbody>${rows}</tbody></table>`;
}
