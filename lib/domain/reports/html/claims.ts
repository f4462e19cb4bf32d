import { dayWords, timeWords } from "../dates";
import type { Report, ReportClaim } from "../report";
import { statusWords } from "../words";
import { attributionRow } from "./attribution";
import { languageOf } from "./copy";
import { approvalRow, verdictRow } from "./decisions";
import { evidenceRow } from "./evidence";
import { correctionRow, replyRow, returnRow } from "./exchanges";
import { each, html, type Markup } from "./markup";
import { row } from "./row";
import { colouring, statusLabel } from "./shapes";

/** Every claim that is part of the work, in the order of the copy, each with all that is known of it. */
export function claimsSection(report: Report): Markup {
  const claims = report.claims.filter(({ status }) => status !== "dismissed");
  const language = languageOf(report.article.language);
  return html`<section class="section" id="claims" aria-labelledby="claims-title">
<h2 id="claims-title">The claims</h2>
${claims.length === 0 ? html`<p>No claim of this article is part of the work.</p>` : null}
${each(claims, (claim) => claimArticle(claim, report.version.text, language))}</section>`;
}

function claimArticle(claim: ReportClaim, text: string, language: Markup | null): Markup {
  const { number } = claim;
  return html`<article class="claim" id="claim-${number}" aria-labelledby="words-${number}" ${colouring(claim)}>
<div class="head"><div class="line"><span class="kicker"><a href="#copy-${number}">Claim ${number}</a></span><span>${statusLabel(claim)}${standing(claim)}</span></div>
<h3 id="words-${number}" dir="auto" ${language}>${claim.text}</h3>
${attributionRow(claim.attribution, text)}</div>
${evidenceRow(claim.evidence)}
${verdictRow(claim)}
${approvalRow(claim.approvals)}
${correctionRow(claim.corrections)}
${replyRow(claim.replies)}
${returnRow(claim.returns)}
${workRow(claim)}
</article>
`;
}

/** A rating alone does not tell whether the claim is released. */
function standing({ status, statusSince, rating }: ReportClaim): Markup | null {
  if (rating === null) return null;
  return html` <span class="meta">${statusWords[status].toLowerCase()} ${dayWords(statusSince)}</span>`;
}

/** Where the claim is in the work, and where it came from. */
function workRow({ status, statusSince, assignee, derivedFrom, spans }: ReportClaim): Markup {
  const held = assignee === null ? null : html`, with <bdi>${assignee.name}</bdi>`;
  const runs = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  return row(
    "Work",
    html`<p>${statusWords[status]} since ${timeWords(statusSince)}${held}. Words at ${runs} of the copy.${lineage(derivedFrom)}</p>`,
  );
}

function lineage(derivedFrom: ReportClaim["derivedFrom"]): Markup | null {
  if (derivedFrom.length === 0) return null;
  const numbers = derivedFrom.map(({ number }) => number).join(", ");
  const how = derivedFrom.some(({ kind }) => kind === "merge") ? "Merged from" : "Split off from";
  return html` ${how} ${derivedFrom.length === 1 ? "claim" : "claims"} ${numbers}.`;
}
